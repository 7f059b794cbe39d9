import type { Document, Sentence } from '../domain/document.ts'

const any = (...sources: string[]) => new RegExp(sources.join('|'), 'iu')

const MACHINE =
  '(?:(?:large )?language models?|LLMs?|chat ?bots?|(?:Chat)?GPT|Claude|Gemini|Copilot|AIs?(?: (?:assistant|agent|model|system|reader|tool|crawler)s?)?|(?:automated|machine) (?:systems?|readers?|agents?)|assistants?|bots?|crawlers?|parsers?)'
const MACHINE_ZH =
  '(?:(?:大|语言|大语言|AI ?|人工智能)模型|(?:人工智能|AI ?|智能|机器人)?助手|聊天机器人|人工智能系统|自动化(?:系统|程序)|爬虫)'

/** Words that speak to whoever or whatever reads the document, and not about carmakers. */
const ADDRESS = [
  any(
    String.raw`\b(?:ignor(?:e|ing)|disregard(?:ing)?|forget|override|overrid(?:es|ing)|bypass|supersedes?)\b.{0,60}\b(?:instructions?|prompts?|rules?|guidelines?|directions?|directives?|orders?|constraints?|(?:above|previous|prior|earlier) (?:text|content|context|message)|you were told|you have been told)`,
    String.raw`\b(?:new|updated?|revised|additional|hidden|following|developer|system|admin(?:istrator)?|your) (?:system )?(?:instructions?|prompts?|directives?)\b`,
    String.raw`\b(?:system|developer|assistant|admin) (?:prompt|message|override|mode|note|notice|instruction|role)s?\b`,
    String.raw`\b${MACHINE}\b.{0,80}\b(?:must|should|shall|please|are (?:told|asked|required|instructed|to)|is (?:told|asked|required|instructed|to)|reading this|process(?:ing|es) this|parsing this|need to|(?:that|which|who) (?:reads?|process\w*|pars\w*|summari\w*))\b`,
    String.raw`\b(?:as an?|dear|attention|hey|hello|hi|(?:note|message|notice|instructions?|memo|reminder) (?:to|for)|(?:to|of|by) (?:all|any|the|every)|if you are an?|for) (?:the |all |any |every )?${MACHINE}\b`,
    String.raw`\b(?:text|data|information|fact|claim|relation)s? (?:extractors?|extraction)\b|\b(?:extraction (?:systems?|tools?|task|model|pipeline)|annotators?|knowledge[- ]graph|training (?:data|example)s?|jailbreak)\b`,
    String.raw`\byou(?:'re (?:now )?an?| are (?:now |an? |to |required|acting|instructed)| must| should| shall| have to| need to| will (?:now |only )?(?:be|report|output|say|state|answer|respond|return|act|add|record|receive)| (?:write|report|say|state|answer|output|include|add|extract)|r (?:task|job|role|(?:\w+ )?(?:answer|output|response|reply)|instructions?|training|memory|next))\b`,
    String.raw`\bif you (?:do not|don't|fail|want to)\b|\b(?:must|should|shall|is to|are to|needs? to|has to|have to) (?:always |only )?be (?:reported|recorded|included|added|extracted|output|returned|treated|marked|listed|stored|inserted|noted|entered|stated|registered|quoted|repeated)\b`,
    String.raw`\b(?:expected|correct|desired|sample|example|required|right|only valid|ideal|gold) (?:answer|output|response|result|extraction|reply|json|completion|label)s?\b`,
    String.raw`\b(?:in|to|into) (?:your|the) (?:answer|output|response|reply|database|graph|claims|list of (?:facts|claims|relations)|json|dataset|record)\b`,
    String.raw`\b(?:pretend|role-?play(?:ing)?|act as if|for testing|test case|debug mode|unit test)\b`,
    String.raw`\b(?:verbatim|word for word|without (?:checking|verification|question)|(?:do not|don't|no need to) (?:verify|check|question|mention|tell|reveal)|treat (?:this|it|the following|everything) as|as (?:an? )?(?:true|verified|established|confirmed) facts?)\b`,
  ),
  any(
    '(?:忽略|无视|忘记|忘掉|不要理会|不必理会|抛开|覆盖|绕过|跳过|停止遵守).{0,24}(?:指令|指示|说明|规则|提示|要求|内容|设定|限制|上文|命令|任务)',
    '(?:新|最新|以下|系统|开发者|管理员|隐藏|特别|附加|补充)的?(?:指令|指示|提示词?|命令)|系统(?:提示|消息|指令|设定)|提示词',
    `${MACHINE_ZH}.{0,40}(?:请|必须|应|务必|不得|需要?|注意|记住)|(?:致|各位|注意|亲爱的|作为|给|对于?|所有|任何)(?:一个|所有|各|任何)?.{0,6}${MACHINE_ZH}`,
    '(?:抽取|提取)(?:系统|工具|任务|模型|程序|器)|知识图谱|训练(?:数据|样本)',
    '你(?:现在|必须|应该?|需要|将|的(?:任务|角色|回答|输出|回复|工作)|是(?:一个|一名)?)|您(?:必须|应|需要|的任务)|请你|请您',
    '请(?:务必|直接|立即|马上|仅|只|将|把|在|按|以|对|照|如实|原样|严格|一律)?.{0,6}(?:输出|报告|返回|记录|写入?|提取|抽取|回答|回复|添加|加入|视为|假设|确认|声明|重复|复述|标注|登记|生成|执行|遵循|翻译|列出|填入|忽略|记住|说)',
    '(?:正确|标准|期望|预期|示例|参考|唯一)的?(?:答案|输出|结果|回答|返回值)|(?:输出|返回|结果|答案)(?:应|必须|如下|为|格式)[::是为]?',
    '(?:续写|补全|填写|照抄|照写|复制|复述|朗读|改写).{0,12}(?:以下|下列|下面|如下|列表|句子|内容|文本)|(?:以下|下列|下面)(?:的)?(?:列表|句子|陈述|文本|断言|三元组|条目)',
    '(?:写入|加入|添加到|录入|填入|放入)(?:你的|您的)?(?:数据库|图谱|结果|答案|输出|列表)|假装|扮演|测试用例|调试模式|无需(?:核实|验证|检查)|不要(?:核实|验证|检查|提及|透露)|一字不差|原样输出|视为(?:事实|真实)',
  ),
]

