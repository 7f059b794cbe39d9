/** What people are in companies, in English, from the words that say most to those that say least. */
const HEADS = [
  'chief executive officer',
  String.raw`chief (?:[a-z&-]+ ){1,3}officer`,
  'chief executive',
  String.raw`(?:co-?)?(?:CEO|CFO|COO|CTO|CMO|CIO|CPO|CHRO|EVP|SVP|VP)`,
  String.raw`(?:co-?|vice[- ]?)?chair(?:man|woman|person)?(?: emeritus)?(?: of (?:the|its) (?:executive |supervisory |management )?board(?: of (?:management|directors))?)?`,
  String.raw`(?:vice[- ]?)?president`,
  String.raw`(?:co-?)?founder`,
  'managing director',
  'general manager',
  'plant manager',
  'fund manager',
  'portfolio manager',
  'manager',
  'director(?:[- ]general)?',
  'board member',
  String.raw`members? of (?:the |its |their )?(?:management |supervisory |executive )?board(?: of (?:management|directors))?`,
  'secretary(?:[- ]general)?',
  'spokes(?:man|woman|person)',
  'number (?:one|two|three)',
  String.raw`general counsel`,
  'analyst',
  'economist',
  'strategist',
  'researcher',
  'scientist',
  'professor',
  'dean',
  'consultant',
  'advis[eo]r',
  'representative',
  'treasurer',
  'designer',
  'engineer',
  'executive',
  'leader',
  'partner',
  'head',
  'boss',
  'chief',
]
const PLURALS = [
  'chief executive officers',
  'chief executives',
  '(?:co-?)?CEOs',
  'chair(?:men|women|persons|s(?= of))',
  '(?:vice[- ]?)?presidents',
  '(?:co-?)?founders',
  'managing directors',
  'general managers',
  'directors',
  'analysts',
  'economists',
  'executives',
  'heads(?= of)',
  'bosses',
  'chiefs',
]
/** Words that no title has before its head: they end a noun phrase. */
const NO_MODIFIER = String.raw`(?!chief (?:executive|[a-z&-]+ officer)|(?:and|or|but|of|at|in|on|for|from|to|with|by|as|that|which|who|whom|whose|when|where|while|after|before|than|because|is|are|was|were|be|been|has|have|had|will|would|could|may|might|can|should|said|says|say|told|tells|its|their|his|her|our|my|this|these|those|the|a|an|it|he|she|they|we|not|also|if|under|between|both|shares?|stakes?|made|took|met|gave|became|fell|rose|did|does|so|per|met|become|becomes|remain|remains|takes?|joins?|leaves?|serves?|steps?|hands?|moves?|works?(?! council)|goes|gets?|sees?|calls?|once|now|currently|until|till|formerly|previously|then|longtime|long-time|still)\b(?!-)|then-|ex-)`
/** Verbs look like these; the few nouns that do too are spared. */
const NO_VERB = String.raw`(?!(?!(?:purchasing|manufacturing|engineering|marketing|managing|founding|acting|outgoing|incoming|driving|planning|engineering|accounting|banking|testing|sourcing|pricing|charging|retired|supervising|standing|long-serving|red)\b)[\p{L}]+(?:ed|ing)\b)`

/** One word that may stand before the head of a title, or in what follows it. */
export const TITLE_WORD = String.raw`(?:${NO_MODIFIER}${NO_VERB}\p{L}(?:[\p{L}&'/-]|\.(?=\p{L}))*)`

/** What a title is for: "of industrial operations", "for electric vehicles", "in charge of sales". */
const FIELD = String.raw`(?: (?:of|for|in charge of|responsible for|overseeing) (?:the |its )?${TITLE_WORD}(?:(?: and | & |, | )${TITLE_WORD}){0,4})?`

/** One title: "senior auto analyst", "head of design", or of several people: "chief executives". */
export const TITLE = String.raw`(?:${TITLE_WORD} ){0,4}(?:${PLURALS.join('|')}|${HEADS.join('|')})(?:-designate)?(?![\p{L}-])${FIELD}`

/** Whether a title is of several people. */
export const PLURAL_TITLE = new RegExp(
  String.raw`(?:^| )(?:${PLURALS.join('|')})(?![\p{L}-])`,
  'iu',
)

/** Titles that a text can leave without their company: of a president it could be a country. */
export const SOLE_TITLE =
  /^(?:(?:former|then|interim|acting|outgoing|deputy|group|co-?|ex-) ?)*(?:chairman and (?:chief executive(?: officer)?|CEO)|president and (?:chief executive(?: officer)?|CEO)|founder and (?:chief executive(?: officer)?|CEO)|chief executive(?: officer)?|chief [a-z]+ officer|CEO|CFO|COO|CTO|chair(?:man|woman|person)?(?: of (?:the |its )?(?:executive |supervisory |management )?board)?|(?:co-?)?founder|managing director|general manager|finance chief|boss)$/iu

