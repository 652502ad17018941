import { describe, expect, it } from 'vitest'
import { editionWords } from '#publishing/edition/searchIndexText.ts'
import { photo, storyEdition, words } from '../publicApi/editions.ts'

describe('the words that search reads', () => {
  it('should be those of the edition, each where it weighs what it should', () => {
    const found = editionWords(
      storyEdition({
        headline: 'The bus is late',
        dek: 'Again.',
        dateline: 'PASADENA',
        body: [
          { type: 'paragraph', children: [words('It came at noon.')] },
          { type: 'photo', photo: photo({ caption: 'The stop.', alt: 'A bench.' }) },
          { type: 'pullQuote', quote: 'I walked.', attribution: 'A student' },
        ],
        editorsNote: 'We rode along.',
        corrections: [
          {
            sequence: 1,
            kind: 'correction',
            note: 'It came at one.',
            issuedAt: '2026-02-04T18:00:00.000Z',
          },
        ],
      }),
    )
    expect([found.language, found.headline, found.dek]).toEqual([
      'english',
      'The bus is late',
      'Again.',
    ])
    expect(found.body.split('\n')).toEqual(
      expect.arrayContaining([
        'It came at noon.',
        'I walked.',
        'We rode along.',
        'It came at one.',
      ]),
    )
    for (const name of ['PASADENA', 'Nadia Brooks', 'Libraries', 'The stop.', 'A bench.']) {
      expect(found.names).toContain(name)
      expect(found.body).not.toContain(name)
    }
  })

  it('should be stemmed in the language of the story, and hold words with marks without them too', () => {
    const found = editionWords(
      storyEdition({
        lang: 'es',
        headline: 'La educación',
        body: [{ type: 'paragraph', children: [words('El señor Solís habló.')] }],
      }),
    )
    expect(found.language).toBe('spanish')
    expect(found.unmarked?.split(' ')).toEqual(
      expect.arrayContaining(['educacion', 'senor', 'Solis', 'hablo']),
    )
  })
})
