/**
 * What schools write beside a name. Only what can hardly be a name is here: what is left out too
 * little makes a report longer, what is left out too much hides a name that got out.
 */
const NOTES = new Set(
  (
    'she her hers he him his they them their theirs él freshman freshmen frosh sophomore soph junior senior grade grader grado gr class of year yr ' +
    'fr so jr sr ii iii iv phd md esq id no captain co-captain manager president editor varsity jv transfer left right center soccer football ' +
    'basketball baseball softball volleyball track tennis band choir mr mrs ms miss mx dr coach'
  ).split(' '),
)
const NUMBER = /^(?:[#№'’‘]?\d[\d/.-]*(?:st|nd|rd|th|[oºª°])?|[a-z]{1,2}\d{2,})\.?$/iu
const SMALL_NOTE = /^(?:ella|elle|xe|ze)$/u
const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|coach|sr|sra|srta|señora?|señorita)\.?$/iu
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|esq|1st|2nd|3rd|4th)\.?$/iu
const SCHOOL_WORD = /^(?:school|high|hs|h\.s\.|middle|ms|elementary|academy|prep|college)$/iu

const wordsOf = (text: string): string[] => text.split(/[\s,;|/·–—]+/u).filter(Boolean)

const isNote = (text: string, school: string): boolean => {
  const words = wordsOf(text)
  const own = wordsOf(school).map((word) => word.toLowerCase())
  const initials = own.map((word) => word[0] ?? '').join('')
  const ofSchool = (word: string): boolean =>
    own.includes(word.toLowerCase()) || (own.length > 1 && word.toLowerCase() === initials)
  return (
    words.every(
      (word) =>
        NOTES.has(word.toLowerCase().replaceAll('.', '')) ||
        NUMBER.test(word) ||
        SMALL_NOTE.test(word) ||
        ofSchool(word),
    ) ||
    (words.length > 1 && SCHOOL_WORD.test(words.at(-1) ?? ''))
  )
}

/**
 * Takes a name as it was entered ("Calloway, Wren (11)", "Marcus Vell 3rd"), and the school of the record; returns its words with
 * the given name first, without grades, pronouns, numbers, titles and schools. It shares no code
 * with the engine.
 */
export function nameOfRecord(written: string, school = ''): string[] {
  const open = written.replace(
    /[([]([^()[\]]*)[)\]](?=([^,;|–—]*))/gu,
    (all, inside: string, behind: string) =>
      isNote(inside, /\p{L}{2}/u.test(behind) ? '' : school) ? ' ' : all,
  )
  const [head = '', ...tails] = open.split(/\s+[-–—]\s+|\s*[|;]\s*|\s*[–—]\s*(?=\p{Ll}|\d)/u)
  const [front = '', ...commas] = [head, ...tails.filter((tail) => !isNote(tail, school))]
    .join(' ')
    .split(',')
  const single = commas.length === 1 && wordsOf(front).length === 1
  const kept = commas.filter(
    (piece) =>
      !(single ? SUFFIX.test(piece.trim()) || !/\p{L}{2}/u.test(piece) : isNote(piece, '')),
  )
  const pieces = [front, ...kept].map((piece) => {
    const words = wordsOf(piece).filter(
      (word) => !/^[^\p{L}]*\d[^\p{L}]*(?:st|nd|rd|th)?$/iu.test(word),
    )
    while (words.length > 1 && TITLE.test(words[0] ?? '')) words.shift()
    while (words.length > 1 && SUFFIX.test(words.at(-1) ?? '')) words.pop()
    return words
  })
  const [last = [], ...first] = pieces
  const words = first.length === 1 ? [...(first[0] ?? []), ...last] : pieces.flat()
  return words.some((word) => /\p{L}/u.test(word))
    ? words
    : written.split(/[\s,]+/u).filter(Boolean)
}
