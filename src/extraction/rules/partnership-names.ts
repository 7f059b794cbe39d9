import type { Mention } from '../../domain/claim.ts'
import { isCompanyLike } from '../memory.ts'
import { sameEntity } from '../tagged.ts'
import { isParty, type RuleContext } from './rule.ts'

/** A named venture has partners of its own. */
export const canPartner = (mention: Mention): boolean =>
  isParty(mention) || (mention.type === 'jointVenture' && mention.text !== '')

/** Those of some mentions that can be partners, each once; a car stands for who makes it. */
export function partnersAmong(context: RuleContext, mentions: Mention[]): Mention[] {
  const partners = mentions
    .filter(canPartner)
    .flatMap((mention) => (isModel(mention) ? makerOf(context, mention) : [mention]))
  return partners.filter(
    (one, index) => partners.findIndex((other) => sameEntity(one, other)) === index,
  )
}

/** A name of several words that nobody knows and that is no firm's: "<Toyota RAV4>", "<Ford Ranger>". */
const isModel = (mention: Mention): boolean =>
  mention.refs.length === 0 &&
  mention.type === 'company' &&
  mention.text.includes(' ') &&
  !isCompanyLike(mention)

/** Who makes a model, if its name begins with a name that the text knows; a model with a number is nobody. */
function makerOf({ tags, memory }: RuleContext, model: Mention): Mention[] {
  const known = [...tags.mentions.values(), ...memory.companies.map(({ mention }) => mention)]
  const maker = known.find(
    ({ refs, text, via }) => refs.length > 0 && via === 'name' && model.text.startsWith(`${text} `),
  )
  if (maker)
    return [
      { ...maker, text: maker.text, start: model.start, end: model.start + maker.text.length },
    ]
  return /\d/.test(model.text) ? [] : [model]
}
