import { isDateLine } from './date-lines.ts'

const any = (...sources: string[]) => new RegExp(sources.join('|'), 'iu')
/** The line is this and nothing else, but for a colon with more behind it. */
const alone = (...phrases: string[]) =>
  new RegExp(String.raw`^[\s|•>»*#[(-]*(?:${phrases.join('|')})[\s.:>»|*)\]-]*$`, 'iu')
const NAME = String.raw`(?:\p{Lu}[\p{L}.'-]*)`

/** What may stand in the same line as sentences of the article. */
const SENTENCE_CUES = {
  copyright: any(
    '©',
    String.raw`\(c\) ?(?:19|20)\d\d`,
    String.raw`\bcopyright\b ?(?:\(c\)|(?:19|20)\d\d|by\b|:|reserved)`,
    String.raw`\ball rights reserved|^copyright\b.{0,80}$`,
    '版[权權](?:所有|归|歸|为|声明)|保留所有权利|著作权归|ICP备|公网安备',
  ),
  reuse: any(
    String.raw`\b(?:reproduction|redistribution|republication|distribution)\b.{0,80}\b(?:prohibited|permission)`,
    String.raw`\bprotected by copyright|\b(?:may|must) not be (?:reproduced|published|broadcast|redistributed|republished|copied|rewritten)`,
    '未经.{0,16}(?:许可|授权|同意|允许).{0,30}(?:转载|复制|使用|不得|禁止)',
    '转载请(?:注明|联系)|(?:严禁|禁止|谢绝|如需|欢迎|歡迎)[转轉][载載]|转载自|本文(?:首发于|转自|系.{0,10}(?:原创|转载))',
  ),
  contact: any(
    String.raw`^for (?:(?:more|further|additional|any|media|press|other) )*(?:information|details|quer(?:y|ies)|enquir(?:y|ies)|inquir(?:y|ies)|questions|permissions?|feedback|subscriptions?|advertising)\b.{0,120}(?:contact|e-?mail|write|call|visit|@|联系|联络)`,
    String.raw`^(?:please|kindly) (?:contact|e-?mail|write to|get in touch|reach out)\b|^to (?:contact|get in touch)\b`,
    String.raw`\b(?:please|kindly) (?:contact|e-?mail|write to|get in touch)\b`,
    String.raw`\bcan be (?:reached|contacted) (?:at|via|on|by)\b|^.{0,80}@[\w-]+\.\w.{0,40}$`,
    '您?可以?通过.{0,16}联系|欢迎(?:投稿|爆料|来稿|分享|点赞|留言|关注|评论)|(?:商务|广告|媒体)合作.{0,12}(?:联系|电话|微信|邮箱)',
  ),
  subscribe: any(
    String.raw`^(?:to |click (?:here )?to |please |you can )*(?:subscribe|sign up|sign in|log in)\b(?! (?:for|to) (?:\d|[\w ]{0,30}(?:shares?|stock|equity|stake|capital)))`,
    String.raw`\b(?:subscribe|sign up|register)\b.{0,40}\b(?:newsletters?|alerts|mailing list|channel|inbox|e-?mail|updates)\b`,
    String.raw`\b(?:our|free|daily|weekly|monthly) (?:[\w-]+ ){0,3}newsletters?\b`,
    String.raw`\b(?:to|in|into) your inbox\b|^reading time\b`,
    String.raw`^(?:follow|like|join|find) (?:us|me|him|her|our)\b`,
    '订阅(?:我们|本站|后|邮件|通讯|频道|电子)|扫(?:码|描).{0,10}(?:关注|二维码|下载|进群)|(?:长按|点击|扫码).{0,14}(?:关注|下载|阅读原文|订阅)|关注(?:我们|.{0,14}公众号)',
    '^了解.{1,40}(?:更多信息|更多详情)$',
  ),
  credit: any(
    String.raw`^[(\[]?(?:file )?(?:photo|image|picture|pic|video|graphic|illustration|photograph|screenshot|screengrab|render(?:ing)?)s?(?: (?:credits?|source|by|via|from|courtesy(?: of)?|provided by|supplied by))? ?[:/|©] ?.{1,100}$`,
    String.raw`^[(\[]?(?:(?:file|featured|lead|top|cover|main|all) )?(?:photo|image|picture|graphic|illustration)s? (?:(?:credits?|courtesy|provided by|supplied by)\b.{0,100}|(?:source|by)\b.{0,40})$`,
    String.raw`^(?:credits?|source images?) ?:.{0,60}$|^file photo\b.{0,200}$`,
    '^(?:照片|图片|视频|封面图?|题图|配图|图|文中图片|本文图片) ?(?:由.{1,40}(?:提供|拍摄)|来源|来自|均来自|均由|源自)',
    String.raw`^[(\[]?(?:图源|图|圖|摄|摄影|攝影|供图|制图|视频) ?[:/|丨]|^.{2,20}(?:供图|摄影|/摄)[)\]]?$`,
  ),
  thanks: any(
    String.raw`\b(?:full|original|whole|entire) (?:article|story|report|post|piece)s?\b.{0,30}\b(?:here|below|linked|at https?)`,
    String.raw`\bthank(?:s| you)\b.{0,60}\bfor the (?:information|images?|photos?|pictures?|tip|heads[- ]up)`,
    String.raw`\bth(?:is|e) (?:article|story|post|piece) (?:was|is|has been|first|originally) (?:first |originally |also )?(?:published|appeared|posted|written|translated|generated|syndicated|produced)\b`,
    '本文(?:由|为).{0,20}(?:授权|原创|撰写|编译)',
  ),
  disclosure: any(
    String.raw`\baffiliate (?:links?|commissions?|program|partner)|\b(?:amazon|ebay) (?:associate|affiliate)|\bqualifying purchases|\bwe may (?:earn|receive) a|\bwe do not sell\b|\b(?:privacy|cookie) policy\b|\bterms of (?:use|service)\b`,
    String.raw`\b(?:not|constitute) (?:financial|investment|legal) advice|\bforward-looking statements?\b|^disclaimer\b|^disclosure ?:|^(?:ad|advert) ?:|\bcontent above .{0,60}(?:uploaded|posted)|\b(?:views|opinions) (?:and opinions )?expressed\b`,
    '^(?:特别)?声明:|信息存储服务|免责声明|风险提示|不构成.{0,6}投资建议|(?:仅|不)代表(?:作者|本人|个人)|(?:本站|本网)(?:不|仅|观点|转发|转载)|仅供(?:读者)?参考',
  ),
  author: any(
    String.raw`^(?:he|she) (?:also )?(?:covers|writes (?:about|for)|reports (?:on|for)|has (?:been )?(?:covering|writing|covered|written))\b`,
    '^about the author|^关于作者|^作者简介',
    '(?:网站|本站|媒体|杂志|博客|公众号).{0,8}的?(?:创始人|主编|编辑|记者|作者)|(?:他|她)在.{0,12}(?:网站|博客|媒体).{0,8}(?:报道|撰写|写作)',
  ),
}

