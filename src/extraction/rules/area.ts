import type { Area, Claim } from '../../domain/claim.ts'
import { findAll, pattern } from '../pattern.ts'
import { render } from '../tagged.ts'
import { topicsOf } from '../topics.ts'
import { claim, partiesIn, type RuleContext } from './rule.ts'

const NOUN = String.raw`(?:partnership|alliance|collaboration|co-?operation|agreement|deal|pact|tie-?up|MoU|MOU|memorandum(?: of understanding)?|memo|accord)`
const ABOUT = String.raw`(?:focus(?:es|ed|ing)? on|cover(?:s|ed|ing)?|includ(?:es|ed|ing)|involv(?:es|ed|ing)|cent(?:re|er)s? on|aims? (?:to|at)|will (?:focus on|cover|see|involve|include|unfold across)|extends to|spans|calls for|provides for)`
const FRAMES = [
  pattern(
    String.raw`\b(?:The|the|This|this|Their|their|<C\d+>'s) (?:\w+ ){0,2}?${NOUN}(?: {F}(?:between|with|of) {L:parties})?,? ${ABOUT} (?<what>[^.;]+)`,
  ),
  pattern(
    String.raw`\b(?:The|the) first (?:is|being) (?<what>[^.;]+?)(?: and the second (?:is|being) (?<second>[^.;]+))?(?=[.;]|$)`,
  ),
  pattern(String.raw`\b(?:First|Second|Third),? {LL:parties} will (?<what>[^.;]+)`),
]
const ZH_FRAMES = [
  pattern(
    String.raw`(?:{LL:parties}[^<。;]{0,4}?)?(?:将|拟)?(?:围绕|就|在)(?<what>[^。;]{3,60}?)(?:等)?(?:方面|领域)(?:展开|开展|进行|深化|加强)?[^。;]{0,8}?合作`,
  ),
]
const KEY_AREAS =
  /^(?:(?:two|three|four|several|key|main|core|major) )*(?:areas?|fields?|dimensions?|aspects?|pillars?)(?: such as| including|:|,)? /

/** What the partnership that is spoken of is about, in the document's words. */
export function areaRule(context: RuleContext): Claim[] {
  const { plain, memory, sentence, tags, claims } = context
  const told = claims.find(
    ({ predicate, value }) => predicate === 'partnersWith' && !value.backReference,
  )
  return findAll(plain, sentence.lang === 'zh' ? ZH_FRAMES : FRAMES).flatMap((match) => {
    const named = partiesIn(context, match.groups.parties)
    const parties = named.length > 1 ? named : (memory.partners ?? memory.pair)
    const [subject, ...objects] = parties ?? []
    if (!subject || objects.length === 0 || told) return []
    const texts = [match.groups.what, match.groups.second].flatMap((what) =>
      what ? split(render(what, tags).replace(/, according to .*$/, '')) : [],
    )
    const areas = texts.map(
      (text): Area => ({ code: topicsOf(text)[0] ?? null, text, assertionMode: modeOf(text) }),
    )
    const types = [...new Set(areas.flatMap(({ text }) => topicsOf(text)))]
    if (areas.length === 0 || types.length === 0) return []
    return [
      claim(context, {
        predicate: 'cooperationArea',
        subject,
        objects,
        value: { areas, partnershipType: types },
        rule: `area/${match.pattern}`,
        text: plain,
        start: match.start,
        end: match.start + match.text.indexOf(match.groups.what ?? ''),
      }),
    ]
  })
}

/** "joint development of X and exploration of Y": two areas, where each names its own topic. */
function split(text: string): string[] {
  const words = text.replace(KEY_AREAS, '').trim()
  const parts = words.split(/,? and (?=explor|joint|develop|research|capital|technolog|the )|; |、/)
  return parts.every((part) => topicsOf(part).length > 0) ? parts : [words]
}

const modeOf = (text: string): Area['assertionMode'] =>
  /\bexplor|\bpossible|\bpotential|探索|探讨/i.test(text) ? 'hedged' : 'asserted'