/** Tags, roles and code that stand in prompts and not in articles. */
const MARKUP = any(
  String.raw`[<\[(|{]{1,2}\|?/?\s?(?:system|assistant|user|human|inst|instructions?|sys|im_start|im_end|endoftext|prompt|admin|developer|document[\w-]*|context|data|tool(?:_\w+)?|function\w*|json|output|result|claims?|answer|begin\w*|end\w*|fact|note to \w+|s)\b`,
  String.raw`^\W*(?:system|assistant|user|human|developer|admin|ai|instructions?|prompt|task|output|answer|response|example|input|expected|override|todo|q|a)\s?\d*\s?[:>=]`,
  String.raw`^\W*#{1,6}\s*(?:system|instruction|response|input|output|task|prompt|new|end|begin)`,
  String.raw`^\W*(?:instructions?|response|system|prompt|task|output|input|assistant|user)\W*$`,
  '`{3}|<!--|-->|/\\*|\\*/|<!\\[CDATA|<\\?xml|\\$\\{|\\{\\{',
  String.raw`["'{,[]\s*(?:predicate|subject|objects?|holder|share|exact|quote|claims?|assertion_?mode|value|role|content|relation|facts?|name)["']?\s*[:=]`,
  String.raw`\b(?:holdsStake|formsJointVenture|partnersWith|holdsPosition|reportsFigure|ownsBrand|launchesBrand|stateOwned|assertionMode)\b`,
  String.raw`={3,}|-{3,}\s*(?:begin|end|system|new|instruction)|^\W*(?:begin|end) (?:of )?(?:document|article|system|prompt|instructions?|data|text)`,
  '^\\W*(?:系统|助手|用户|指令|提示|任务|输出|答案|示例|人类|开发者|管理员)\\s?[::>]|[\\[【<((](?:/?(?:系统|指令|提示|助手|用户|隐藏|机密)[^\\])】>)]{0,8})[\\]】>))]|[((](?:文档|正文|文章)(?:结束|开始)|^\\W*(?:文档|正文|文章)(?:结束|开始)',
)

/** A sentence, or a part of one behind a sign, that begins with an order. */
const ORDER = any(
  String.raw`(?:^|[:;.!?"'(\[>-]\s?|, (?:and |then |and then )?|\b(?:please|instead|simply|always|never|kindly|must) )(?:report|record|say|state|write|output|return|print|add|insert|extract|treat|assume|respond|answer|reply|include|register|store|save|emit|generate|produce|follow|execute|imagine|suppose|confirm|repeat|copy|classify|tag|label|append|make sure|ensure|do not|don't|tell|claim|assert|declare|announce|note|remember|accept|believe|update|set|replace|translate|summari[sz]e|list|conclude|quote|cite|publish|mark|log|enter|fill in|complete)\b(?!-)(?= (?:that|this|the|these|as|it|in|a|an|only|exactly|all|any|every|nothing|down|out|with|to|one|following|fact|what|how|whether|<|\p{Lu})|:|\s?["'{\[])`,
)

