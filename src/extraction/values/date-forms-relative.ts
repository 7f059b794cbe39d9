import { type DateForm, form } from './date-form.ts'
import {
  COUNT,
  DAY,
  HAN_COUNT,
  HAN_DAY,
  HAN_MONTH,
  MONTH,
  MONTH_WORDS,
  NTH,
  WEEKDAY,
} from './date-parts.ts'

const ANY_CASE = { flags: 'giu' }
const ABOUT = String.raw`(?:more than|less than|over|almost|nearly|about|around|some|roughly|at least)`
const HAN_ABOUT = '(?:近|约|超过?|逾|不到|大约|将近)'

/** What is understood by the day of the document, or not at all. */
export const RELATIVE_FORMS: DateForm[] = [
  // the same year, 当年10月: by what was told before, which is not read here
  form(
    'open',
    'compared',
    String.raw`\b(?:a year earlier|the (?:same|previous|prior|following) (?:year|month|quarter)|the year (?:before|after|earlier)|the year-earlier (?:period|quarter)|(?:the )?same (?:period|quarter) (?:of )?(?:last year|a year earlier))\b`,
    ANY_CASE,
  ),
  form(
    'open',
    'han',
    String.raw`(?:(?<!相)当|同|(?<![每首多上下一])次|翌)年(?:1?\d月(?:[123]?\d[日号])?|年?底|年?初|上半年|下半年)?(?![代纪轻])|上年同期|去年同期`,
  ),
  // March 3, 3月3日
  form(
    'monthDay',
    'month',
    String.raw`\b${MONTH} ${DAY}\b(?!,? ?\d{4}|[.,]\d|\d|%| ?(?:percent|per cent|million|billion))`,
  ),
  form('monthDay', 'month', String.raw`\b${DAY} (?:of )?${MONTH}\b(?! \d)`),
  form('monthDay', 'han', String.raw`(?<![\d年])${HAN_MONTH} ?${HAN_DAY}`),
  form(
    'bareMonth',
    'month',
    String.raw`\b(?<=(?:\b[Ii]n|\b[Ss]ince|\b[Bb]y|\b[Uu]ntil|\b[Ff]rom|\b[Dd]uring|\b[Ee]arly|\b[Ll]ate|\b[Mm]id|\bof) )${MONTH}\b(?! \d|-\p{L})`,
  ),
  form('open', 'month', String.raw`\b(?:last|next|this) ${MONTH_WORDS}\b`),
  form(
    'bareMonth',
    'han',
    String.raw`(?<![\d年个個-])${HAN_MONTH}(?:份|底|初|末|中旬|上旬|下旬)?(?![\d日号])`,
  ),
  // last year, five years ago, 去年
  form(
    'yearsBack',
    'thisYear',
    String.raw`\b(?:earlier |later |the end of |the start of |the beginning of |early |late )?this year\b`,
    { back: 0, flags: 'giu' },
  ),
  form(
    'yearsBack',
    'han',
    String.raw`今年(?:年?底|年?初|年?末|年?中|以来)?|(?<![\d一二两三四五六七八九十多几半数该这当同去本])年[内內]|本年度?`,
    { back: 0 },
  ),
  form(
    'yearsBack',
    'thisYear',
    String.raw`\b(?:(?:early|late|mid) |the end of |the start of )?last year\b`,
    { back: 1, flags: 'giu' },
  ),
  form('yearsBack', 'han', '去年(?:底|初|末|年底|年初|年中|全年)?|上年度?', { back: 1 }),
  form('yearsBack', 'han', '大前年', { back: 3 }),
  form('yearsBack', 'han', '(?<![之此以目先大\\d])前年(?![产產销銷度])', { back: 2 }),
  form('yearsBack', 'thisYear', String.raw`\b(?:early |late |the end of )?next year\b`, {
    back: -1,
  }),
  form('yearsBack', 'han', '明年(?:底|初|年底|年初)?|来年', { back: -1 }),
  // "More than five years ago" and "half a year ago" are not so many years before.
  form(
    'open',
    'ago',
    String.raw`\b(?:${ABOUT} ${COUNT}|half an?|(?:\w+[ -])?(?:and[ -])a[ -]half|a couple of|${COUNT}[ -](?:or|to)[ -]\w+) (?:decades?|years?|months?|days?) ago\b`,
    ANY_CASE,
  ),
  form(
    'open',
    'han',
    String.raw`${HAN_ABOUT}${HAN_COUNT} ?(?:年|个月|天)前|半年前|${HAN_COUNT} ?周前|[十\d]?[多几数余](?:年|个月|天)前`,
  ),
  form('yearsBack', 'ago', String.raw`\b${COUNT} years? ago\b`, ANY_CASE),
  form('yearsBack', 'han', String.raw`${HAN_COUNT} ?年前`),
  form('yearsBack', 'ago', String.raw`\ba decade ago\b`, { back: 10, flags: 'giu' }),
  form('yearsBack', 'ago', String.raw`\btwo decades ago\b`, { back: 20, flags: 'giu' }),
  form('monthsBack', 'thisYear', String.raw`\b(?:earlier |later )?this month\b`, {
    back: 0,
    flags: 'giu',
  }),
  form('monthsBack', 'han', '本月(?!薪)(?:底|初|末)?', { back: 0 }),
  form('monthsBack', 'thisYear', String.raw`\b(?:early |late )?last month\b`, {
    back: 1,
    flags: 'giu',
  }),
  form('monthsBack', 'han', '上个?月(?:底|初|末)?', { back: 1 }),
  form('monthsBack', 'thisYear', String.raw`\bnext month\b`, { back: -1, flags: 'giu' }),
  form('monthsBack', 'han', '下个?月', { back: -1 }),
  form('monthsBack', 'ago', String.raw`\b${COUNT} months? ago\b`, ANY_CASE),
  form('monthsBack', 'han', String.raw`${HAN_COUNT} ?个月前`),
  form('daysBack', 'today', String.raw`\btoday\b(?!'s)`, { back: 0, flags: 'giu' }),
  form('daysBack', 'han', '今日|今天', { back: 0 }),
  form('daysBack', 'today', String.raw`\byesterday\b(?!'s)`, { back: 1, flags: 'giu' }),
  form('daysBack', 'han', '昨日|昨天|昨晚|昨夜', { back: 1 }),
  form('daysBack', 'han', '前天|前日(?!本)', { back: 2 }),
  form('daysBack', 'today', String.raw`\btomorrow\b`, { back: -1, flags: 'giu' }),
  form('daysBack', 'han', '明日|明天', { back: -1 }),
  form('daysBack', 'ago', String.raw`\b${COUNT} days? ago\b`, ANY_CASE),
  form('daysBack', 'han', String.raw`${HAN_COUNT} ?天前`),
  form(
    'weekday',
    'weekday',
    String.raw`\b(?:(?<=\bon )|(?<=\b(?:early|late) on ))(?<weekday>${WEEKDAY})\b|(?<![上下本这])(?:周|星期|礼拜)(?<hanWeekday>[一二三四五六日天])`,
  ),
  form(
    'open',
    'english',
    String.raw`\b(?:last|this|next|past) (?:week|quarter|summer|spring|autumn|fall|winter|${WEEKDAY})\b|\b(?:earlier|later) (?:this|last) week\b|\brecently\b|\b(?:a few|several|some|many|two|three|four|a couple of) (?:weeks|months|days|years) (?:ago|earlier)\b|\bthe (?:past|previous) (?:year|month|week|quarter)\b|\b${COUNT} weeks? ago\b|\b(?:\w+ )?years earlier\b|\bthe same year\b`,
    ANY_CASE,
  ),
  form(
    'open',
    'han',
    '近日|日前|近期|最近|不久前|此前不久|上周[一二三四五六日天]?|本周[一二三四五六日天]?|下周[一二三四五六日天]?|这周|前不久|几天前|数月前|几年前|数年前',
  ),
  form(
    'open',
    'quarter',
    String.raw`\b(?:the )?${NTH}[- ]quarter(?: of the (?:fiscal )?year)?\b|第[一二三四]季度|[一二三四]季度`,
    ANY_CASE,
  ),
  form(
    'open',
    'half',
    String.raw`\b(?:the )?(?:first|second) half of the year\b|(?<!年)[上下]半年`,
    ANY_CASE,
  ),
  form('open', 'fiscal', String.raw`\b(?:the )?(?:fiscal|financial) year\b`, ANY_CASE),
]
