/**
 * Invisible characters: controls, joiners, fillers, selectors, tags, direction marks. White space
 * is not among them.
 */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Cs}]/u
/**
 * Signs for Arabic, Syriac and Kaithi numbers and verses. Unicode calls them format characters, but
 * readers see them.
 */
const SEEN = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u
const WHITE = /[\t\n\r]/
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
/** Scripts whose letters change their shape beside a joiner or non-joiner. */
const SHAPED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Scripts written without spaces: there a zero-width space shows where a line may break. */
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

/**
 * Finds pairs of isolates in a text with right-to-left letters. They set the order of the text and
 * hide nothing.
 */
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

/**
 * Finds the tags after a black flag that make it the flag of Scotland or Texas, up to the end tag,
 * which must be there.
 */
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
 * Takes a text for readers; returns it without invisible characters that mean nothing: direction
 * controls, zero-width characters, soft hyphens, tags, lone surrogates. Keeps what Arabic, Persian,
 * Indic and Mongolian writing, Thai line breaks, emoji, flags and Han variants need, and pairs of
 * isolates in a text with right-to-left letters.
 */
export function plainCharacters(text: string): string {
  if (!UNSEEN.test(text)) return text
  const chars = [...text]
  const isolates = pairedIsolates(chars)
  const tags = flagTags(chars)
  let plain = ''
  let before = ''
  /** The picture that a joiner would join. The selector after it does not count. */
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

/**
 * Takes a public record; returns it with `plainCharacters` applied to every string in it. Keys do
 * not change.
 */
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
