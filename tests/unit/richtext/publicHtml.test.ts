import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { MARKS, type Block, type Inline } from '#anonymization/bodyTypes.ts'
import type { PublicPhoto } from '#publishing/edition/editionTypes.ts'
import { renderHtml } from '#richtext/publicHtml.ts'
import { photo, words } from '../publicApi/editions.ts'

const paragraph = (...children: Inline[]): Block<PublicPhoto> => ({ type: 'paragraph', children })
const link = (href: string): Block<PublicPhoto> =>
  paragraph({ type: 'link', href, children: [words('the agenda')] })

describe('the public HTML of a story', () => {
  it('should render each block of the closed union', () => {
    const html = renderHtml([
      paragraph(words('One'), { type: 'linebreak' }, words('two')),
      { type: 'heading', level: 3, children: [words('Hours')] },
      { type: 'quote', children: [words('Said.')] },
      {
        type: 'list',
        ordered: true,
        items: [
          {
            children: [words('First')],
            lists: [
              { type: 'list', ordered: false, items: [{ children: [words('Inner')], lists: [] }] },
            ],
          },
        ],
      },
      { type: 'pullQuote', quote: 'One table.', attribution: 'A junior' },
      {
        type: 'factBox',
        title: 'Dates',
        children: [{ type: 'paragraph', children: [words('May 4')] }],
      },
      { type: 'embed', url: 'https://video.example/7', title: 'The walkout', provider: 'Video' },
      { type: 'rule' },
    ])
    expect(html.split('\n')).toEqual([
      '<p>One<br>two</p>',
      '<h3 id="h-1">Hours</h3>',
      '<blockquote><p>Said.</p></blockquote>',
      '<ol><li>First<ul><li>Inner</li></ul></li></ol>',
      '<figure class="pull-quote"><blockquote><p>One table.</p></blockquote><figcaption>A junior</figcaption></figure>',
      '<aside class="fact-box" aria-labelledby="box-1"><p class="fact-box-title" id="box-1">Dates</p><p>May 4</p></aside>',
      '<p class="card"><span class="card-source">Video</span><a href="https://video.example/7" rel="noopener nofollow ugc">The walkout</a></p>',
      '<hr>',
    ])
  })

  it('should nest the marks of a text', () => {
    const html = renderHtml([paragraph({ type: 'text', text: 'Now', marks: ['bold', 'italic'] })])
    expect(html).toBe('<p><em><strong>Now</strong></em></p>')
  })

  it('should make anchors from the position of a heading and never from its words', () => {
    const heading = (text: string): Block<PublicPhoto> => ({
      type: 'heading',
      level: 2,
      children: [words(text)],
    })
    const html = renderHtml([heading('Mireya speaks'), heading('Mireya again')])
    expect([...html.matchAll(/id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['h-1', 'h-2'])
  })

  it('should show a picture with its sizes, its dimensions, its words and its credit', () => {
    const html = renderHtml([{ type: 'photo', photo: photo() }])
    expect(html).toContain(
      '<source type="image/avif" srcset="/media/p7k2-480.avif 480w, /media/p7k2-1280.avif 1280w"',
    )
    expect(html).toContain('src="/media/p7k2-1280.jpg"')
    expect(html).toContain('width="1600" height="1067" alt="Students with hand-painted signs')
    expect(html).toContain(
      'on Wednesday. <span class="credit">(Nadia Brooks / The Ledger)</span></figcaption>',
    )
  })

  it('should put a credit in parentheses once', () => {
    const html = renderHtml([
      { type: 'photo', photo: photo({ credit: 'Courtesy of the district' }) },
    ])
    expect(html).toContain('<span class="credit">(Courtesy of the district)</span>')
  })

  it('should leave out a picture without files, caption and all', () => {
    expect(renderHtml([{ type: 'photo', photo: photo({ renditions: [] }) }])).toBe('')
  })

  it.each([
    [
      'https://board.example/a?b=1&c=2',
      '<a href="https://board.example/a?b=1&amp;c=2" rel="noopener">',
    ],
    ['http://board.example/', '<a href="http://board.example/" rel="noopener">'],
    ['mailto:desk@ledger.example', '<a href="mailto:desk@ledger.example">'],
  ])('should link %s', (href, opening) => {
    expect(renderHtml([link(href)])).toBe(`<p>${opening}the agenda</a></p>`)
  })

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<b>',
    'vbscript:x',
    'file:///etc/passwd',
    '//board.example',
    '/stories/x',
    'https://name:secret@board.example/',
    'not an address',
    '',
  ])('should keep the words and drop the link of %j', (href) => {
    expect(renderHtml([link(href)])).toBe('<p>the agenda</p>')
    const card = renderHtml([{ type: 'embed', url: href, title: 'Card', provider: '' }])
    expect(card).toBe('<p class="card">Card</p>')
  })

  it.each([
    ['block', [{ type: 'html', html: '<b>Mireya</b>' }]],
    ['inline', [{ type: 'paragraph', children: [{ type: 'mention', name: 'Mireya' }] }]],
    ['mark', [paragraph({ type: 'text', text: 'Mireya', marks: ['blink' as 'bold'] })]],
    ['heading level', [{ type: 'heading', level: '2><b>Mireya', children: [] }]],
  ])('should refuse an unknown %s without repeating it', (_kind, document) => {
    expect(() => renderHtml(document as never)).toThrow(TypeError)
    expect(() => renderHtml(document as never)).toThrow(/^(?!.*Mireya)/)
  })

  it('should let no text become markup, wherever it stands', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ' ', '=', '/'),
    })
    fc.assert(
      fc.property(hostile, fc.subarray([...MARKS]), (text, marks) => {
        const html = renderHtml([
          paragraph({ type: 'text', text, marks }),
          paragraph({ type: 'link', href: `https://a.example/?${text}`, children: [words(text)] }),
          { type: 'pullQuote', quote: text, attribution: text },
          { type: 'factBox', title: text, children: [] },
          { type: 'embed', url: 'https://a.example', title: text, provider: text },
          { type: 'photo', photo: photo({ alt: text, caption: text, credit: text }) },
        ])
        const bare = html.replace(
          /<\/?(p|a|em|strong|u|s|code|sub|sup|figure|blockquote|figcaption|aside|span|picture|source|img)( [a-z-]+="[^"<>]*")*>/g,
          '',
        )
        expect(bare).not.toMatch(/[<>"]/)
      }),
      { numRuns: 150 },
    )
  })
})
