import { describe, expect, it } from 'vitest'
import { characterEntities } from 'character-entities'
import { parseFragment } from 'parse5'
import { unitsOf } from '#anonymization/spelling/decodeEntities.ts'
import { readingsOf as verifierReadings } from '#anonymization/verify/verifierDecodings.ts'
import { plainReading } from '#anonymization/verify/verifierTypes.ts'
import { readingsOf as scanReadings } from '#leakScan/scanDecodings.ts'
import { decoded } from '#textChecker/html/readAttributes.ts'
import { escapeHtml } from '#textChecker/html/entities.ts'
import { rawLayer } from '#textChecker/sourceMap.ts'

/** What a browser shows, by a parser that shares no code and no table with any of the four readers. */
const shown = (html: string): string => {
  const [node] = parseFragment(html).childNodes
  return node && 'value' in node ? node.value : ''
}

const LETTER = /\p{L}/u
const names = Object.keys(characterEntities).filter((name) => LETTER.test(shown(`&${name};`)))
/** Each with its semicolon, and without where that shows the same. */
const references = names.flatMap((name) =>
  [`&${name};`, `&${name}`].filter(
    (written) => shown(`a${written} b`) === `a${shown(`&${name};`)} b`,
  ),
)

/** Letters of mathematical alphabets are the letters they show. */
const plain = (text: string): string => text.normalize('NFKC')

const checkerReads = (text: string): string[] => [
  decoded(rawLayer(text), 0, text.length, escapeHtml).text,
]
const engineReads = (text: string): string[] => [
  unitsOf(text)
    .map(({ char }) => char)
    .join(''),
]
const verifierReads = (text: string): string[] =>
  verifierReadings(plainReading(text)).map((reading) => reading.text)
const scanReads = (text: string): string[] => scanReadings(text).map((reading) => reading.text)

const missedBy = (read: (text: string) => string[], given: readonly string[]): string[] =>
  given.filter((reference) => {
    const wanted = plain(shown(`a${reference} b`))
    return !read(`a${reference} b`).some((text) => plain(text) === wanted)
  })

describe('letters that HTML has a name for', () => {
  it('should be 572, and some of them need no semicolon', () => {
    expect(names).toHaveLength(572)
    expect(references.length).toBeGreaterThan(630)
  })

  it.each([
    ['the text checker', checkerReads],
    ['the verifier', verifierReads],
    ['the leak scan', scanReads],
  ])('should all be known to %s, with and without a semicolon', (_who, read) => {
    expect(missedBy(read, references)).toEqual([])
  })

  it('should all be known to the recogniser, which reads no HTML, with their semicolon', () => {
    const closed = references.filter((reference) => reference.endsWith(';'))
    expect(missedBy(engineReads, closed)).toEqual([])
  })

  it.each([
    ['the text checker', checkerReads],
    ['the verifier', verifierReads],
    ['the leak scan', scanReads],
    ['the recogniser', engineReads],
  ])('should not be taken by %s from what every object has', (_who, read) => {
    for (const text of ['&constructor;', '&toString;', '&hasOwnProperty;'])
      expect(read(text)[0]).toBe(text)
  })

  it('should need their semicolon in an address, where `&eth=` is a parameter', () => {
    const value = (text: string): string =>
      decoded(rawLayer(text), 0, text.length, escapeHtml, 'value').text
    for (const text of ['/?a=1&eth=2', '/?a=1&ethan', '/?a&copy2', '/?a&copy', '&eacute;&ntilde'])
      expect(value(text)).toBe(
        Object.fromEntries(
          (
            parseFragment(`<a href="${text}">`).childNodes[0] as {
              attrs: { name: string; value: string }[]
            }
          ).attrs.map((one) => [one.name, one.value]),
        ).href,
      )
  })
})
