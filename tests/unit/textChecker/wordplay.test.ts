import { describe, expect, it } from 'vitest'
import { check } from './texts.ts'

const KIM_LY = { fullName: 'Kim-Ly Nguyen', kind: 'student', age: 15, grade: '10' }
const SAKURA = { fullName: 'Sakura Sato', aliases: ['佐藤', 'さとう'], kind: 'student', age: 15 }

const asked = (text: string, people?: unknown[]): string[] =>
  check('text', text, people && { people }).blockedBecause.map(({ start, end }) =>
    text.slice(start, end),
  )

describe('words made of a name', () => {
  it.each([
    'Rubiomania',
    'rubiomania',
    'RUBIOMANIA',
    'Mireyathon',
    'Mireyology',
    'Rubiology',
    'Rubioesque',
    'Rubioing',
    'Rubiomaniacs',
    'Mireyaland',
    'Rubionomics',
    'antirubio',
    'rubiomanía',
  ])('should be asked about: %s', (word) => {
    expect(asked(`Then the ${word} began.`)).toEqual([word])
  })

  it.each(['Marianism', 'Rubiks', 'rubbing', 'Mirrors', 'Rubicon'])('should not be %s', (word) => {
    expect(asked(`Then the ${word} began.`)).toEqual([])
  })

  it('should leave the letters of the next word in a hashtag', () => {
    expect(check('text', 'We say #rubiostrong.').text).toBe('We say #Studentstrong.')
  })
})

describe('how a name sounds, behind it', () => {
  it.each([
    [
      'a pun in capitals, and again',
      'The DJ is Nguyen (WIN). “It’s WIN,” she said.',
      ['WIN', 'WIN'],
    ],
    ['a pun in quotes', 'Meet Nguyen (“win”). The win came late.', ['“win”']],
    ['a pun in square brackets', 'Then Nguyen [WIN] sang.', ['WIN']],
    ['syllables', 'Kim-Ly Nguyen (keem-LEE) sang. KEEM-lee bowed.', ['keem-LEE', 'KEEM-lee']],
    ['a rhyme', 'Nguyen (rhymes with “pin”) sang.', ['rhymes with “pin”']],
    ['pronounced, in brackets', 'Nguyen (pronounced win) sang.', ['pronounced win']],
    ['pronounced, behind a comma', 'Nguyen, pronounced “win,” sang.', ['win']],
    ['a pun behind a possessive', 'Then Nguyen’s (WIN) song came.', ['WIN']],
  ])('should be asked about: %s', (_, text, places) => {
    expect(asked(text, [KIM_LY])).toEqual(places)
  })

  it.each([
    ['a school', 'Then Nguyen (UCLA) sang.'],
    ['a grade', 'Then Nguyen (10) sang. Nguyen (So.) bowed.'],
    ['a team', 'Then Nguyen (JV) sang.'],
    ['an aside', 'Then Nguyen (she is new) sang.'],
    ['the word elsewhere', 'A win for the team. Nguyen sang.'],
    ['a word in capitals behind another word', 'The song (WIN) was new. Nguyen sang.'],
  ])('should not be %s', (_, text) => {
    expect(asked(text, [KIM_LY])).toEqual([])
  })
})

describe('ruby', () => {
  const html = (text: string, people: unknown[]) => check('html', text, { people })

  it.each([
    [
      '<p><ruby>佐<rt>さ</rt>藤<rt>とう</rt></ruby></p>',
      '<p><ruby>A 15-year-old student<rt></rt><rt></rt></ruby></p>',
    ],
    [
      '<p><ruby>佐藤<rp>(</rp><rt>さとう</rt><rp>)</rp></ruby></p>',
      '<p><ruby>A 15-year-old student<rp></rp><rt></rt><rp></rp></ruby></p>',
    ],
    [
      '<p><ruby><rb>佐</rb><rb>藤</rb><rt>さ</rt><rt>とう</rt></ruby></p>',
      '<p><ruby><rb>A 15-year-old student</rb><rb></rb><rt></rt><rt></rt></ruby></p>',
    ],
    ['<p><ruby>佐<rt>さ藤<rt>とう</ruby></p>', null],
    ['<p><ruby>花<rt>さ</rt>子<rt>とう</rt></ruby></p>', null],
  ])('should lose the name in %s', (given, written) => {
    const checked = html(given, [SAKURA])
    if (written !== null) expect(checked.text).toBe(written)
    expect(checked.blocked || !/佐.*藤|さ.*とう/su.test(checked.text)).toBe(true)
  })

  it('should lose a name in Latin letters', () => {
    const { text } = check('html', '<p>Then <ruby>Mi<rt>me</rt>reya<rt>ray</rt></ruby> won</p>')
    expect(text).toBe(
      '<p>Then <ruby>a 16-year-old junior at Roosevelt High School<rt></rt><rt></rt></ruby> won</p>',
    )
  })

  it('should keep the readings of other words', () => {
    const given = '<p><ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>, says Rubio</p>'
    expect(check('html', given).text).toContain('<ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>')
  })
})