/** Words that end a position: who is "former" or "once" something holds it no longer. */
export const LEFT =
  /\b(?:former|formerly|then|once|ex|the late|previous|previously|one-time|onetime|erstwhile|until|till|retired)\b|^ex-/iu

/** Words that begin a position later than now. */
export const PLANNED = /\b(?:will|incoming|designate|is to|is set to|is due to|set to|elect)\b/iu

/** Capitalised words in names of firms and bodies, which no person's name has. */
export const FIRM_WORD =
  /^(?:Motors?|Group|Autos?|Automotive|Automobiles?|Capital|Bank|Securities|Research|Partners|Energy|Technolog(?:y|ies)|University|Institute|Association|Journal|News|Times|Post|Reuters|Bloomberg|Intelligence|Insights?|Consulting|Advisory|Advisors|Street|China|Japan|Korea|India|North|South|America|Europe|Asia|Electric|Batter(?:y|ies)|Ventures?|Holdings?|Systems|Mobility|International|Industr(?:y|ies)|Company|Corp|Corporation|Inc|Ltd|Limited|Cars?|Trucks?|Vehicles?|States|Kingdom|City|Ministry|Commission|Court|Union|Party|Congress|Alliance|Power|Powertrain|Financial|Services|Solutions|Software|Semiconductors?|Robotics|Digital|Cloud|Labs?|Global|Management|Investments?|Fund|Trust|Foundation|Council|Agency|Office|Board|Committee|Plant|Project|Drive|Design|Engineering|Manufacturing)$/u

/** Words before or within a capitalised run that are titles or openings and never part of a name. */
export const NO_NAME_WORD =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Sir|Chief|Executive|Officer|President|Chairman|Chairwoman|Chair|Vice|Senior|Deputy|Managing|General|Director|Manager|Founder|Analyst|Professor|Boss|Head|Financial|Operating|Technology|Group|Minister|Chancellor|Governor|Premier|Senator|Mayor|CEO|CFO|COO|CTO|EVP|SVP|VP|Former|Ex|Co-founder|Executives?|Said|Both|Like|Asked|Under|Led|By|Photo|Image|Contact|Reporting|Editing|Posted|Analysts?|Economists?|Strategists?|Spokes(?:man|woman|person)|Co-CEOs?|CEOs|Engineer|Designer|Chairmen)\.?$/u

/** Capitalised words of titles, which the tagging can take for names: "Chief Financial Officer". */
export const TITLE_NOUN =
  /^(?:Sales|Marketing|Purchasing|Procurement|Financial|Finance|Operating|Operations|Technology|Technical|Design|Product|Production|Strategy|Communications?|Research|Development|Engineering|Manufacturing|Quality|Software|Digital|Legal|Human|Resources|Public|Affairs|Corporate|Investor|Relations|Business|Planning|Supply|Chain|Commercial|Administrative|Sustainability|People|Brand|Strategic|Information|Board|Executive|Supervisory|Management|Directors?|Members?|Deputy|Vice|Senior|Chief|Officer|President|Chairman|Chairwoman|Managing|General|Manager|Head|of|and|&)$/u

/** Words that begin the names of bodies and are none alone: "Institute for Automotive Markets". */
export const BODY_WORD =
  /^(?:Institute|University|Cent(?:er|re)|School|Bank|Association|Group|Company|Board|Ministry|Department|College|Academy|Council|Office|House|Federation|Union)$/u

/** Surnames that East Asian names put first, as texts in English spell the commonest. */
export const FIRST_SURNAME =
  /^(?:Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|He|Gao|Lin|Luo|Zheng|Liang|Xie|Song|Tang|Han|Feng|Deng|Cao|Peng|Zeng|Xiao|Tian|Dong|Yuan|Pan|Yu|Jiang|Cai|Du|Ye|Cheng|Su|Wei|Lu|Ding|Ren|Shen|Yao|Cui|Zhong|Tan|Fan|Jin|Shi|Liao|Jia|Xia|Bai|Zou|Xiong|Meng|Qin|Qiu|Hou|Lei|Long|Gu|Yin|Wan|Kim|Lee|Park|Choi|Chung|Jung|Jeong|Kang|Cho|Yoon|Jang|Chang|Lim|Shin|Nguyen|Pham|Tran|Le)$/u

