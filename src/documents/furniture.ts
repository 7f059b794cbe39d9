/** What a line says of itself when it belongs to the page and not to the article. */
const CUES = [
  /^(?:[\p{L}\p{N}&' -]{1,40} [/>›»] ){1,6}/u,
  /^(?:icon)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2},? \d{4}(?:,? \d{1,2}:\d{2}.*)?$/,
  /^(?:published|updated|posted|last updated|date|发布时间|发布日期|更新时间|时间)\s?[:\uff1a]?.{0,60}$/iu,
  /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}.*)?$/,
  /^(?:source|via|来源|文章来源|信息来源)\s?[:\uff1a].{0,80}$/iu,
  /copyright|all rights reserved|版权所有|©|reproduction or distribution|未经.{0,10}(?:许可|授权).{0,10}(?:转载|不得)/iu,
  /\bsubscribe\b|\bnewsletter\b|sign up (?:for|to)|订阅|扫码|关注(?:我们|公众号)|微信公众号(?!.*(?:宣布|表示))/iu,
  /^for (?:queries|enquiries|more information|permissions|further|inquiries)\b.*(?:contact|e-?mail|visit|@)/iu,
  /(?:please|pls) (?:contact|e-?mail)\b|@\w+\.\w+|@ ?[\w-]+ ?\. ?(?:com|cn|co|net|org)/iu,
  /^(?:photo|image|picture|credit|photos|images)(?:s)?(?: credit| courtesy| by)?\s?[:\uff1a]/iu,
  /(?:photo|image|picture)s? (?:courtesy of|credit|by|provided by)\b/iu,
  /照片由.{1,30}提供|图片来源|图源|图片由.{1,30}提供|摄影/u,
  /\baffiliate\b|\bassociate and uses\b|\badvertis(?:e|ing) with us\b|\bwe do not sell, share\b/iu,
  /(?:\bis (?:the |a |an )?(?:founder|editor|reporter|journalist|correspondent|writer|contributor)(?:-in-chief)?\b.*\b(?:at|of|for|site|website|EVs?|covers)\b)|(?:创始人|主编|编辑|记者).{0,20}(?:网站|本站|报道)|网站(?:报道|的创始人)/iu,
  /^(?:by|written by|reported by|reporting by|editing by|作者|记者|编辑|责任编辑|责编)\s?[:\uff1a]?\s?[\p{L} .,'-]{2,60}$/iu,
  /^(?:share|read more|read also|related|see also|more from|leave a (?:comment|reply)|comments?|tags?|topics?|发表回复|相关阅读|延伸阅读|推荐阅读|分享|标签|评论|文章)\s?[:\uff1a]?.{0,60}$/iu,
  /(?:full|original) (?:article|story|report) (?:is )?(?:linked )?here|thank you .{2,40} for the (?:information|images)/iu,
  /^(?:all|home|menu|search|news|events|webinars|login|log in|register|about us|contact us|advertisement)$/iu,
  /\b(?:events|reports) & (?:webinars|events)\b/iu,
  /^(?:[\w.+-]+@[\w.-]+\.\w+)$/,
  /^了解 .* 的更多信息$/u,
  /sister site|on this website are protected/iu,
]
const END = /copyright|©|all rights reserved|版权所有|^(?:related articles|相关阅读|发表回复)/iu

/** Whether a sentence is page furniture: by-lines, credits, footers, contacts. */
export const isFurniture = (sentence: string): boolean => CUES.some((cue) => cue.test(sentence))

/** Whether what follows a sentence is no article any more. */
export const endsArticle = (sentence: string): boolean => END.test(sentence)
