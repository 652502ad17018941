import { CLASSES, ENGLISH_ORDINALS } from '#newsroom/grades.ts'
import { always, schoolAge, told } from './quasiIdentifiers.ts'
import type { DetailPattern, DetailReader } from './quasiIdentifiers.ts'

// A few words that may come between two that belong together. Never a determiner or a verb of
// saying, so that no phrase runs into the next.
const PLAIN = String.raw`(?!(?:a|an|the|and|or|said|says|that|who|which|was|were|is|are|of|to|for|told|with|in|at|on|by|from|her|his|their)\b)[\p{L}\d’'-]{1,24} `
const NAME = String.raw`\p{Lu}[\p{L}’'.-]{1,20}(?: \p{Lu}[\p{L}’'-]{1,20}){0,2}`
const GROUP = String.raw`(?:team|club|band|choir|squad|orchestra|council|ensemble|crew|cast)`
const RELATIVE = String.raw`(?:mother|father|mom|dad|grandmother|grandfather|aunt|uncle|stepmother|stepfather|parents|grandparents)`
const MONTH = String.raw`(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?`
const STREET = String.raw`(?:Street|St\.|Avenue|Ave\.|Boulevard|Blvd\.|Drive|Road|Lane|Court|Place|Terrace|Way)`

/** What somebody leads or starts, in the words of news. */
const VENTURE = String.raw`(?:march|walkout|protest|rally|sit-in|boycott|strike|movement|campaign|petition|drive|club|group|team|band|chapter|festival|fundraiser|fund|nonprofit|business|company|newspaper|podcast|channel|account|program|workshop)`
const STRUCK = String.raw`(?:arrested|suspended|expelled|detained|deported|cited|charged|handcuffed|stabbed|shot|attacked|assaulted|bullied)`

const GRADE = String.raw`(?<grade>${ENGLISH_ORDINALS.join('|')}|\d{1,2}(?:st|nd|rd|th))[- ]grade`

const gradeNamed = (words: string): string => {
  const at = ENGLISH_ORDINALS.indexOf(words.toLowerCase())
  return at >= 0 ? `${at + 1}` : `${Number.parseInt(words, 10)}`
}

const re = (source: string, flags = 'gu') => new RegExp(source, flags)
const row = (
  kind: DetailPattern['kind'],
  source: string,
  value: DetailPattern['value'] = told,
  flags = 'gu',
): DetailPattern => ({ kind, pattern: re(source, flags), value })

const AGE = String.raw`\b(?:(?<a>\d{1,2})-year-old|(?:aged?|is|turned|turns|at) (?<b>1\d)(?=[,.;)”]| and\b| when\b)|(?<=, )(?<c>1\d)(?=,))`

const HEADS = String.raw`(?:student-athlete|student|pupil|junior|senior|sophomore|freshman|\d{1,2}-year-old|teenager|teen|${GRADE.replace('(?<grade>', '(?:')}r|girl|boy|captain|quarterback|goalkeeper|valedictorian|salutatorian|editor[- ]in[- ]chief|student[- ]body president|class president|ASB president|drum major)(?! (?:varsity|high|college|class|center|citizens?|housing)\b)`

