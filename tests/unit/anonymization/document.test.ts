import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { describe, expect, it } from 'vitest'
import { anonymize } from '#anonymization/anonymize.ts'
import { passagesOf, rewriteDocument } from '#anonymization/documentToPassages.ts'
import type { Block, Document, Inline, Mark } from '#anonymization/bodyTypes.ts'
import { applyEdits, flatten, rewriteInlines } from '#anonymization/flattenTextNodes.ts'
import { student } from './newsroomCast.ts'

const text = (words: string, ...marks: Mark[]): Extract<Inline, { type: 'text' }> => ({
  type: 'text',
  text: words,
  marks,
})
const paragraph = (...children: Inline[]): Extract<Block<string>, { type: 'paragraph' }> => ({
  type: 'paragraph',
  children,
})
const jalysa = student('Jalysa Rubio')

const anonymizeBody = (body: Document<string>): Document<string> => {
  const { passages } = anonymize({
    lang: 'en',
    words: LANGUAGE_DATA.words,
    people: [jalysa],
    institutions: [],
    rulings: [],
    passages: passagesOf(body, 'body'),
  })
  return rewriteDocument(
    body,
    new Map(passages.map((passage) => [passage.place, passage.edits])),
    'body',
  )
}

describe('flatten', () => {
  it('should join text over marks and links, with line breaks', () => {
    const inlines: Inline[] = [
      text('Jal', 'bold'),
      text('ysa'),
      { type: 'linebreak' },
      {
        type: 'link',
        href: 'https://a.example',
        children: [text('Rubio', 'italic'), { type: 'linebreak' }],
      },
    ]
    expect(flatten(inlines)).toEqual({
      text: 'Jalysa\nRubio\n',
      segments: [
        { start: 0, end: 3, path: [0] },
        { start: 3, end: 6, path: [1] },
        { start: 6, end: 7, path: [2] },
        { start: 7, end: 12, path: [3, 0] },
        { start: 12, end: 13, path: [3, 1] },
      ],
    })
  })
  it('should refuse a node it does not know', () => {
    expect(() => flatten([{ type: 'script', text: 'Jalysa' } as unknown as Inline])).toThrow(
      /^unknown_node: "script"/,
    )
  })
})

describe('applyEdits', () => {
  it('should change nothing but the ranges', () => {
    expect(
      applyEdits('abcdef', [
        { start: 1, end: 2, replacement: 'X' },
        { start: 4, end: 6, replacement: '' },
      ]),
    ).toBe('aXcd')
  })
  it.each([
    [
      [
        { start: 2, end: 4, replacement: '' },
        { start: 3, end: 5, replacement: '' },
      ],
    ],
    [[{ start: 0, end: 99, replacement: '' }]],
    [[{ start: 3, end: 1, replacement: '' }]],
  ])('should refuse edits that do not fit: %j', (edits) => {
    expect(() => applyEdits('abcdef', edits)).toThrow('edit_out_of_range')
  })
})

describe('rewriteInlines', () => {
  const swap = (replacement: string, start: number, end: number) => [{ start, end, replacement }]
  it('should give the replacement the marks of the first text it touches', () => {
    expect(rewriteInlines([text('A Jal', 'bold'), text('ysa ran')], swap('she-who', 2, 8))).toEqual(
      [text('A she-who', 'bold'), text(' ran')],
    )
  })
  it('should drop what is left empty, links too', () => {
    const link: Inline = { type: 'link', href: 'https://a.example', children: [text('Rubio')] }
    expect(rewriteInlines([text('Jalysa '), link, text('!')], swap('X', 0, 12))).toEqual([
      text('X'),
      text('!'),
    ])
  })
  it('should keep a link whose words were touched', () => {
    const link: Inline = {
      type: 'link',
      href: 'https://a.example',
      children: [text('by Jal'), text('ysa', 'bold'), text(' here')],
    }
    expect(rewriteInlines([link], swap('X', 3, 9))).toEqual([
      { ...link, children: [text('by X'), text(' here')] },
    ])
  })
  it('should take a line break inside a name with it', () => {
    expect(
      rewriteInlines([text('Jalysa'), { type: 'linebreak' }, text('Rubio ran')], swap('X', 0, 12)),
    ).toEqual([text('X'), text(' ran')])
  })
  it('should say the same as the flattened text', () => {
    const inlines: Inline[] = [
      text('a Jal', 'bold'),
      { type: 'link', href: 'u', children: [text('ysa b')] },
      { type: 'linebreak' },
      text('Jal'),
      text('ysa c', 'code'),
    ]
    const edits = [
      { start: 2, end: 8, replacement: 'one' },
      { start: 11, end: 17, replacement: 'two' },
    ]
    expect(flatten(rewriteInlines(inlines, edits)).text).toBe(
      applyEdits(flatten(inlines).text, edits),
    )
  })
})