/** Characters of titles that Taiwan and Hong Kong write otherwise. */
const TRADITIONAL = new Map(
  '长長总總经經执執创創办辦发發营營运運财財务務术術监監师師员員学學会會书書记記联聯华華区區亚亞欧歐资資团團现現问問专專级級'
    .match(/../gu)
    ?.map((pair) => [pair.slice(0, 1), `[${pair}]`]),
)
const inBothScripts = (source: string) =>
  source.replaceAll(/\p{Script=Han}(?![^[]*\])/gu, (sign) => TRADITIONAL.get(sign) ?? sign)

const ZH_HEADS = [
  '董事会主席',
  '监事会主席',
  '管理委员会主席',
  '管理董事会主席',
  '执行委员会主席',
  '董事会秘书',
  '董事会成员',
  '管理董事会成员',
  '执行董事',
  '董事总经理',
  '名誉董事长',
  '董事长',
  '首席执行官',
  '执行长',
  '(?:财务|营运|技术|科技|行销)长',
  '(?:vice[- ]?)?chairman',
  String.raw`首席(?:\p{Script=Han}{2,6}?官|经济学家|科学家|分析师|工程师|专家|代表|设计师)`,
  '(?:CEO|CFO|CTO|COO|CMO|CIO)',
  '总裁',
  '总经理',
  '总工程师',
  '总设计师',
  '总监',
  '(?:联合)?创始人',
  '(?:共同)?创办人',
  '掌门人?',
  '掌舵人',
  '当家人',
  '一把手',
  '负责人',
  '发言人',
  '秘书长',
  '合伙人',
  '党委书记',
  '董秘',
  '会长',
  '社长',
  '主席(?!台|团)',
  '院长',
  '所长',
  '厂长',
  '理事长',
  '分析师',
  '研究员',
  '经济学家',
  '教授',
  '专家',
  '高管(?!团队|层)',
  '老板',
  '主任',
  '部长',
  '经理',
  '董事(?!会|局)',
]
const ZH_MODIFIER = String.raw`(?:联席|联合|执行|常务|高级|副|前|原|时任|现任|新任|候任|代理|全球|中国区|大中华区|亚太区|北美区|欧洲区|集团|资深|首席|名誉)`

/** A Chinese title: "董事长兼首席执行官", "前总裁", "中国区总经理". */
export const ZH_ROLE = inBothScripts(
  String.raw`(?:${ZH_MODIFIER}){0,4}(?:${ZH_HEADS.join('|')})(?:(?:兼任?|、|及|和|暨)(?:${ZH_MODIFIER}){0,3}(?:${ZH_HEADS.join('|')})){0,2}`,
)

/** Chinese titles that a text can leave without their company. */
export const ZH_SOLE_ROLE = inBothScripts(
  String.raw`(?:${ZH_MODIFIER}){0,3}(?:董事长(?:兼(?:CEO|首席执行官|总裁|总经理))?|首席执行官|执行长|CEO|总裁|总经理|(?:vice[- ]?)?chairman|(?:联合|共同)?创(?:始|办)人(?:兼(?:CEO|董事长|首席执行官))?|首席财务官|首席技术官|掌门人)`,
)

/** The commonest Chinese surnames: what follows a title and begins with one is a person. */
export const ZH_SURNAME = String.raw`(?:欧阳|司马|上官|诸葛|皇甫|尉迟|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤尤祝冉卫竺俞阎温庄葛岳应翁柯梅盛童凌霍穆倪单安殷屈骆鲍关游纪裴翟柳芦管牛靳章鲁齐樊邢洪丘詹申卓聂焦项康季舒辛耿简傅涂麦欧甘易常文庞兰施苗丛柏晏裘甄曲储谷娄張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭葉蔣呂盧鐘譚陸範賈韋鄒閻龍賀顧龔萬錢嚴莊應單關遊紀魯齊喬項簡賴蘇鮑龐])`

/** How a text goes on after a Chinese name: signs, verbs of saying, and words of one character. */
export const ZH_FOLLOWS =
  /^(?:$|[,。;:、!?)(("“”'<\s]|表示|称|说|指出|认为|透露|宣布|强调|介绍|坦言|告诉|出席|近日|此前|日前|当天|今年|去年|上月|多次|四处|亲自|首次|公开|回应|接受|提到|提及|补充|解释|承认|警告|呼吁|签署|会见|率|带队|辞|卸任|离|接任|接替|担任|出任|升任|兼任|现任|就任|任|负责|执掌|一行|先生|女士|博士|直言|重申|否认|曾经|曾|第一时间|當|則|說|等|个人|本人|不|没|未|仍|再|与|和|及|以及|在|于|对|向|就|则|也|还|已|将|均|都|又|更|并|从|把|被|是|的|为|以|因)/u

/** Words that go on after a name, and hardly ever end one. */
export const ZH_ADVERB = /^[也则則还曾已将在于均都又更并仍再是的对向就说称与]|^和</u
