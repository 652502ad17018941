import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { Tokenizer } from 'parse5'
import type { Token as StandardToken } from 'parse5'
import { RAW_TEXT } from '#textChecker/html/elementLists.ts'
import { escapeHtml } from '#textChecker/html/entities.ts'
import { tokensOf } from '#textChecker/html/htmlTokens.ts'
import { decoded } from '#textChecker/html/readAttributes.ts'
import { rawLayer } from '#textChecker/sourceMap.ts'
import { check } from './texts.ts'

interface SeenTag {
  opens: boolean
  name: string
  from: number
  to: number
  /** The first of each name; of a second, browsers take no notice. */
  attributes: Record<string, string>
}

/** The numbers that parse5 gives its states (HTML, sections 13.2.5.2 to 13.2.5.4). */
const STATES = { title: 1, textarea: 1, script: 3, other: 2 } as const

/** The tags of a text by parse5, which keeps to the standard's own algorithm. */
const tagsByStandard = (text: string): SeenTag[] => {
  const seen: SeenTag[] = []
  const take = (opens: boolean) => (token: StandardToken.TagToken) => {
    const { tagName: name, attrs, location } = token
    seen.push({
      opens,
      name,
      from: location?.startOffset ?? -1,
      to: location?.endOffset ?? -1,
      attributes: Object.fromEntries(attrs.map((one) => [one.name, one.value])),
    })
    if (!opens || !RAW_TEXT.has(name)) return
    tokenizer.state = STATES[name as keyof typeof STATES] ?? STATES.other
    tokenizer.lastStartTagName = name
  }
  const nothing = () => undefined
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: take(true),
      onEndTag: take(false),
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
      onCharacter: nothing,
      onNullCharacter: nothing,
      onWhitespaceCharacter: nothing,
    },
  )
  tokenizer.write(text, true)
  return seen
}

const ourTags = (text: string): SeenTag[] =>
  [...tokensOf(text)].flatMap((token) => {
    if (token.kind !== 'tag') return []
    const { tag, from, to } = token
    const attributes: Record<string, string> = {}
    for (const { name, start, end } of tag.attributes)
      attributes[name] ??= decoded(rawLayer(text), start, end, escapeHtml, 'value').text
    return [{ opens: !tag.closing, name: tag.name, from, to, attributes }]
  })

const piece = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<b',
    '</b>',
    '</',
    '<',
    '>',
    '/',
    '/>',
    '=',
    '"',
    "'",
    ' ',
    '\n',
    'a',
    'href',
  ],
  ...[
    'x=',
    '<!--',
    '-->',
    '--!>',
    '<!-->',
    '<!--->',
    '<!',
    '<?',
    '--',
    '!',
    '-',
    '</ x>',
    '</>',
    '1',
  ],
  ...['<script>', '</script>', '</script ', '<title>', '</title>', '<textarea>', '</textarea>'],
  ...['&eacute;', '&eacute', '&copy=', '&amp', 'é', '<a href="', "<img alt='", '<!doctype html>'],
)
/** A comment in a script hides the script's end from browsers, so that pages of the nineties work. Here the script ends. */
const page = fc
  .array(piece, { maxLength: 16 })
  .map((pieces) => pieces.join(''))
  .filter((text) => !(text.includes('<script') && text.includes('<!--')))

describe('the pieces of HTML', () => {
  it('should be the tags that the standard finds, at the same places, with the same values', () => {
    fc.assert(
      fc.property(page, (text) => {
        expect(ourTags(text)).toEqual(tagsByStandard(text))
      }),
      { numRuns: 3_000 },
    )
  })

  it('should make the whole text, in order and without a gap', () => {
    fc.assert(
      fc.property(page, (text) => {
        const pieces = [...tokensOf(text)].map(({ from, to }) => text.slice(from, to))
        expect(pieces.join('')).toBe(text)
      }),
    )
  })

  it.each([
    ['an empty comment', '<p>Art.<!-->José <b>Benítez</b> won.</p>'],
    ['a comment that ends with an exclamation mark', '<!-- x --!><p>José <b>Benítez</b> won.</p>'],
    ['what is no end tag', '<p>Jos</ x>é Ben</>ítez won.</p>'],
  ])('should find a name after, or over, %s', (_what, text) => {
    const { text: written, blocked } = check('html', text)
    expect(blocked).toBe(false)
    expect(written.replace(/<[^>]*>/gu, '')).not.toMatch(/Jos|Ben/u)
  })
})
