import { z } from 'zod'
import { ResolvedClaim } from '../domain/claim.ts'
import { known, type Properties } from './document-properties.ts'

/** A claim as the graph keeps it; what has a shape of its own is JSON text. */
export function claimProperties(claim: ResolvedClaim): Properties {
  const { subject, objects, value, source, ...flat } = claim
  return known({
    ...flat,
    claimStatus: 'accepted',
    subjectJson: JSON.stringify(subject),
    objectsJson: JSON.stringify(objects),
    valueJson: JSON.stringify(value),
    sourceJson: source && JSON.stringify(source),
  })
}

/** The other way round. Throws where a stored claim is not as it has to be. */
export function claimOfProperties(properties: Record<string, unknown>): ResolvedClaim {
  const { subjectJson, objectsJson, valueJson, sourceJson } = Json.parse(properties)
  return ResolvedClaim.parse({
    attributedTo: null,
    ...properties,
    subject: JSON.parse(subjectJson),
    objects: JSON.parse(objectsJson),
    value: JSON.parse(valueJson),
    ...(sourceJson ? { source: JSON.parse(sourceJson) } : {}),
  })
}

const Json = z.object({
  subjectJson: z.string(),
  objectsJson: z.string(),
  valueJson: z.string(),
  sourceJson: z.string().optional(),
})
