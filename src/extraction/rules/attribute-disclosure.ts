import type { Claim, Mention } from '../../domain/claim.ts'
import { findAll, pattern } from '../pattern.ts'
import { sameEntity } from '../tagged.ts'
import { topicsOf } from '../topics.ts'
import { claim, partiesIn, type RuleContext } from './rule.ts'

const SECRET = String.raw`(?:(?:ha(?:s|ve) not (?:yet )?(?:been )?|(?:was|were|is|are|being) not (?:yet )?|not (?:yet )?|never )(?:disclosed|revealed|made public|published|specified)|(?:did|do|does|would|will) not (?:disclose|say|reveal|give|specify)|undisclosed|declin(?:ed|es|ing) to (?:disclose|say|reveal|give|specify)|remains? (?:confidential|secret|undisclosed)|without (?:disclosing|giving|revealing|saying))`

const UNDISCLOSED = [
  pattern(String.raw`(?<what>[^.;]{0,160}?)\b${SECRET}(?<more>[^.;]{0,80})`),
  pattern(
    String.raw`(?<what>[^.;]{0,80})\b[Nn]either (?:side|party|company|<[CX]\d+> nor <[CX]\d+>) (?:would|did|has) (?:not )?(?:say|said|disclosed?|revealed?|give|given)(?<more>[^.;]{0,80})`,
  ),
  pattern(
    String.raw`(?<what>[^。;]{0,60}?)(?:未|没有|不愿|拒绝|不予)(?:予|曾|有|对外|具体)?(?:披露|透露|公布|公开)(?<more>[^。;]{0,40})`,
  ),
]
const EQUITY = /equity|\bstakes?\b|shareholding|capital|\bslice\b|股权|股比|持股/
const MONEY =
  /financial|\bterms\b|\bprices?\b|\bvalues?\b|\bamount|\bsums?\b|\bpaid\b|how much|invest|\bcosts?\b|\bdetails of the (?:deal|transaction)|金额|价格|交易额|出资额|对价|条款/

const CUE =
  /disclos|reveal|made public|publish|specif|declin|confidential|secret|neither|\b(?:not|n't) (?:say|give)|without|披露|透露|公布|公开|保密|未予|不予/i

/** A source that says that details are not disclosed is different from no source. */
export function undisclosed(context: RuleContext): Claim[] {
  const { plain } = context
  // The patterns begin with a gap, so they are tried only where their words stand.
  if (!CUE.test(plain)) return []
  const [match] = findAll(plain, UNDISCLOSED)
  if (!match) return []
  const words = `${match.groups.what ?? ''} ${match.groups.more ?? ''}`
  const isEquity = EQUITY.test(words) && !/how much|出资额/.test(words)
  if (!isEquity && !MONEY.test(words)) return []
  const [subject, ...objects] = partiesOf(context, match.text)
  if (!subject) return []
  const made = claim(context, {
    predicate: 'notDisclosed',
    subject,
    objects,
    value: {
      topic: isEquity ? 'equity' : 'financialTerms',
      partnershipType: topicsOf(words).slice(0, 1),
    },
    rule: 'attribute/notDisclosed',
    text: plain,
    start: match.start,
    end: match.end,
  })
  // The sentence negates the disclosure; that it is not disclosed is what it asserts.
  return [{ ...made, assertionMode: 'asserted' }]
}

/** Whose details they are: those whom the words name, else those of the last relation or sentence. */
function partiesOf(context: RuleContext, words: string): Mention[] {
  const { memory, sentence } = context
  const named = partiesIn(context, words).filter(({ type }) => type === 'company')
  if (named.length > 1) return named
  const told = memory.partners ?? memory.pair
  if (told && named.every((one) => told.some((other) => sameEntity(one, other)))) return told
  if (named.length === 1) return named
  const last = memory.companies.filter((known) => sentence.index - known.sentence <= 2)
  const latest = last.filter((known) => known.sentence === last.at(-1)?.sentence)
  return latest.length === 2 ? latest.map(({ mention }) => mention) : []
}
