import type { EntityType, Predicate, ResolvedClaim } from '../domain/claim.ts'

interface Shape {
  subject: EntityType[]
  /** Of every object. */
  object: EntityType[]
  least: number
  most: number
}

const MAKERS: EntityType[] = ['company', 'brand']
const VENTURES: EntityType[] = ['company', 'jointVenture']

const relation = (subject: EntityType[], object: EntityType[], most = 1, least = 1): Shape => ({
  subject,
  object,
  least,
  most,
})
const attribute = (subject: EntityType[]): Shape => relation(subject, [], 0, 0)
const MANY = 20

/** What can be a fact: a person's claim of another shape would silently hold up nothing. */
const SHAPES: Record<Predicate, Shape> = {
  holdsStake: relation(['company', 'person'], VENTURES),
  formsJointVenture: relation(MAKERS, MAKERS, MANY),
  ventureScope: attribute(['jointVenture']),
  partnersWith: relation(MAKERS, MAKERS, MANY),
  cooperationArea: relation(MAKERS, MAKERS, MANY),
  holdsPosition: relation(['person'], VENTURES),
  ownsBrand: relation(['company'], ['brand']),
  launchesBrand: relation(['company', 'brand'], ['company', 'brand'], MANY),
  reportsFigure: attribute(['company', 'brand', 'jointVenture', 'partnership']),
  foundedOn: attribute(VENTURES),
  headquarteredIn: attribute(VENTURES),
  stateOwned: attribute(['company']),
  notDisclosed: relation(MAKERS, MAKERS, MANY, 0),
  producesFor: relation(MAKERS, MAKERS, MANY),
  rankedAs: attribute(['company', 'brand', 'jointVenture']),
}

/** Why the parties of a claim do not fit its predicate; null where they do. */
export function misshape({ predicate, subject, objects }: ResolvedClaim): string | null {
  const shape = SHAPES[predicate]
  if (!shape.subject.includes(subject.type)) {
    return `the subject of ${predicate} is a ${shape.subject.join(' or ')}, and '${subject.id}' is a ${subject.type}.`
  }
  if (objects.length < shape.least || objects.length > shape.most) {
    const wanted = shape.most === 0 ? 'no objects' : shape.most === 1 ? 'one object' : 'objects'
    return `${predicate} has ${wanted}, and this one has ${objects.length}.`
  }
  const wrong = objects.find(({ type }) => !shape.object.includes(type))
  if (wrong) {
    return `an object of ${predicate} is a ${shape.object.join(' or ')}, and '${wrong.id}' is a ${wrong.type}.`
  }
  const ids = [subject, ...objects].map(({ id }) => id)
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  return twice === undefined ? null : `'${twice}' takes part twice.`
}
