import anyAscii from 'any-ascii'

/** Apostrophes and letters like them, which do not separate words: O’Brien, Hawaiʻi. */
const APOSTROPHES = /['’ʼʻ`´]/gu

/**
 * Takes any text; returns its words in lower-case ASCII joined by hyphens, at most 80 characters,
 * cut between words. Other letters are transliterated (ø to o, þ to th, ł to l, 王 to wang), so that
 * no word is split at them.
 */
export function slugOf(text: string): string {
  const words = asciiWords(text)
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word
    if (longer.length > 80) break
    slug = longer
  }
  return slug || (words[0] ?? '').slice(0, 80)
}

/** Takes any text; returns its words as they are written in an address. */
export function asciiWords(text: string): string[] {
  const letters = text
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .replace(APOSTROPHES, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
  return anyAscii(letters)
    .replace(APOSTROPHES, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
}
