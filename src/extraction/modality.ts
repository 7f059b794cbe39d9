import type { AssertionMode } from '../domain/codelists.ts'
import { modalityZh } from './modality-zh.ts'

/** What a document's words say about the truth of what they tell. */
export interface Modality {
  mode: AssertionMode
  attributedTo: string | null
}

const HYPOTHETICAL =
  /\b(?:if|unless|were to|would have|in case|should (?:the|it|they|<)|assuming|suppose|scenario|imagine|whether|what if)\b/i
const NEGATED =
  /\b(?:not|n't|never|no longer|nor|without|neither|denie[sd]|deny|denying|refute[sd]?|rule[sd]? out|refus(?:e|es|ed)|reject(?:s|ed)?|fail(?:s|ed) to|call(?:s|ed)? off|scrap(?:s|ped)?|abandon(?:s|ed)?|shelve[sd]?|no plans?|no (?:joint|partnership|stake|agreement|deal|alliance|co-?operation|intention|interest|shares)|collapsed|fell through|broke down|walked away|no truth|(?:has|have|had) yet to|dismiss(?:es|ed|ing)?|nothing (?:signed|came|agreed)|(?:pull(?:s|ed)|withdr[ea]w|drop(?:s|ped)|reject(?:s|ed)|spurn(?:s|ed)|rebuff(?:s|ed)|block(?:s|ed)|veto(?:es|ed)|turn(?:s|ed) down|resist(?:s|ed)) [^.;<]{0,16}?\b(?:offer|bid|plans?|proposal|talks|merger|takeover)|isn't|hasn't|haven't|didn't|won't|unfounded|untrue|baseless)\b/i
const HEDGED =
  /\b(?:may|might|could|reportedly|rumou?r(?:s|ed)?|said to be|is said|are said|consider(?:s|ed|ing)|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|in talks|talks (?:to|about|on|over)|explor(?:e|es|ed|ing)|looking (?:to|into|at)|possibl[ey]|potential(?:ly)?|likely|perhaps|probably|speculat\w+|sources? (?:said|say|close|familiar)|people familiar|is believed|allegedly|apparently|hope[sd]? to|hoping to|want(?:s|ed|ing)? to|would like to|wish(?:es|ed)? to|keen (?:to|on)|interested in|interest in (?:buying|taking|acquiring|investing)|in (?:discussions|negotiations|contact)|approached|contemplat\w+|evaluat(?:es|ing)|stud(?:ies|ying) (?:whether|an?|the)|(?:thought|reported|tipped|rumou?red) to|tr(?:y|ies|ied|ying) to|attempt(?:s|ed|ing)? to|offer(?:s|ed|ing)? to|bid(?:s|ding)? (?:for|to)|(?:right|option|chance|opportunity|options) to|entitled to|free to|eyeing|eyes|open to|discuss(?:es|ed|ing)?|negotiat\w+|seek(?:s|ing)? to|sought to|would)\b/i
const PLANNED =
  /(?:^(?:<[CBXV]\d+>(?:, and |, | and |-| & )?)+(?:,? <D\d+>)? to (?=[a-z])|(?<=>,?) (?:jointly |also |now |still |each |both )?plan\b|\b(?:will|plans? (?:to|for|an?|another|its|their|new|joint)\b|planning to|planned|intends? to|intend|aims? to|aiming to|is to|are to|was to|were to|set to|due to (?!the)|expected to|expects? to|agree[sd]?(?: (?:in |on )?<D\d+>)? to|agreement to|proposes?|proposed|propos(?:al|ing)|about to|prepar(?:es|ing) to|going to|scheduled to|pledge[sd]? to|vow(?:s|ed) to|letter of intent to|to be (?:formed|established|set up|completed)|upcoming|future|next year|shall|preparing)\b)/i