const SIGNED_ZH =
  '(?:本报|本刊|本网|实习|特约|见习|网络|文字|新媒体|值班|执行)?(?:作者|记者|記者|編輯|責任編輯|撰文|撰稿|编辑|责任编辑|责编|主编|审核|校对|编译|译者|文字|文|采写|监制|统筹|出品|制作|排版)'

/** What has to be the whole line. */
const LINE_CUES = {
  breadcrumb: any(
    '^(?:home|首页|首頁|主页|(?:您|你)?(?:的|所在|当前|當前)?位置) ?[:/>›»|·→].*',
    String.raw`^(?=.*\b(?:news|home|business|markets?|industry|articles?|blog|press|companies)\b|.*(?:新闻|资讯|首页|频道|正文))(?:[^/>›»→.!?。]{1,40} ?[/>›»→] ?){2,}[^.!?。]*$`,
  ),
  source: any(
    String.raw`^(?:source|sources|news source|via|来源|來源|文章来源|信息来源|稿件来源|消息来源|内容来源|稿源|原文链接|original (?:article|source|story)) ?[:|丨] ?(?!.*\b(?:to|will|has|have|is|are|says?|said|buys?|sells?|takes?|signs?)\b)(?:\S+ ?){1,8}$`,
  ),
  signed: any(
    String.raw`^[(\[]?${SIGNED_ZH} ?[:/|丨] ?\S.{0,60}[)\]]?$`,
    String.raw`^[(\[](?:责任编辑|编辑|责编|记者|作者|完|本文来源).{0,40}[)\]]$|^(?:本报|本网|特约)记者 ?[\p{Script=Han} ]{2,12}$|^记者 \p{Script=Han}{2,4}$|^(?:记者|記者) ?\p{Script=Han}{2,4} ?[/|]`,
  ),
  address: any(
    String.raw`^[\w.+-]+ ?@ ?[\w-]+(?: ?\. ?[\w-]+)+$|^@\w+$`,
    String.raw`^(?:https?:\/\/|www\.)\S+$`,
    '^(?:media |press |investor )?(?:contacts?|e-?mail|tel|telephone|phone|fax|website|wechat|weibo|whatsapp|联系人|联系电话|联系方式|电话|邮箱|网址|微信|微信号|微博|QQ)(?: us| information| details)? ?:.{0,80}$',
  ),
  more: any(
    String.raw`^(?:read|see|watch|listen|view|learn|find out|discover|click|tap|check out)(?: \w+)? (?:more|also|next|here|full|the full|the original|our)\b.{0,100}$`,
    "^(?:related|recommended|more|most (?:read|popular|viewed)|trending|popular|editor'?s?'? picks?|also read|read also|must read|up next|in this article|tags?|tagged|topics?|keywords?|categor(?:y|ies)|filed under|labels?|posted in|see also) ?:.{0,160}$",
    '^(?:相关|延伸|推荐|热门|更多|精彩|标签|关键词|关键字|上一篇|下一篇|分享到?|责任声明|文章|栏目|分类|专题|阅读|浏览)(?:阅读|文章|推荐|新闻|内容|资讯|链接|标签|量|数|次数)? ?:.{0,100}$',
    String.raw`^(?:leave|post|add|write|join|start) (?:a|an|your|the) (?:comment|reply|conversation|discussion|response)|^\d+ (?:comments?|replies|shares|likes|views|min(?:ute)?s?(?: read)?)$|^(?:no comments|be the first to)\b|^(?:the )?comments .{0,24}(?:closed|disabled|off)\b`,
    "^(?:you (?:may|might)(?: also)? (?:like|be interested)|more (?:from|on|about|in) [^.!?]{1,40}|also (?:on|in) [^.!?]{1,30}|popular (?:on|in) [^.!?]{1,30}|don't miss.{0,40})$",
    String.raw`^[\p{L}\p{N}]+ (?:events|news|reports|videos|podcasts|webinars|newsletters?)(?: (?:&|and) (?:events|news|reports|videos|podcasts|webinars|newsletters?|conferences))+$`,
  ),
  navigation: alone(
    "all|home|menu|search|news|events?|webinars?|videos?|podcasts?|photos?|gallery|newsletters?|log ?in|sign in|sign up|subscribe|register|about(?: us)?|contact(?: us)?|advertisement|ads?|sponsored(?: content)?|privacy|cookies?|skip to (?:main )?content|back to top|top|close|open|next|previous|page \\d+|share(?: this| on)?(?: (?:article|story|post|page|on [\\w ]{2,20}|via [\\w ]{2,20}))?|tweet|retweet|print|save|copy link|link copied|bookmark|facebook|twitter|linkedin|whatsapp|instagram|youtube|telegram|reddit|e-?mail|wechat|weibo|comments?(?: \\(\\d+\\))?|reply|replies|related(?: (?:articles?|stories|news|posts?|reading|topics?|links?|coverage|content))?|recommended(?: (?:articles?|stories|for you|reading))?|more(?: (?:news|stories|articles|info|information))?|most (?:read|popular|viewed)|trending(?: now)?|latest(?: (?:news|stories|articles))?|popular(?: (?:posts|articles|stories))?|tags?|topics?|keywords?|categories|published|contributors?|explore|download|learn more|ads? by .{1,20}|(?:see )?more videos|read more|load more|show more|see more|view all|read also|see also|editor's picks?|you (?:may|might) also like",
    '首页|主页|导航|正文|(?:立即|马上)?登录(?:后.{2,14})?|注册|搜索|菜单|广告|关于我们|联系我们|返回(?:首页|顶部|列表)?|发表(?:回复|评论)|(?:我要|写|最新|热门|全部|网友)?评论(?:\\(\\d+\\))?|(?:相关|延伸|推荐|热门|更多|精彩)(?:阅读|文章|推荐|新闻|内容|资讯|链接)|猜你喜欢|分享(?:到|至)?(?:微信|微博|朋友圈|QQ)*|点赞|收藏|转发|举报|打印|标签|关键词|上一篇|下一篇|阅读原文|查看(?:更多|全文|原文)|展开全文|阅读全文|字号',
  ),
  /** No letters, a template that was not filled, or a share and its change: "STLA 2.37%". */
  signs: /^[^\p{L}]*$|^\{\{.*\}\}$|^(?:#[^#]{1,40}){2,}$|^[A-Z0-9.:]{1,12} ?[+-]?\d+\.\d+ ?%$/u,
}

/** Names need their capitals, so that these are not read in any case. */
const BY =
  '(?:(?:(?:[Ww]ritten|[Rr]eported|[Rr]eporting|[Rr]eport|[Tt]ext|[Ss]tory|[Ww]ords|[Ee]dited|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Pp]osted|WRITTEN|STORY|WORDS) )?(?:[Bb]y|BY)|(?:[Aa]uthor|[Ee]ditor|[Rr]eporter|[Ww]riter)s?:)'
const BYLINE = new RegExp(
  String.raw`^[(\[]?${BY} ?${NAME}(?:(?:,|;|&| and| in| at| for| with| by|\|)? ${NAME}){0,14}[.)\]]?(?: ?[|·>-].{0,60})?$`,
  'u',
)
const BIOGRAPHY = new RegExp(
  String.raw`^${NAME}(?: ${NAME}){1,3},? (?:(?:is|was|has been|works as|serves as) (?:an? |the |our )?(?:[\p{L}'-]+ ){0,5}(?:reporter|journalist|correspondent|columnist|editor|editor-in-chief|writer|author)\b|(?:reports on|writes (?:about|for)|has (?:reported|written))\b)`,
  'u',
)
const CUE_LENGTH_MAX = 400
/** A credit has the sign of a copyright, but does not end the article. */
const PHOTO_RIGHTS = /^(?:©|\(c\)) ?[^.]{2,60}$|^(?:photo|image|picture)/i

/** What kind of page furniture a sentence is, whatever else its line holds; null for none. */
export function furnitureOf(sentence: string): keyof typeof SENTENCE_CUES | null {
  if (sentence.length > CUE_LENGTH_MAX) return null
  if (BIOGRAPHY.test(sentence)) return 'author'
  for (const [name, cue] of Object.entries(SENTENCE_CUES)) {
    // `Object.entries` gives the keys as plain strings; these are the keys of the table.
    if (cue.test(sentence)) return name as keyof typeof SENTENCE_CUES
  }
  return null
}

/** Whether a whole line is page furniture: a way, a date, a by-line, links, an address. */
export function isFurnitureLine(line: string): boolean {
  if (line.length > CUE_LENGTH_MAX) return false
  if (isDateLine(line) || BYLINE.test(line)) return true
  return Object.values(LINE_CUES).some((cue) => cue.test(line))
}

/** Whether a copyright notice is the page's, so that no article follows it. */
export const endsArticle = (sentence: string): boolean =>
  SENTENCE_CUES.copyright.test(sentence) &&
  (!PHOTO_RIGHTS.test(sentence) || /\b(?:19|20)\d\d\b|rights reserved|版权所有/i.test(sentence))
