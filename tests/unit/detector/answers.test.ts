import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { flagged, flags } from './newsroom.ts'

describe('the detector and what the newsroom answered', () => {
  const text = 'On Monday Xochitl Ramirez spoke. Ramirez had come with Kwame Mensah.'

  it('should not flag the full name of somebody the newsroom knows', () => {
    expect(flagged(text, { accounted: ['Kwame Mensah'] })).toEqual(['Xochitl Ramirez', 'Ramirez'])
  })

  it('should take the surname alone only for somebody of this story', () => {
    expect(flagged(text, { accounted: ['Xochitl Ramirez', 'Kwame Mensah'] })).toEqual(['Ramirez'])
    expect(
      flagged(text, { accounted: ['Kwame Mensah'], accountedInStory: ['Xochitl Ramirez'] }),
    ).toEqual([])
  })

  it('should ask the same of a text it has read before, whatever was answered in between', () => {
    const asked = flags(text)
    expect(flagged(text, { accountedInStory: ['Xochitl Ramirez', 'Kwame Mensah'] })).toEqual([])
    expect(flags(text)).toEqual(asked)
  })

  it('should know a name in any case, without accents, turned round, with its initial and in the possessive', () => {
    const accountedInStory = ['Xóchitl Ramírez']
    for (const mention of [
      'XOCHITL RAMIREZ spoke up.',
      'then xochitl ramirez spoke',
      'Present: Ramirez, Xochitl',
      'Then X. Ramirez spoke.',
      'It was Ramirez’s idea.',
      'The Ramirezs came.',
      'See xochitl-ramirez.jpg',
      'See #XochitlRamirez',
    ])
      expect({ mention, flags: flagged(mention, { accountedInStory }) }).toEqual({
        mention,
        flags: [],
      })
  })

  it('should not lend one person’s first name to another’s surname', () => {
    const accountedInStory = ['Xochitl Ramirez', 'Kwame Mensah']
    expect(flagged('Then Xochitl Mensah spoke.', { accountedInStory })).toEqual(['Xochitl Mensah'])
    expect(flagged('Then Priya Ramirez spoke.', { accountedInStory })).toEqual(['Priya Ramirez'])
  })

  it('should know handles and addresses', () => {
    const known = { accounted: ['@mire.draws', 'mireya@example.org'] }
    expect(flagged('Follow @mire.draws, write to mireya@example.org.', known)).toEqual([])
    expect(flagged('Follow @mire.drawz.', known)).toEqual(['@mire.drawz'])
  })

  it('should remember what is not a person', () => {
    const sentence = 'They rehearsed Romeo Delgado, a play by the Garza Players.'
    expect(flagged(sentence).length).toBeGreaterThan(0)
    expect(flagged(sentence, { notPeople: ['Romeo Delgado', 'Garza Players'] })).toEqual([])
    expect(flagged('Later, garza players bowed.', { notPeople: ['Garza Players'] })).toEqual([])
  })

  it('should leave a listed institution alone, and flag the person beside it', () => {
    const institutions = [
      'James A. Garfield High School',
      'Felicitas and Gonzalo Mendez High School',
    ]
    expect(
      flagged('James A. Garfield High School beat Felicitas and Gonzalo Mendez High School.', {
        institutions,
      }),
    ).toEqual([])
    expect(
      flagged('At James A. Garfield High School, Jalysa Mendez spoke.', { institutions }),
    ).toEqual(['Jalysa Mendez'])
  })
})

describe('the detector’s flags', () => {
  it.each([
    ['Ms. Okonjo waved.', /title/],
    ['Jalysa, 16, held a sign.', /age/],
    ['“No,” said Jalysa.', /said/],
    ['Then Jalysa said no.', /said/],
    ['Her sister Jalysa waved.', /sister/],
    ['We saw Xochitl Ramirez there.', /full name/],
    ['We saw Xochitl there.', /first name/],
    ['Follow @mire.draws.', /handle/],
  ])('should say why: %s', (text, why) => {
    expect(flags(text)[0]?.reason).toMatch(why)
  })

  it('should not repeat the name in the reason', () => {
    for (const flag of flags(
      'Xochitl Ramirez, 16, said Jalysa and @mire.draws left with Ms. Okonjo.',
    ))
      for (const word of flag.text.split(' ')) expect(flag.reason).not.toContain(word)
  })

  const PIECES = [
    'Xochitl',
    'Ramirez',
    'said',
    'the',
    'Will',
    '@x',
    '#AbcDef',
    'a@b.co',
    'https://a.co/b',
    ',',
    '.',
    ' ',
    '\n',
    '“',
    '’s',
    'de la',
    'Мария',
    '王小明',
    '\u200B',
    '%',
    '&amp;',
    'J.',
    '16',
    'file.jpg',
  ]
  it('should never throw, keep its offsets exact, its flags in order and apart', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' ')),
    )
    const surface = fc.constantFrom('headline', 'prose', 'caption', 'alt', 'label', 'slug', 'url')
    fc.assert(
      fc.property(
        text,
        surface,
        fc.constantFrom('en', 'es'),
        fc.array(text, { maxLength: 3 }),
        (words, where, lang, names) => {
          const found = flags(words, {
            surface: where,
            lang,
            accounted: names,
            accountedInStory: names,
            notPeople: names,
            institutions: names,
          })
          let last = 0
          for (const flag of found) {
            expect(flag.start).toBeGreaterThanOrEqual(last)
            expect(flag.end).toBeGreaterThan(flag.start)
            expect(words.slice(flag.start, flag.end)).toBe(flag.text)
            expect(flag.score).toBeGreaterThan(0)
            expect(flag.score).toBeLessThanOrEqual(1)
            last = flag.end
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