const patterns: readonly DetailPattern[] = [
  row('age', AGE, ({ groups }) => schoolAge(groups?.a ?? groups?.b ?? groups?.c ?? '')),
  row(
    'grade',
    String.raw`\b(?<told>freshman|sophomore|junior|senior)\b(?! (?:varsity|high|college|center|citizens?|housing|year\b)|s\b|[- ]class)`,
    (match) => CLASSES[told(match)] ?? null,
    'giu',
  ),
  row(
    'grade',
    String.raw`\b(?:${GRADE}r\b|${GRADE.replace('<grade>', '<then>')}(?= student\b)|(?<=\b(?:is|now) in (?:the )?)${GRADE.replace('<grade>', '<now>')}\b)`,
    ({ groups }) => gradeNamed(groups?.grade ?? groups?.then ?? groups?.now ?? ''),
    'giu',
  ),
  // Where one lives
  row(
    'street',
    String.raw`\b(?:liv(?:es?|ed|ing)|home|house|apartment|residents?|grew up|stop|neighbors?)\b(?: (?!\p{Lu})[\p{L}\d’'-]{1,20}){0,4} (?<told>(?:\d{1,5} )?${NAME} ${STREET})(?!\p{L})`,
  ),
  row(
    'neighbourhood',
    String.raw`\b(?:liv(?:es?|ed|ing)|home|house|apartment|residents?|grew up|raised|family)(?: is)? (?:in|of|near) (?:the )?(?<told>${NAME})`,
  ),
  row('neighbourhood', String.raw`\b${HEADS} (?:from|in) (?:the )?(?<told>${NAME})`),
  // What one belongs to
  row(
    'team',
    String.raw`\b(?:on|of|for|in|with|joined|plays|captains?|leads) (?:(?:the|her|his|their|its|a) |(?:${NAME})[’']s? )(?<told>(?:${PLAIN}){0,4}${GROUP})\b`,
  ),
  row(
    'team',
    String.raw`\b(?<told>(?:${PLAIN}){1,3}(?:team|club|band|choir|squad|orchestra)) (?:captain|president|member|player|driver|manager|leader|treasurer|secretary)\b`,
  ),
  row(
    'position',
    String.raw`\b(?<told>quarterback|goalkeeper|goalie|pitcher|catcher|shortstop|libero|setter|(?:outside|opposite) hitter|point guard|linebacker|wide receiver|striker|midfielder|coxswain|place-?kicker|drum major|first[- ]chair \p{L}{3,14}|concertmaster)\b`,
    told,
    'giu',
  ),
  row(
    'position',
    String.raw`\b(?:team|club|band|squad)[’']s (?<told>driver|manager|drummer|kicker|coder|anchor|spokesperson|treasurer|secretary)\b`,
  ),
  row(
    'office',
    String.raw`(?<!(?:police|fire|sheriff[’']s|ship[’']s|airline|precinct|Army|Navy) )\b(?:co-)?(?<told>captain)(?:ed)?\b(?! of (?:the )?(?:police|fire|LAPD|sheriff|ship))|\bcaptains(?= the (?:${PLAIN}){0,3}${GROUP})`,
    always('captain'),
    'giu',
  ),
  row(
    'office',
    String.raw`\b(?<told>(?:student[- ]body|student[- ]council|student[- ]government|ASB|class|club|chapter) (?:vice )?president|(?:vice )?(?:president|treasurer|founder|leader) of (?:the|a) (?!city|county|town|City|County)(?:${PLAIN}){0,4}(?:club|class|body|council|chapter|union|society|association|alliance|coalition|league))\b`,
    told,
    'giu',
  ),
  row(
    'office',
    String.raw`\b(?<told>editor[- ]in[- ]chief|valedictorian|salutatorian|homecoming (?:queen|king)|prom (?:queen|king)|student (?:board member|trustee|representative)|student member of the board)\b`,
    told,
    'giu',
  ),
  row(
    'only',
    String.raw`\b(?<told>the (?:only|youngest|oldest|lone|sole) (?:${PLAIN}){0,3}(?:student|girl|boy|teen|teenager|freshman|sophomore|junior|senior|player|member|one|person|\d{1,2}-year-old)` +
      String.raw`|one of (?:two|three|four|five|six) (?:${PLAIN}){0,2}(?:students|girls|boys|freshmen|sophomores|juniors|seniors|members|players)` +
      String.raw`|the first (?:${PLAIN}){0,2}(?:student|girl|boy|teen|teenager|freshman|sophomore|junior|senior|player|person) (?=ever|in (?:the )?(?:school|team|club|district|city|state|county|history)))\b`,
    told,
    'giu',
  ),
  // What one did, and what befell one
  row(
    'act',
    String.raw`\b(?<told>(?:co-)?organi[sz]ed|(?:co-)?founded|planned(?= the\b)|(?:launched|launches|started|starts|created|led|leads)(?= (?:the|an?|her|his|their) (?:(?:${PLAIN}){0,3}${VENTURE}|\p{Lu})))\b`,
    always('led'),
  ),
  row(
    'act',
    String.raw`\b(?<told>(?:was|has been) (?:${STRUCK}|hospitali[sz]ed|injured|hit by)|${STRUCK}(?= (?:her|him|(?:the|an?) (?:${PLAIN}){0,2}${HEADS}))|sued|filed (?:a|the) (?:complaint|lawsuit|claim))\b`,
    always('incident'),
  ),
  row(
    'act',
    String.raw`\b(?<told>testified|told the (?:${PLAIN}){0,2}(?:board|council|committee|judge|court|jury)|spoke (?:to|at|before) the (?:${PLAIN}){0,2}(?:board|council|committee|hearing|meeting|rally))\b`,
    always('spoke'),
  ),
  row(
    'act',
    String.raw`\b(?<told>won (?:first|second|third|gold|silver|bronze)|won(?= (?:the|an?|her|his|their) (?:${PLAIN}){0,3}(?:title|titles|championship|tournament|contest|competition|election|award|prize|medal|race|slam|bout|bouts)\b)|(?:placed|took|finished) (?:first|second|third|fourth)|(?:state|section|city|league|national) champion|broke the (?:school )?record)\b`,
    always('won'),
  ),
  // Kin, origin, language, health
  row('family', String.raw`\b(?<told>(?:identical )?(?:twin|triplet) (?:sister|brother))\b`),
  row(
    'family',
    String.raw`\b(?<told>(?:two|three|four|five|six|seven|eight|nine|\d) (?:older |younger |little |big )?(?:brothers|sisters|siblings))\b`,
    always('siblings'),
  ),
  row(
    'family',
    String.raw`\b(?<told>${RELATIVE}[’']s? (?:${PLAIN}){0,2}(?:bakery|restaurant|shop|store|truck|business|church|farm|salon|market|stand|garage|practice|taqueria|laundromat))\b`,
    always('relative'),
  ),
  row(
    'family',
    String.raw`\b(?<told>whose ${RELATIVE} (?:is|are|was|were|owns?|runs?|works?|teach(?:es)?|serves?|died)|(?:daughter|son) of (?:the|a) ${PLAIN.trimEnd()})`,
    always('relative'),
  ),
  row(
    'origin',
    String.raw`\b(?:born in|(?:e|im)migrated from|moved here from|came (?:here )?from|fled(?: from)?|arrived from) (?<told>${NAME})`,
  ),
  row(
    'language',
    String.raw`\b(?:speaks?(?: only)?|fluent in|native speaker of|translates? from) (?<told>(?!English|Spanish)\p{Lu}\p{L}{2,20})`,
  ),
  row(
    'birthday',
    String.raw`\b(?<told>(?:turn(?:ed|s) \d{1,2} (?:on )?(?:\p{Lu}\p{L}{2,9}day|${MONTH} \d{1,2})|born (?:on )?${MONTH} \d{1,2}|birthday (?:is|was|fell) (?:on )?${MONTH} \d{1,2}))`,
  ),
  row(
    'circumstance',
    String.raw`\b(?<told>uses a wheelchair|in (?:a|her|his|their) wheelchair|(?:is|are) (?:deaf|blind|pregnant|undocumented|homeless|trans|transgender)|transgender (?=student|girl|boy|teen)|cancer survivor|(?:has|with|survived) (?:cancer|leukemia|diabetes|epilepsy|autism|Down syndrome|sickle cell)|foster (?:child|care|youth))`,
    told,
  ),
]

/** English, as American newsrooms write it. */
export const english: DetailReader = {
  patterns,
  someone: re(
    String.raw`\b(?<det>an?|another|one|the|this|that) (?:${PLAIN}){0,5}?${HEADS}\b(?![’']?s\b)`,
    'giu',
  ),
  indefinite: new Set(['a', 'an', 'another', 'one']),
  apposition: /^(?:,? ?\d{1,2})?,?(?: (?:and|who is|who was|is|was|as|became))?(?: also)? ?$/u,
  ofMyself: /\b(?:I am|I[’']m|I was|as) $/u,
  goesOn: /\b(?:she|he|they|her|his|their|him)\b/iu,
  school:
    /\b(?:\p{Lu}[\p{L}’'.-]{0,20} ){1,5}(?:(?:Senior |Junior )?High School|Middle School|Elementary School|Charter School|Continuation School|Academy|Prep)\b/gu,
}
