import { pattern } from '../pattern.ts'
import { ACQUIRE, EQUITY, type Event, LEVEL } from './stake-words-zh.ts'

/** One way to state a share without the name of what it is of. */
export interface ShareFrame {
  name: string
  event: Event
  expression: RegExp
  /** Where no holder is named in the words, it is whom the clause before is about. */
  subject?: boolean
}

export const SUFFIX = '(?:公司|集团|汽车|中国|方面|方|系)?'
const ABOUT = '(?:约为?|近|超过|逾|超|共计?|合计|不超过|至少|剩余的?|其余的?|余下的?|另外?|的){0,2}'
const HOLDS = '(?:持股|持有|占股|占有|出资|占|拥有|控股|认缴|享有|持|各出)'
const ADVERB = '(?:将|则|仍|目前|各|共同|认缴|现|也|已|依然|继续|直接|间接){0,2}'
const MOVES =
  '(?:升|变为|变更|增加|增持|增|提高|提升|上升|降低|下降|降|减持|减少|减|稀释|摊薄|缩减|缩|扩大|变更|调整)'
const BRINGS = '(?:转让|出售|卖|售予|转手|出让|让渡|划转|过户|交|转|让)(?:回)?'
const OWN = '(?:其|自己|手中|所|持有?|在|另|的|剩余|全部){0,5}'