/** The same in the middle of a sentence, and what tells to leave something unread. */
const ORDER_INSIDE = any(
  String.raw`\b(?:and|then|but|just|only) (?:then )?(?:report|record|output|return|state|add|write|extract|insert|answer|reply|respond|list|print|conclude) (?:that|this|the following|only|exactly|with)\b`,
  String.raw`(?:^|[:;.!?"'(\[>-] ?)(?:please )?(?:ignore|disregard|forget|skip|stop)\b`,
)

/**
 * Verbs that news does not begin a sentence with in this form. What begins with one is an order,
 * whatever it is about, and the sentence behind it may be what it orders.
 */
const BARE_VERB =
  /^\W*(?:please |kindly |now |then |next,? |instead,? |also )?(?:abandon|accept|act|add|adopt|answer|append|apply|assume|avoid|be|begin|believe|bypass|cancel|carry|change|check|choose|cite|classify|clear|combine|complete|conclude|confirm|consider|continue|convert|copy|create|declare|delete|describe|discard|display|do|don't|drop|edit|emit|enter|erase|execute|explain|expand|extract|fill|finish|follow|forget|format|generate|give|go|ignore|imagine|include|infer|insert|invent|keep|label|learn|leave|let|list|load|log|look|make|mark|memori[sz]e|mention|modify|never|notice|obey|omit|open|output|override|overwrite|parse|perform|pretend|print|proceed|process|produce|provide|put|quote|read|recall|recite|record|register|remember|remove|repeat|replace|reply|report|reset|respond|restate|return|reveal|rewrite|run|save|say|see|select|send|set|show|skip|start|state|stop|store|submit|substitute|summari[sz]e|suppose|swap|switch|take|tell|think|throw|translate|treat|trust|turn|understand|update|use|verify|write) (?!(?:of|for|and|in|is|are|was|were|has|have|will|by|on|at)\b)/i
/** Words of other languages that use these letters: two of them are no English. */
const FOREIGN =
  /(?:\b(?:les|des|une|und|nicht|alle|los|las|para|della|gli|que|est|dans|pour|vous|sie|ist|den|dem|todas|instrucciones|pr[eé]c[eé]dentes|bitte|vorherigen|anweisungen)\b.*){2}/i

/** How far an order reaches: so many sentences behind it may be what it orders to be said. */
const REACH = 3

/** Words that are spelt so that a search for them fails: letters of two scripts, or set apart; code. */
const DISGUISE =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}|(?<!\p{L})(?:\p{L} +){5,}\p{L}(?!\p{L})|[A-Za-z0-9+]{40,}/u
/** What nobody sees: letters of the tag block, turned writing, and runs of marks without width. */
const HIDDEN =
  /[\u{e0000}-\u{e007f}\u202a-\u202e\u2066-\u2069]|(?:[\u200b-\u200f\u2060-\u2064\ufeff][^\u200b-\u200f\u2060-\u2064\ufeff]?){4}/u

/** Whether a sentence speaks to its reader or to a program, as an order, a prompt or its markup. */
export function readsAsInstruction(text: string): boolean {
  const plain = text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '').normalize('NFKC')
  const cues = [MARKUP, ...ADDRESS, ORDER, ORDER_INSIDE, BARE_VERB, FOREIGN, DISGUISE]
  return cues.some((cue) => cue.test(plain))
}

/**
 * Whether a sentence is plainly an order or a prompt: the surest cues of `readsAsInstruction`, since
 * the rules read every article and news has imperatives of its own.
 */
export function isPlainlyInstruction(text: string): boolean {
  const plain = text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '').normalize('NFKC')
  const order = ORDER.exec(plain)
  return (
    [MARKUP, ...ADDRESS, DISGUISE].some((cue) => cue.test(plain)) ||
    (order !== null && order.index <= 1)
  )
}

/**
 * The indexes of the sentences that no claim of a model may rest on: those that read as an
 * instruction, all that share a line with one, and the few around them, which an order may mean.
 */
export function instructedSentences({ text: original, sentences }: Document): Set<number> {
  const orders = sentences.filter(({ text, offsets }) => {
    const written = original.slice(offsets[0], offsets[text.length])
    return readsAsInstruction(text) || readsAsInstruction(written) || HIDDEN.test(written)
  })
  const lines = new Set(orders.map(({ line }) => line))
  const reached = (sentence: Sentence) =>
    lines.has(sentence.line) ||
    orders.some(({ index }) => sentence.index - index <= REACH && index - sentence.index <= 1)
  return new Set(sentences.filter(reached).map(({ index }) => index))
}
