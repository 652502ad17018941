import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import type {
  Block,
  Document,
  Inline,
  ListBlock,
  ParagraphBlock,
} from '#anonymization/bodyTypes.ts'
import { MARKS } from '#anonymization/bodyTypes.ts'
import { fromDocument } from '#richtext/fromDocument.ts'
import { toDocument } from '#richtext/toDocument.ts'

const text = fc.record({
  type: fc.constant('text' as const),
  text: fc.string({ minLength: 1, maxLength: 30 }),
  // In the order the reader nests them, whatever order they were set in.
  marks: fc.subarray([...MARKS]).map((marks) => MARKS.filter((mark) => marks.includes(mark))),
})
const linebreak = fc.constant({ type: 'linebreak' as const })
const inline: fc.Arbitrary<Inline> = fc.oneof(
  text,
  linebreak,
  fc.record({
    type: fc.constant('link' as const),
    href: fc.webUrl(),
    children: fc.array(fc.oneof(text, linebreak), { minLength: 1, maxLength: 3 }),
  }),
)
const inlines = fc.array(inline, { minLength: 1, maxLength: 5 })
const list = (depth: number): fc.Arbitrary<ListBlock> =>
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(
      fc.record({
        children: inlines,
        lists: depth === 0 ? fc.constant([]) : fc.array(list(depth - 1), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
const paragraph: fc.Arbitrary<ParagraphBlock> = fc.record({
  type: fc.constant('paragraph' as const),
  children: inlines,
})
const block: fc.Arbitrary<Block<string>> = fc.oneof(
  paragraph,
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const, 4 as const),
    children: inlines,
  }),
  fc.record({ type: fc.constant('quote' as const), children: inlines }),
  list(2),
  fc.record({
    type: fc.constant('pullQuote' as const),
    quote: fc.string(),
    attribution: fc.string(),
  }),
  fc.record({
    type: fc.constant('factBox' as const),
    title: fc.string(),
    children: fc.array(fc.oneof(paragraph, list(1)), { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('embed' as const),
    url: fc.webUrl(),
    title: fc.string(),
    provider: fc.string(),
  }),
  fc.record({ type: fc.constant('photo' as const), photo: fc.stringMatching(/^[0-9a-f]{24}$/) }),
  fc.constant({ type: 'rule' as const }),
)

describe('the story’s body', () => {
  it('should come back from Lexical as it was written, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (document: Document<string>) => {
        expect(toDocument(fromDocument(document, () => 'id'))).toEqual({
          ok: true,
          value: document,
        })
      }),
      { numRuns: 200 },
    )
  })

  it('should be empty where nothing has been written yet', () => {
    expect(toDocument(null)).toEqual({ ok: true, value: [] })
    expect(toDocument(undefined)).toEqual({ ok: true, value: [] })
  })

  const paragraphOf = (child: object) => ({
    root: { type: 'root', children: [{ type: 'paragraph', children: [child] }] },
  })

  it.each([
    ['a node nobody knows', paragraphOf({ type: 'mention', name: 'x' })],
    [
      'a block nobody knows',
      { root: { type: 'root', children: [{ type: 'block', fields: { blockType: 'poll' } }] } },
    ],
    ['a table', { root: { type: 'root', children: [{ type: 'table', children: [] }] } }],
    ['an upload', { root: { type: 'root', children: [{ type: 'upload', value: 'x' }] } }],
    [
      'a link to a private document',
      paragraphOf({ type: 'link', fields: { linkType: 'internal', doc: 1 }, children: [] }),
    ],
    ['a text format nobody knows', paragraphOf({ type: 'text', text: 'x', format: 4096 })],
    ['text that is none', paragraphOf({ type: 'text', text: 7 })],
    ['children that are no list', { root: { type: 'root', children: { 0: 'x' } } }],
    ['a child that is nothing', { root: { type: 'root', children: [null] } }],
    ['a child that is no node', paragraphOf('words' as never)],
    [
      'a photo without a picture',
      { root: { type: 'root', children: [{ type: 'block', fields: { blockType: 'photo' } }] } },
    ],
    ['no root', { something: 'else' }],
    [
      'a check list',
      { root: { type: 'root', children: [{ type: 'list', listType: 'check', children: [] }] } },
    ],
  ])('should be refused for %s, never passed through', (_what, value) => {
    expect(toDocument(value).ok).toBe(false)
  })

  it('should name the place of what it does not know', () => {
    const value = {
      root: {
        type: 'root',
        children: [
          { type: 'paragraph', children: [{ type: 'text', text: 'one', format: 0 }] },
          { type: 'table', children: [] },
        ],
      },
    }
    expect(toDocument(value)).toEqual({ ok: false, error: { place: 'body.1', type: 'table' } })
  })
})
