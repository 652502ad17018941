import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import type { Format } from '#textChecker/formats.ts'
import { check, holdsInOrder, outside } from './texts.ts'

const RUNS = { numRuns: 300 }
const FORMATS: Format[] = ['text', 'markdown', 'html', 'url', 'filename']

/** Pieces of the formats' grammar, names and words, in any order: most of it is no valid page, as pages are. */
const piece = fc.constantFrom(
  ...[
    'José',
    'Benítez',
    ' Benítez',
    'Mireya Rubio',
    'Jos&eacute;',
    'Ben&#237;tez',
    'rubio',
    ' won',
    'The mural ',
    '. ',
    ', ',
  ],
  ...[
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<br>',
    '<a href="',
    "<img alt='",
    '">',
    "'>",
    '<!--',
    '-->',
    '<td>',
    '<script>',
    '</script>',
  ],
  ...[
    '**',
    '*',
    '_',
    '`',
    '```\n',
    '[',
    '](',
    ')',
    '![',
    '# ',
    '> ',
    '- ',
    '| ',
    '|--|',
    '\n',
    '\n\n',
    '---\n',
    '[a]: ',
    '\\',
    '~~',
  ],
  ...[
    '&',
    '&amp;',
    '<',
    '>',
    '"',
    "'",
    '{',
    '}',
    '%20',
    '@mireyadraws',
    'https://a.example/',
    'mireya-rubio',
    '\u00ad',
    '\u200b',
    '🎨',
    '\ud800',
  ],
)
const page = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

const json = fc
  .jsonValue({ maxDepth: 3 })
  .chain((value) =>
    fc
      .record({ by: page, list: fc.array(page, { maxLength: 3 }), rest: fc.constant(value) })
      .map((record) => JSON.stringify(record)),
  )

describe('any text, well formed or not', () => {
  it.each(FORMATS)('should come out unchanged outside the findings: %s', (format) => {
    fc.assert(
      fc.property(page, (text) => {
        const checked = check(format, text)
        expect(holdsInOrder(checked.text, outside(text, checked))).toBe(true)
      }),
      RUNS,
    )
  })

  it.each(FORMATS)('should come out byte for byte where nobody is registered: %s', (format) => {
    fc.assert(
      fc.property(page, (text) => {
        expect(check(format, text, { people: [] })).toMatchObject({ text, blocked: false })
      }),
      RUNS,
    )
  })

  it.each(FORMATS)('should be told of by offsets that fit it: %s', (format) => {
    fc.assert(
      fc.property(page, (text) => {
        const { flags, findings, blockedBecause } = check(format, text)
        for (const { start, end } of [...flags, ...findings, ...blockedBecause]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        for (const flag of flags) expect(text.slice(flag.start, flag.end)).toBe(flag.text)
      }),
      RUNS,
    )
  })

  it('should stay JSON of the same shape, keys aside', () => {
    const shape = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shape)
      if (typeof value === 'object' && value !== null) return Object.values(value).map(shape)
      return typeof value === 'string' ? 'words' : value
    }
    fc.assert(
      fc.property(json, (text) => {
        const checked = check('json', text)
        expect(shape(JSON.parse(checked.text))).toEqual(shape(JSON.parse(text)))
        expect(holdsInOrder(checked.text, outside(text, checked))).toBe(true)
      }),
      RUNS,
    )
  })
})

/** A name cut anywhere, each part as it is or in references, with something between that a reader does not see. */
const hiddenIn = (between: fc.Arbitrary<string>, letter: (char: string) => fc.Arbitrary<string>) =>
  fc
    .constantFrom('José Benítez', 'Mireya Rubio', 'Benítez', 'Mireya')
    .chain((name) =>
      fc
        .tuple(
          ...[...name].map((char, i) =>
            fc
              .tuple(
                letter(char),
                i === 0 ? fc.constant('') : fc.option(between, { nil: '', freq: 4 }),
              )
              .map(([written, before]) => before + written),
          ),
        )
        .map((letters) => letters.join('')),
    )

const reference = (char: string): fc.Arbitrary<string> => {
  const code = char.codePointAt(0) ?? 0
  return char === ' '
    ? fc.constantFrom(' ', '&nbsp;', '&#32;', '\n  ')
    : fc.oneof(
        { weight: 4, arbitrary: fc.constant(char) },
        { weight: 1, arbitrary: fc.constantFrom(`&#${code};`, `&#x${code.toString(16)};`) },
      )
}

const NAMES = /mireya|rubio|jos[eé]|ben[ií]tez/iu

describe('a name that the format cuts up', () => {
  it('should be gone from HTML, and the tags should be there', () => {
    const tags = (html: string): string[] => html.match(/<[^>]*>/g) ?? []
    const between = fc.constantFrom(
      '<b>',
      '</b>',
      '<i class=x>',
      '</i>',
      '<wbr>',
      '&shy;',
      '<!-- x -->',
      '&#8203;',
    )
    fc.assert(
      fc.property(hiddenIn(between, reference), (name) => {
        const html = `<p>In the end it was drawn by ${name} at noon.</p>`
        const { text } = check('html', html)
        const seen = text.replace(/<!--.*?-->|<[^>]*>/g, '')
        expect(seen).not.toMatch(NAMES)
        expect(seen).not.toMatch(/&#/)
        expect(tags(text)).toEqual(tags(html))
      }),
      RUNS,
    )
  })

  it('should be gone from Markdown, with no empty emphasis left', () => {
    const between = fc.constantFrom('**', '<b>', '</b>', '&shy;')
    fc.assert(
      fc.property(
        hiddenIn(between, (char) => fc.constant(char)),
        fc.boolean(),
        (name, bold) => {
          const whole = bold ? `**${name.replaceAll('**', '')}**` : name
          const { text } = check('markdown', `In the end it was drawn by ${whole} at noon.`)
          expect(text.replace(/<[^>]*>|\*/g, '')).not.toMatch(NAMES)
          if (bold) expect(text).not.toMatch(/\*\*(?:\s|\*|$)[^*]*\*\*/)
        },
      ),
      RUNS,
    )
  })

  it('should be gone from JSON, whatever its escapes', () => {
    const letter = (char: string): fc.Arbitrary<string> =>
      fc.constantFrom(char, `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
    fc.assert(
      fc.property(hiddenIn(fc.constant('<i></i>'), letter), (name) => {
        const { text } = check('json', `{"by":"In the end it was drawn by ${name} at noon."}`)
        const { by } = JSON.parse(text) as { by: string }
        expect(by.replace(/<[^>]*>/g, '')).not.toMatch(NAMES)
      }),
      RUNS,
    )
  })

  it('should block what a second pass would still find, run together with the name that went', () => {
    const { blocked, blockedBecause } = check('text', 'Jos&eacute;Ben&#237;tezrubio')
    expect(blocked).toBe(true)
    expect(blockedBecause.map(({ code }) => code)).toEqual(['still_there', 'still_there'])
  })

  it('should be gone after one pass: a second finds nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMATS), page, (format, text) => {
        const once = check(format, text)
        fc.pre(!once.blocked)
        expect(check(format, once.text).findings).toEqual([])
      }),
      RUNS,
    )
  })
})
