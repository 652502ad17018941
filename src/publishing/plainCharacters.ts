/** Characters that nobody sees: controls, joiners, fillers, selectors, tags, direction marks. White space is none. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Cs}]/u
/** Signs of Arabic, Syriac and Kaithi numbers and verses, which Unicode counts as format characters and readers see. */
const SEEN = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u
const WHITE = /[\t\n\r]/
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
/** Scripts whose letters change their shape by a joiner or a non-joiner beside them. */
const SHAPED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Scripts that are written without spaces: there a zero-width space says where a line may break. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20e3]/u
const EMOJI = /[\p{Emoji}\p{Extended_Pictographic}]/u
const HAN = /\p{Script=Han}/u
const MONGOLIAN = /\p{Script=Mongolian}/u

const FLAG = '\u{1f3f4}'
const TAG = /[\u{e0020}-\u{e007e}]/u
const END_OF_TAGS = '\u{e007f}'
const OPENS = /[\u2066-\u2068]/
const CLOSES = '\u2069'

/** Isolates that are opened and closed in a text with right-to-left letters: they order it, and carry nothing else. */
const pairedIsolates = (chars: readonly string[]): ReadonlySet<number> => {
  const paired = new Set<number>()
  if (!chars.some((char) => RIGHT_TO_LEFT.test(char))) return paired
  const open: number[] = []
  chars.forEach((char, at) => {
    if (OPENS.test(char)) open.push(at)
    else if (char === CLOSES) {
      const from = open.pop()
      if (from !== undefined) paired.add(from).add(at)
    }
  })
  return paired
}

/** The tags behind a black flag that make it the flag of Scotland or Texas: up to the end of tags, which has to be there. */
const flagTags = (chars: readonly string[]): ReadonlySet<number> => {
  const kept = new Set<number>()
  chars.forEach((char, at) => {
    if (char !== FLAG) return
    let end = at + 1
    while (end - at < LONGEST_FLAG && TAG.test(chars[end] ?? '')) end++
    if (end > at + 1 && chars[end] === END_OF_TAGS) for (let i = at + 1; i <= end; i++) kept.add(i)
  })
  return kept
}
/** "gbsct", "ustx" and the like. */
const LONGEST_FLAG = 8

const carriesMeaning = (char: string, before: string, after: string, picture: string): boolean => {
  switch (char) {
    case '\u200c':
      return SHAPED.test(before) && SHAPED.test(after)
    case '\u200d':
      return (PICTURE.test(picture) && PICTURE.test(after)) || SHAPED.test(before)
    case '\u200b':
      return UNSPACED.test(before) && UNSPACED.test(after)
    case '\u200e':
    case '\u200f':
    case '\u061c':
      return RIGHT_TO_LEFT.test(before) || RIGHT_TO_LEFT.test(after)
  }
  const code = char.codePointAt(0) ?? 0
  if (code === 0xfe0e || code === 0xfe0f) return EMOJI.test(before)
  if ((code >= 0xfe00 && code <= 0xfe0d) || (code >= 0xe0100 && code <= 0xe01ef))
    return HAN.test(before)
  if (code >= 0x180b && code <= 0x180f) return MONGOLIAN.test(before)
  return SEEN.test(char)
}

/**
 * Takes a text as readers would get it; returns it without characters that nobody sees and that carry no meaning: controls of direction,
 * zero-width and invisible ones, soft hyphens, tags, lone surrogates. What Arabic, Persian, Indic and Mongolian writing, Thai line
 * breaks, emoji, flags and Han variants need stays, and so do isolates that are opened and closed beside right-to-left letters.
 */
export function plainCharacters(text: string): string {
  if (!UNSEEN.test(text)) return text
  const chars = [...text]
  const isolates = pairedIsolates(chars)
  const tags = flagTags(chars)
  let plain = ''
  let before = ''
  /** What a joiner would join: the selector behind a picture is not it. */
  let picture = ''
  chars.forEach((char, at) => {
    const unseen = UNSEEN.test(char) && !WHITE.test(char)
    const kept =
      !unseen ||
      isolates.has(at) ||
      tags.has(at) ||
      carriesMeaning(char, before, chars[at + 1] ?? '', picture)
    if (!kept) return
    plain += char
    before = char
    if (!unseen) picture = char
  })
  return plain
}

/** Takes a record of the public side; returns it with every string in it in plain characters. Keys stay as they are. */
export function inPlainCharacters<T>(value: T): T {
  if (typeof value === 'string') return plainCharacters(value) as T
  if (Array.isArray(value)) return value.map((one: unknown) => inPlainCharacters(one)) as T
  if (
    value !== null &&
    typeof value === 'object' &&
    Object.getPrototypeOf(value) === Object.prototype
  )
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, inPlainCharacters(one as unknown)]),
    ) as T
  return value
}