const ONGOING = /\b(?:is|are|has been|have been|was|were) (?:\w+ )?\w+ing\b/i
/** What is told of as a plan, and behind it that nothing came of it: "its bid for <C1> collapsed". */
const DEAL =
  /\b(?:plans?|talks|bid|deal|offer|proposal|attempts?|efforts?|negotiations|discussions|merger|tie-up|acquisition|purchase|takeover|sale|agreement to)\b/i
const CAME_TO_NOTHING =
  /^[^.;<]{0,50}\b(?:collapsed|fell (?:through|apart)|(?:was|were|been|is) (?:called off|scrapped|abandoned|broken off|dropped|rejected|shelved|blocked|cancell?ed|withdrawn|vetoed)|never (?:materiali[sz]ed|happened|closed|completed|came)|ended without|broke down|came to nothing|failed|foundered|on ice)\b/
/** "A takeover of <C1> by <C0> is unlikely", "… would create a giant". */
const STAYS_OPEN =
  /^,? (?:would|could|might|may|can|(?:is|was|seems|looks|remains|appears) (?:unlikely|improbable|possible|conceivable|imaginable|likely|doubtful|uncertain|under|being|out of the question|off the table|not))\b/
const SAID =
  /(?:according to ([^,.;]+)|\b([^,.;"]{2,60}?) (?:said|says|told|announced (?:that|it)|reported|reports|stated|confirmed|disclosed|revealed that|added that|noted|claims? that|pointed out)\b)/
const OPINION = /\b(?:I think|we believe|in my view|arguably|in our view|should|must|ought to)\b/

/**
 * How a sentence says what stands in it from `start` to `end`, by the words that govern it.
 *
 * Scope is the clause: what stands before the trigger since the last clause boundary, and the
 * trigger itself. An "if" governs its whole sentence, and so does a question mark.
 */
export function modalityOf(text: string, start: number, end: number, lang: 'en' | 'zh'): Modality {
  const sentence = text.trim()
  if (/[??]"?$/.test(sentence)) return { mode: 'hypothetical', attributedTo: null }
  const clause = text.slice(clauseStart(text, start), end)
  if (lang === 'zh') {
    return { mode: modalityZh(text, start, end), attributedTo: null }
  }
  if (HYPOTHETICAL.test(clause) || /^(?:[^,]*\b)?[Ii]f\b/.test(sentence.slice(0, start))) {
    return { mode: 'hypothetical', attributedTo: null }
  }
  if (NEGATED.test(clause) || (DEAL.test(clause) && CAME_TO_NOTHING.test(text.slice(end)))) {
    return { mode: 'negated', attributedTo: null }
  }
  if (DEAL.test(clause) && STAYS_OPEN.test(text.slice(end))) {
    return { mode: 'hedged', attributedTo: null }
  }
  if (HEDGED.test(clause)) return { mode: 'hedged', attributedTo: null }
  if (PLANNED.test(clause)) return { mode: 'planned', attributedTo: null }
  if (OPINION.test(clause)) return { mode: 'opinion', attributedTo: null }
  const said = SAID.exec(text)
  const speaker = said?.[1] ?? said?.[2]
  if (ONGOING.test(text.slice(start, end))) return { mode: 'ongoing', attributedTo: null }
  if (speaker) return { mode: 'attributed', attributedTo: speaker.trim() }
  return { mode: 'asserted', attributedTo: null }
}

/** Where the clause around `at` begins: after the last strong boundary before it. */
function clauseStart(text: string, at: number): number {
  const boundary =
    /[;:。;](?:\s|$)?|(?<!>),? and (?=<)|,? (?:but|while|whereas|although|though|(?:(?:in|of|under) )?which|after|before|as|since) (?=<)|,? (?:and|but|while|whereas|although|though|which|after|before|as|since) (?=(?:the |its |it |they |he |she |a |an |has |have |is |are |was |were |[a-z]+ed |[a-z]+s ))|,(?:但|而|并|同时|此外|其中)/g
  let start = 0
  for (const match of text.matchAll(boundary)) {
    if (match.index + match[0].length > at) break
    start = match.index + match[0].length
  }
  return start
}