const body: Document<string> = [
  { type: 'heading', level: 2, children: [text('Jalysa Rubio walks out')] },
  paragraph(
    text('Jal', 'bold'),
    text('ysa Rubio ran. See '),
    { type: 'link', href: 'https://a.example/jalysa-rubio', children: [text('Rubio’s page')] },
    text(' and '),
    { type: 'link', href: 'https://a.example/news', children: [text('news of Jalysa')] },
  ),
  { type: 'quote', children: [text('I am Jalysa.')] },
  {
    type: 'list',
    ordered: false,
    items: [
      {
        children: [text('Jalysa')],
        lists: [
          { type: 'list', ordered: true, items: [{ children: [text('Rubio again')], lists: [] }] },
        ],
      },
    ],
  },
  { type: 'pullQuote', quote: 'I ran.', attribution: 'Jalysa Rubio, junior' },
  {
    type: 'factBox',
    title: 'Who is Jalysa',
    children: [
      paragraph(text('Rubio is fast.')),
      { type: 'list', ordered: false, items: [{ children: [text('Jalysa')], lists: [] }] },
    ],
  },
  { type: 'photo', photo: 'photo-1' },
  {
    type: 'embed',
    url: 'https://video.example/jalysarubio',
    title: 'Jalysa Rubio sings',
    provider: 'Video',
  },
  {
    type: 'embed',
    url: 'https://video.example/1',
    title: 'Rubio sings',
    provider: 'Jalysa Rubio TV',
  },
  { type: 'rule' },
]

describe('a body', () => {
  it('should have a place for every string in it', () => {
    expect(passagesOf(body, 'body').map(({ place, surface }) => `${place} ${surface}`)).toEqual([
      'body.0 headline',
      'body.1 prose',
      'body.1.links.0 url',
      'body.1.links.1 url',
      'body.2 prose',
      'body.3.items.0 prose',
      'body.3.items.0.lists.0.items.0 prose',
      'body.4.quote caption',
      'body.4.attribution caption',
      'body.5.title label',
      'body.5.children.0 prose',
      'body.5.children.1.items.0 prose',
      'body.7.url url',
      'body.7.title headline',
      'body.7.provider label',
      'body.8.url url',
      'body.8.title headline',
      'body.8.provider label',
    ])
  })
  it('should hold no form of the name once it is rewritten', () => {
    expect(JSON.stringify(anonymizeBody(body))).not.toMatch(/jalysa|rubio|jal|ysa/i)
  })
  it('should unwrap a link whose address bears a name and keep the others', () => {
    const rewritten = anonymizeBody(body)[1]
    expect(rewritten).toEqual(
      paragraph(
        text('A 16-year-old junior at Roosevelt High School', 'bold'),
        text(' ran. See '),
        text('the student’s page'),
        text(' and '),
        { type: 'link', href: 'https://a.example/news', children: [text('news of the student')] },
      ),
    )
  })
  it('should drop an embed whose address bears a name to its title', () => {
    const rewritten = anonymizeBody(body)
    expect(rewritten[7]).toEqual(paragraph(text('Student sings')))
    expect(rewritten[8]).toMatchObject({
      type: 'embed',
      url: 'https://video.example/1',
      title: 'Student sings',
      provider: 'Student TV',
    })
  })
  it('should be untouched without edits', () => {
    expect(rewriteDocument(body, new Map(), 'body')).toEqual(body)
  })
  it('should refuse a block it does not know, wherever it hides', () => {
    const unknown = { type: 'html', code: 'Jalysa' } as unknown as Block<string>
    expect(() => passagesOf([unknown], 'body')).toThrow(/^unknown_node: "html"/)
    expect(() => rewriteDocument([unknown], new Map(), 'body')).toThrow(/^unknown_node: "html"/)
    const hidden = { type: 'factBox', title: '', children: [unknown] } as unknown as Block<string>
    expect(() => passagesOf([hidden], 'body')).toThrow(/^unknown_node/)
  })
})