/** Frames of one holder, or of several that hold as much. */
export const FRAMES: ShareFrame[] = [
  {
    name: 'level',
    event: 'increases',
    expression: pattern(
      String.raw`{L:holder}${SUFFIX}[^<。;,]{0,8}?(?:的)?(?:持股|出资|股权|占股|股份|比例)(?:比例)?(?=[^。;,]{0,24}${MOVES})${LEVEL}`,
    ),
  },
  {
    name: 'levelOnly',
    event: 'increases',
    expression: pattern(
      String.raw`{L:holder}${SUFFIX}(?:因此|则|也|将|随之|由此|相应){0,2}${MOVES}(?:至|到|为){R:share}`,
    ),
  },
  {
    name: 'levelOfSubject',
    event: 'increases',
    subject: true,
    expression: pattern(
      String.raw`(?<=,|;|后|并)(?:其)?(?<verb>持股|占股|股比)(?:比例)?(?=[^。;,]{0,20}${MOVES})${LEVEL}`,
    ),
  },
  {
    name: 'levelVerb',
    event: 'increases',
    subject: true,
    expression: pattern(
      String.raw`(?<=,|;|后|并|<D\d+>)(?:又|再|进一步|继续|已|将其){0,2}(?<verb>增持|减持|增|减)(?:股份|股权|持股)?(?:比例)?(?:至|到){R:share}`,
    ),
  },
  {
    name: 'sellsOn',
    event: 'acquires',
    subject: true,
    expression: pattern(
      String.raw`(?<verb>所持)有?的?{R:share}(?:的)?(?:股份|股权|权益)(?:[^。;,<]|<M\d+>){0,16}?${BRINGS}(?:给|予|至)(?:了)?{C:buyer}`,
    ),
  },
  {
    name: 'holds',
    event: 'holds',
    expression: pattern(
      String.raw`{L:holder}${SUFFIX}[^<。;,]{0,6}?${ADVERB}(?:以<M\d+>|出资<M\d+>[,、])?(?<!所)${HOLDS}(?:比例)?(?:为|达到?|是|也是|均为|只有|仅有?|了|其|该公司|合资公司|新公司|公司){0,2}${ABOUT}{R:share}(?!以上的?市场)(?:的)?(?:股份|股权|股)?`,
    ),
  },
  {
    name: 'holdsAfterPrice',
    event: 'holds',
    expression: pattern(
      String.raw`{L:holder}${SUFFIX}(?:[^<。;]|<M\d+>){0,24}?[,、](?:持股|占股|占){R:share}`,
    ),
  },
  {
    name: 'rest',
    event: 'holds',
    expression: pattern(
      String.raw`(?:余下的?|剩余的?|其余的?|另外?|另有){R:share}(?:的)?(?:股份|股权|权益)?[^<。;,]{0,6}?(?:由|归|属于|在)(?:[\p{Script=Han}]{2,4}(?=<))?{L:holder}`,
    ),
  },
  {
    name: 'raisedTo',
    event: 'increases',
    expression: pattern(
      String.raw`{C:holder}[^<。;]{0,14}?增持,(?:截至<D\d+>|目前|已|现){0,2}(?:持股|股比)?(?:比例)?(?:为|达|至){R:share}`,
    ),
  },
  {
    name: 'withShare',
    event: 'holds',
    expression: pattern(String.raw`持股(?:比例)?(?:为|达|约)?{R:share}的{C:holder}`),
  },
  {
    name: 'ranks',
    event: 'holds',
    expression: pattern(
      String.raw`{C:holder}(?:则)?以{R:share}(?:的)?(?:持股|比例|股份|股权)?(?:比例)?[^<,。;]{0,3}(?:位列|位居|居|排名|排在|控股|成为|跻身|晋升)`,
    ),
  },
  {
    name: 'bare',
    event: 'holds',
    expression: pattern(String.raw`{L:holder}${SUFFIX}(?:占|:|为|则为)?{R:share}(?=[,、;。)]|$)`),
  },
  {
    name: 'ofSubject',
    event: 'holds',
    subject: true,
    expression: pattern(
      String.raw`,(?:自己|自身|仍|则|继续|只|仅){0,3}(?<verb>持股|占股|保留|留有|保有)(?:了)?(?:比例)?(?:为|达|约)?${ABOUT}{R:share}`,
    ),
  },
  {
    name: 'controls',
    event: 'holds',
    expression: pattern(
      String.raw`{C:holder}(?:方面)?(?:仍|继续|则|依然|保持|负责|处于){0,2}(?<control>控股)(?:地位)?(?=[,。;并]|$)`,
    ),
  },
  {
    name: 'sellsTo',
    event: 'acquires',
    subject: true,
    expression: pattern(
      String.raw`(?<verb>将|把)${OWN}{R:share}(?:的)?(?:股份|股权|持股|权益)?[^。;,]{0,24}?${BRINGS}给?(?:给|予|至)(?:了)?(?:<[CX]\d+>旗下(?:的)?)?{C:buyer}`,
    ),
  },
  {
    name: 'sells',
    event: 'sellsAll',
    subject: true,
    expression: pattern(
      String.raw`(?<verb>将|把)(?:其)?所持有?的?{R:sold}(?:的)?(?:股份|股权|持股)[^。;,]{0,24}?(?:挂牌)?${BRINGS}(?!给|予|至)`,
    ),
  },
  {
    name: 'takesFrom',
    event: 'acquires',
    subject: true,
    expression: pattern(
      String.raw`(?<verb>从){C:seller}(?:手中|手里|处)[^<。;,]{0,4}?${ACQUIRE}(?:了)?${ABOUT}{R:share}(?:的)?${EQUITY}`,
    ),
  },
  {
    name: 'takes',
    event: 'acquires',
    subject: true,
    expression: pattern(
      String.raw`(?<verb>${ACQUIRE})(?:了)?(?:其|该公司|合资公司|公司)?(?:的)?${ABOUT}{R:share}(?:的)?${EQUITY}`,
    ),
  },
  {
    name: 'anchors',
    event: 'acquires',
    expression: pattern(
      String.raw`{L:holder}(?:以|作为)(?:基石|战略|财务|领投)投资(?:者|人|方)(?:的)?(?:身份)?[^<。;,]{0,8}?(?:认购|参与|入股|投资|加入)`,
    ),
  },
  {
    name: 'leaves',
    event: 'sellsAll',
    expression: pattern(
      String.raw`(?:(?:原|老|前)?股东{L:leaver}|{L:leaver2}(?=[^<。;,]{0,6}(?:彻底|全部|完全)))(?:双双|均|也|已|全部|彻底|完全|正式|先后|相继|将){0,3}(?:退出|离场|退股)`,
    ),
  },
]
