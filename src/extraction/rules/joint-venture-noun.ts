import type { Mention } from '../../domain/claim.ts'
import { mentionOf, subjectOf, type Token, tokenAt, tokensOf } from '../clause.ts'
import { findAll, pattern } from '../pattern.ts'
import { tagsIn } from '../tagged.ts'
import type { VentureDraft } from './joint-venture.ts'
import { distinctParties, parentsInName, withoutOwners } from './joint-venture-parties.ts'
import { isParty, partiesIn, type RuleContext } from './rule.ts'

const VENTURE = String.raw`\b[Jj]oint[- ][Vv]entures?|\bventures?(?! capital| fund| arm)|\bJVs?|\bjoint (?:compan(?:y|ies)|enterprises?|subsidiar(?:y|ies)|firms?)|\b(?:shared|common) compan(?:y|ies)`
/** Only the halves in "a 50-50 company" and the "jointly owned" make these ventures. */
const FIRM = String.raw`(?:compan(?:y|ies)|firms?|business(?:es)?|enterprises?|undertaking|affair|plants?|factor(?:y|ies)|makers?|subsidiar(?:y|ies)|units?|entit(?:y|ies))`
const OWNED = String.raw`(?:\b(?:jointly|equally)[- ]|(?<=\b(?:an?|[Tt]he|their|its) ))(?:owned|held|run) (?:(?!by |in |with )[\w-]+ ){0,3}?${FIRM}`
const NOUN = pattern(
  String.raw`(?:(?<split><R\d+>)[- ,]{1,2}(?:(?!of |in )[\w-]+ ){0,2}?)?(?<jv>${VENTURE}|${OWNED}|(?<=<R\d+>[- ](?:(?!of |in )[\w-]+ ){0,2})${FIRM})\b(?! (?:talks|negotiations|discussions|plans?|proposals?|rules?|requirements?|laws?|caps?|ideas?|route|model)\b)(?<tail>(?:[- ](?:compan(?:y|ies)|firms?|business(?:es)?|agreements?|contracts?|deals?|operations?|projects?|plants?|factor(?:y|ies)|entit(?:y|ies))\b)*)`,
)
const NAME_AFTER = pattern(
  String.raw`^(?:,? (?:which (?:is|was|will be) |to be )?(?:named|called|dubbed|known as|under the name(?: of)?|branded|christened) (?:as )?|[:,]? |, to be (?:called|named) )(?<name><[XVC]\d+>)(?! (?:and|,) <)`,
  'u',
)
const NAME_BEFORE = pattern(
  String.raw`(?<name><[XVC]\d+>)(?:,? (?:which )?(?:is|was|became|remains)(?: now| already)?|,) (?:an?|the|its|their|one of (?:its|the)|<[CBX]\d+>'s?) (?:(?:[\w-]+'?|<[BX]\d+>) ){0,4}$`,
  'u',
)
/** "the <X0> joint venture between <C0> and <C1>". */
const NAME_NEXT = pattern(String.raw`(?:[Tt]he|[Ii]ts|[Tt]heir|'s?) (?<name><X\d+>) $`, 'u')
/** "<C0>'s <X2> ": a name between its owner and the word for it. */
const NAME_OF_OWNERS = /(?<=<[CBX]\d+>'s? (?:[a-z][\w-]* ){0,2})<X\d+> $/
const FILL = String.raw`(?:(?:[A-Za-z][\w'%&-]*,?|<[DNM]\d+>,?|,) ){0,8}?`
const WITH = pattern(
  String.raw`^,? ${FILL}(?:with|alongside) (?:the |its |a |an )?(?:[a-z-]+ ){0,3}?{L:list}(?! [a-z]+ing\b)`,
  'u',
)
const OF = pattern(
  String.raw`^,? (?:(?:[a-z][\w'-]*|<[DNM]\d+>) ){0,4}?(?:between|of|by|among|involving|owned by|comprising|formed by|grouping|linking|bringing together|run by) (?:the )?(?:[a-z-]+ ){0,2}?(?<list><[CBXV]\d+>(?:(?:, |\/|-)(?:the )?<[CBXV]\d+>){0,6}?(?:(?:, and | and | & |, as well as |\/|-)(?:the )?<[CBXV]\d+>){1,2})`,
  'u',
)
/** "<C1>, with which <C0> is building a joint venture plant". */
const WITH_WHICH = /(<[CBX]\d+>),? with (?:which|whom) [^.;]*$/
const THEIR_BEFORE =
  /\b(?:[Tt]heir|[Tt]he (?:two |three )?(?:companies|carmakers|automakers|partners|groups|firms)') (?:[\w-]+ ){0,3}$/
const WHOSE_BEFORE = pattern(String.raw`{LL:list},? whose (?:[\w-]+ ){0,3}$`, 'u')
const OVER_BEHIND =
  /^[^.;<]{0,40}\b(?:(?:was|were|is being|has been|have been) (?:dissolved|wound (?:up|down)|terminated|liquidated|shut down|closed down|disbanded|ended|unwound)|folded|ended|collapsed)\b/
const RUN_BY = pattern(
  String.raw`^,? (?:(?:that|which) )?(?:is |was )?{L:list} (?:\w+ ){0,2}?(?:founded|set up|formed|own(?:s|ed)?|runs?|ran|launched|created|started|operate[sd]?|have|had|has|controls?|built|began|established)(?: (?:jointly|equally|together))?(?: with {L:second})?`,
  'u',
)
const PARTNER_AFTER = pattern(String.raw`^ partners?,? (?:in \w+,? )?{L:list}`, 'u')
/** Not the end of a longer list, which has a name that is not known. */
const PAIR_BEFORE = pattern(
  String.raw`(?<!>(?:, | and | & ))(?<list><[CB]\d+>(?:(?:-|\/|–| and | & |, )<[CB]\d+>)+)(?:'s?)? (?:(?:[\w-]+'?|<[NDM]\d+>(?:-[\w-]+){0,3}) ){0,3}$`,
  'u',
)
const OWNER_BEFORE = pattern(
  String.raw`(?<list><[CBXV]\d+>(?:(?:, <[CBXV]\d+>){0,5}(?:, and | and | & |-|\/)<[CBXV]\d+>)?)'s? (?:(?:[\w-]+'?|<[NDM]\d+>(?:-[\w-]+){0,3}) ){0,3}$`,
  'u',
)
const ENDS =
  /^(?:end(?:s|ed|ing)?|dissolv(?:e|es|ed|ing)|wind(?:s|ing)?|wound|terminat(?:e|es|ed|ing)|exit(?:s|ed|ing)?|quit(?:s|ting)?|pull(?:s|ed|ing)|withdr(?:aws?|ew|awing)|liquidat(?:e|es|ed|ing)|leav(?:e|es|ing)|left|walk(?:s|ed|ing)|break(?:s|ing)?|broke|unw(?:ind|ound)|disband(?:s|ed|ing)?|scrap(?:s|ped|ping)?|abandon(?:s|ed|ing)?|clos(?:e|es|ed|ing)|shut(?:s|ting)?)$/
const FORMS =
  /^(?:form(?:s|ed|ing)?|set(?:s|ting)?|establish(?:es|ed|ing)?|creat(?:e|es|ed|ing)|launch(?:es|ed|ing)?|found(?:s|ed|ing)?|formali[sz](?:e|es|ed|ing)|start(?:s|ed|ing)?|sign(?:s|ed|ing)?|agree(?:s|d|ing)?|announc(?:e|es|ed|ing)|build(?:s|ing)?|built|incorporat(?:e|es|ed|ing)|register(?:s|ed|ing)?|finali[sz](?:e|es|ed|ing)|unveil(?:s|ed|ing)?|inaugurat(?:e|es|ed|ing)|open(?:s|ed|ing)?|enter(?:s|ed|ing)?|ink(?:s|ed|ing)?|complet(?:e|es|ed|ing)|begin|began|begun|clos(?:e|es|ed|ing)|formation|creation|establishment|reach(?:es|ed|ing)?|approv(?:e|es|ed|ing)|plan(?:s|ned|ning)?|propos(?:e|es|ed|ing)|enter)$/
const RUNS =
  /^(?:has|have|had|having|operat(?:e|es|ed|ing)|runs?|ran|running|owns?|owned|maintain(?:s|ed)?|through|via|under|by|produc(?:e|es|ed|ing)|mak(?:e|es|ing)|made|built|build(?:s|ing)?|assembl(?:e|es|ed|ing)|sells?|selling|sold|hold(?:s|ing)?|held|manag(?:e|es|ed|ing)|join(?:s|ed|ing)|with|rel(?:y|ies|ied)|expand(?:s|ed|ing)?|extend(?:s|ed|ing)?|control(?:s|led)?|invest(?:s|ed|ing)?|work(?:s|ed|ing)?|manufactur(?:e|es|ed|ing)|put(?:s|ting)?|pour(?:s|ed|ing)?|inject(?:s|ed|ing)?|contribut(?:e|es|ed|ing)|sank|spen[dt]|including|is|was|in|from|at)$/
const PREPOSITION = /^(?:through|via|under|by|with|in|from|at|including)$/
const SEVERALLY = /\b(?:both|each|respectively)\b/
/** "A <C0> spokesman said the venture with <C1> …": theirs. */
const SPEAKER =
  /(?:^|\. )(?:An? |The )?(<C\d+>)(?:'s?)? (?:spokes\w+|executives?|officials?|managers?|managing|chief|sources?|insiders?|boss|head|finance|president)\b[^<]{0,60}$/
/** "… with <C1>, and <C2>, which has ventures": only the nearer one's. */
const OWN_RELATIVE = /, and (<[CBX]\d+>), which (?:[a-z]+ ){1,6}$/
/** "Had the venture gone ahead": it did not. */
const INVERTED = /(?:^|[;:,] )(?:[Hh]ad|[Ww]ere|[Ss]hould) (?:the|an?|their|its) [^.;<]*$/
const NOT_SET_UP =
  /^[^;.]{0,80}\b(?:(?:has|have|had) yet to (?:be|get|win)|never (?:materiali[sz]ed|got off the ground|came about|happened|took shape)|fell through|came to nothing|(?:was|were|has been|have been) (?:called off|shelved|rejected|blocked))\b/
const NEW_CLAUSE = /^(?:,? (?:which|who|whose)| on one)\b/
const NEW_VERB =
  /^ (?:has|have|had|will|would|says|said|owns|plans|makes|builds|runs|relies|sold|bought|took|holds)\b/
const NOT_YET =
  /\b(?:will|would|may|might|could|should|can|to|not|never|n't|of|by|about|considers?|considering|considered|planning|denied)(?: \w+)? $/
const PRESUPPOSED =
  /(?:\b[Tt]he|\b[Ii]ts|\b[Tt]heir|'s?) (?:(?!(?:an?|about|on|over|for|of|in|to|with) )(?:[\w-]+|<[BXNRM]\d+>(?:-[\w-]+){0,3}) ){0,3}$/
const UNSURE = /\b(?:proposed|planned|possible|potential|future|would-be|mooted|rumou?red|new)\b/
/** How far before a venture its verb may stand, in words and tags. */
const REACH = 10

/** Ventures that are called so: "a joint venture with <C1>", "their 50-50 company". */
export function englishVentures(context: RuleContext): VentureDraft[] {
  const { memory, tags } = context
  const plain = withoutOwners(context.plain)
  const tokens = tokensOf(plain)
  return findAll(plain, [NOUN]).flatMap((match) => {
    const split = tags.shares.get(tagsIn(match.groups.split ?? '')[0] ?? '')?.parts ?? []
    const isVenture = /venture|JV|joint|shared|common|equally|^owned|^held|^run/i.test(
      match.groups.jv ?? '',
    )
    if (!isVenture && split.length < 2) return []
    const before = plain.slice(0, match.start)
    const after = plain.slice(match.end)
    const named = nameOf(context, before, after)
    // "<C0> and <C1>'s <X2> venture": whose it is stands before its name.
    const lead = before.replace(NAME_OF_OWNERS, '')
    const rest = named?.after ?? after
    const index = tokenAt(tokens, match.start)
    const verb = verbBefore(tokens, index)
    const without = (parties: Mention[]) =>
      parties.filter((party) => isParty(party) && party.text !== named?.mention.text)

    const listed = without(partiesIn(context, OF.exec(rest)?.groups?.list))
    const run = RUN_BY.exec(rest)
    const runners = without([
      ...partiesIn(context, run?.groups?.list),
      ...partiesIn(context, run?.groups?.second),
    ])
    const pair = without(
      partiesIn(context, (PAIR_BEFORE.exec(lead) ?? WHOSE_BEFORE.exec(lead))?.groups?.list),
    )
    const owners = without(partiesIn(context, OWNER_BEFORE.exec(lead)?.groups?.list))
    const partner = PARTNER_AFTER.exec(after)
    const others = without(partiesIn(context, partner?.groups?.list ?? withWhom(rest, verb)))
    const named_ = namedLast(others, (partner ?? WITH.exec(rest))?.[0], rest)
    const antecedent = without(partiesIn(context, WITH_WHICH.exec(before)?.[1]))
    others.push(...antecedent)
    const which = OWN_RELATIVE.exec(before)?.[1]
    const subject = which
      ? without(partiesIn(context, which))
      : verb
        ? without(actorsOf(tokens, verb.at, context))
        : []
    if (NOT_SET_UP.test(rest) || INVERTED.test(before)) return []
    const theirs = THEIR_BEFORE.test(lead)
      ? distinctParties(without(partiesIn(context, before)))
      : []
    const own =
      theirs.length > 1 && theirs.length < 5 && others.length === 0
        ? theirs
        : owners.length > 0
          ? owners
          : subject
    const parents = named ? parentsInName(context, named.mention) : []
    const speaker = SPEAKER.exec(before)?.[1]
    const fallback = speaker
      ? without(partiesIn(context, speaker))
      : memory.subject
        ? [memory.subject]
        : []
    const isOwned = own.length > 0 || antecedent.length > 0 || fallback.length > 0
    const known = own.length > 0 ? own : others.length > 0 ? fallback : []
    const plural = /s\b|ies\b/.test(match.groups.jv ?? '')
    // "<C0> and <C1> have joint ventures", "… both have a venture": each with somebody else.
    const isSeveral = plural || SEVERALLY.test(before)
    if (isSeveral && own === subject && own.length > 1 && others.length === 0 && listed.length < 2)
      return []
    const groups =
      listed.length > 1
        ? [listed]
        : runners.length > 1
          ? [runners]
          : pair.length > 1 && others.length === 0
            ? [pair]
            : parents.length > 1 && others.length === 0 && owners.length === 0
              ? [parents]
              : !isOwned
                ? []
                : plural && others.length > 1 && known.length === 1
                  ? others.map((other) => [...known, other])
                  : [[...known, ...others]]
    const last = rest.slice((OF.exec(rest)?.[0] ?? (partner ?? WITH.exec(rest))?.[0] ?? '').length)
    const later = named ? null : nameOf(context, '', last)?.mention.text
    const tail = OF.exec(rest)?.[0] ?? (partner ?? WITH.exec(rest))?.[0] ?? ''
    const isThere = isPresupposed(lead, match.text)
    const ends = verb !== null && ENDS.test(verb.word)
    const isOpen = ends && isThere && NOT_YET.test(plain.slice(0, tokens[verb.at]?.start))
    const isOver = OVER_BEHIND.test(rest.slice(tail.length)) || (ends && !isOpen)
    const kind = isOver ? 'ended' : verb && FORMS.test(verb.word) ? 'formed' : 'exists'
    return groups.map(
      (group): VentureDraft => ({
        rule: verb ? kind : 'exists',
        kind,
        parties: distinctParties(group),
        name: named?.mention.text ?? later ?? named_?.text ?? null,
        parts: split,
        backReference: kind === 'exists' && !named && listed.length === 0,
        presupposed: kind !== 'formed' && isThere,
        text: plain,
        start: verb ? (tokens[verb.at]?.start ?? match.start) : match.start,
        end: match.end + (named ? after.length - rest.length : 0) + tail.length,
      }),
    )
  })
}

/** Those behind "with", without a name that begins a clause of its own: "with <C1>, and <C2>, which has". */
function withWhom(rest: string, verb: Verb | null): string | undefined {
  const found = WITH.exec(rest)
  const list = found?.groups?.list
  if (!found || !list) return undefined
  const behind = rest.slice(found[0].length)
  const isNew = NEW_CLAUSE.test(behind) || (verb !== null && NEW_VERB.test(behind))
  return isNew ? list.replace(/,? (?:and|&) <[CBXV]\d+>$/, '') : list
}

/** What is spoken of as there: "its venture with <C1> may …", but not "would own half of the venture". */
function isPresupposed(lead: string, words: string): boolean {
  const whose = PRESUPPOSED.exec(lead)?.[0]
  if (!whose || UNSURE.test(`${whose}${words}`)) return false
  return !(/^the/i.test(whose) && /\b(?:would|could|might|if|proposed|planned)\b/.test(lead))
}

/** "its joint venture with <C1>, <X2>, opened": the last, unknown name is the venture's own. */
function namedLast(others: Mention[], words: string | undefined, rest: string): Mention | null {
  const last = others.at(-1)
  if (!words || !last || others.length < 2 || / and | & /.test(words)) return null
  // A name that is known is one more party in a headline, unless it stands between commas.
  if (last.refs.length > 0 && !rest.slice(words.length).startsWith(',')) return null
  others.pop()
  return last
}

interface Verb {
  at: number
  word: string
}

interface Named {
  mention: Mention
  after: string
}

/** The name of a venture: "…, called <X0>," after it, or "<X0>, a joint venture" before it. */
function nameOf(context: RuleContext, lead: string, after: string): Named | null {
  const behind = NAME_AFTER.exec(after)
  const tag = behind?.groups?.name ?? ''
  const known =
    tag.startsWith('<C') && !/name|call|dub|known|brand|christen/.test(behind?.[0] ?? '')
  if (behind && !known) {
    const [mention] = partiesIn(context, tag)
    if (mention) return { mention, after: after.slice(behind[0].length) }
  }
  const [mention] = partiesIn(
    context,
    NAME_BEFORE.exec(lead)?.groups?.name ?? NAME_NEXT.exec(lead)?.groups?.name,
  )
  return mention ? { mention, after } : null
}

/** The nearest verb before a venture that says what happens to it. */
function verbBefore(tokens: Token[], before: number): Verb | null {
  for (let at = before - 1; at >= 0 && before - at <= REACH; at--) {
    const word = tokens[at]?.text.toLowerCase() ?? ''
    if (word === ';' || word === ':') return null
    if (ENDS.test(word) || FORMS.test(word) || RUNS.test(word)) return { at, word }
  }
  return null
}

/** Who does what a verb says; of "makes cells at a shared company" whoever makes them. */
function actorsOf(tokens: Token[], at: number, context: RuleContext): Mention[] {
  const owner = tokens[at - 1]?.text === "'s" ? tokens[at - 2] : undefined
  if (owner) return mentionOf(owner.text, context.tags)
  const found = subjectOf(tokens, at, context.tags)?.mentions ?? []
  if (found.length > 0 || !PREPOSITION.test(tokens[at]?.text ?? '')) return found
  const verb = verbBefore(tokens, at)
  return verb ? actorsOf(tokens, verb.at, context) : []
}
