import { describe, expect, it } from 'vitest'
import { referenceAt } from '#textChecker/html/entities.ts'
import type { Format } from '#textChecker/formats.ts'
import { check } from './texts.ts'

type Row = [what: string, given: string, written: string]

const table = (format: Format, rows: Row[]): void =>
  it.each(rows)('should treat %s', (_, given, written) => {
    const checked = check(format, given)
    expect(checked.text).toBe(written)
    expect(checked.blockedBecause).toEqual([])
    expect(checked.findings.length).toBeGreaterThan(0)
    for (const { start, end } of checked.findings) expect(start).toBeLessThan(end)
  })

describe('plain text', () => {
  table('text', [
    [
      'a first and a later mention over paragraphs',
      'Mireya Rubio drew it.\n\nLater Rubio sold it.',
      'A 16-year-old junior at Roosevelt High School drew it.\n\nLater the student sold it.',
    ],
    [
      'a name that a mail program broke over two lines',
      'The mural at the north gate was drawn by Mireya\nRubio over two weeks.',
      'The mural at the north gate was drawn by a 16-year-old junior at Roosevelt High School over two weeks.',
    ],
    ['a handle', 'It was drawn by @mireyadraws.', 'It was drawn by the student.'],
  ])
})

describe('HTML', () => {
  table('html', [
    [
      'a name over tags',
      '<p>Then Mire<b>ya Ru</b>bio won.</p>',
      '<p>Then a 16-year-old junior at Roosevelt High School<b></b> won.</p>',
    ],
    ['a name in references', '<p>It was Jos&eacute; Ben&#xED;tez.</p>', '<p>It was a student.</p>'],
    [
      'a name in references without semicolons',
      '<p>It was Jos&eacute Ben&iacutetez.</p>',
      '<p>It was a student.</p>',
    ],
    [
      'a name over a line break',
      '<p>Then José<br>Benítez won.</p>',
      '<p>Then a student<br> won.</p>',
    ],
    [
      'a name that the source breaks',
      '<p>Then José\n      Benítez won.</p>',
      '<p>Then a student won.</p>',
    ],
    [
      'cells, each by itself',
      '<td>José</td><td>Benítez</td>',
      '<td>A student</td><td>A student</td>',
    ],
    [
      'a headline',
      '<h1>Benítez Wins Prize for Mural</h1>',
      '<h1>Student Wins Prize for Mural</h1>',
    ],
    ['the title of the page', '<title>Ben&iacute;tez wins</title>', '<title>Student wins</title>'],
    [
      'a link, whose address goes',
      '<a href="https://a.example/jose-benitez">José</a>',
      '<a href="#">A student</a>',
    ],
    [
      'a value in single quotes',
      "<b title='by José Benítez'>x</b>",
      "<b title='by a student'>x</b>",
    ],
    [
      'a value without quotes',
      '<img alt=José src=/img/jose_benitez.jpg>',
      '<img alt=A&#32;student src=/img/student.jpg>',
    ],
    ['an anchor', '<h2 id="jose-benitez">Art</h2>', '<h2 id="student">Art</h2>'],
    [
      'what a page is shared with',
      '<meta name="description" content="José Benítez won">',
      '<meta name="description" content="A student won">',
    ],
    ['a comment', '<!-- ask José Benítez --><p>Art.</p>', '<!-- ask a student --><p>Art.</p>'],
    [
      'structured data',
      '<script type="application/ld+json">{"name":"Jos\\u00e9 Benítez"}</script>',
      '<script type="application/ld+json">{"name":"Student"}</script>',
    ],
    [
      'a string in a script',
      '<script>show("Jos\\u00e9 Benítez")</script>',
      '<script>show("A student")</script>',
    ],
    [
      'what hydrates a page',
      '<div data-props=\'{"by":"José Benítez"}\'></div>',
      '<div data-props=\'{"by":"A student"}\'></div>',
    ],
    [
      'a page in a value',
      '<iframe srcdoc="&lt;p&gt;José Benítez&lt;/p&gt;"></iframe>',
      '<iframe srcdoc="&lt;p&gt;A student&lt;/p&gt;"></iframe>',
    ],
    ['a tag that never ends', '<p>Art <img alt="José Benítez', '<p>Art <img alt="the student'],
    [
      'a mail address',
      '<a href="mailto:jose.benitez@a.example">Write</a>',
      '<a href="#">Write</a>',
    ],
  ])

  it.each([
    ['&eacute;', 'é', 8],
    ['&eacutet', 'é', 7],
    ['&#146;', '’', 6],
    ['&#x1F3A8;', '🎨', 9],
    ['&Rscr;', 'R', 6],
    ['&Acy;', 'А', 5],
    ['&Lambda;', 'Λ', 8],
    ['&#0;', '\uFFFD', 4],
  ])('should understand %s', (text, meaning, length) => {
    expect(referenceAt(text, 0)).toEqual({ meaning, length })
  })

  it.each(['&', '&;', '&no;', '&xconstructor;', '&#;', '&#x;', '& amp;'])(
    'should take %s as it stands',
    (text) => {
      expect(referenceAt(text, 0)).toBeNull()
    },
  )

  it('should leave a page alone on which nobody is named', () => {
    const page =
      '<!doctype html>\n<html lang=en><head><meta charset="utf-8"><title>About the art &amp; more</title><style>p{color:red}</style></head>' +
      '<body class="page"><p>The <em>mural</em> is done.<br>Come & see.</p><script>if (a < b) c()</script></body></html>\n'
    expect(check('html', page)).toEqual({
      id: 1,
      text: page,
      blocked: false,
      blockedBecause: [],
      flags: [],
      alsoRead: [],
      findings: [],
      note: null,
      singlesOut: [],
    })
  })

  it('should not take the names of tags for people', () => {
    const people = ['Mark Section', 'Grace Page'].map((fullName) => ({ fullName, kind: 'student' }))
    const page = '<section class="page"><p>A <mark class="title">bright</mark> idea.</p></section>'
    expect(check('html', page, { people })).toMatchObject({ text: page, blocked: false })
  })

  it('should be blocked by a name in a place that it does not treat: a tag, an attribute of somebody’s own', () => {
    for (const page of ['<x-jose-benitez>Art</x-jose-benitez>', '<p data-benitez>Art</p>'])
      expect(check('html', page)).toMatchObject({
        text: page,
        blockedBecause: expect.arrayContaining([
          expect.objectContaining({ code: 'still_there', person: 1 }),
        ]),
      })
  })

  it('should not be blocked by a school’s or another person’s name that tags and references cut up', () => {
    const people = ['Yadira Ocampo', 'Yesenia Ocampo'].map((fullName, i) => ({
      fullName,
      kind: i === 0 ? 'student' : 'adult',
      age: i === 0 ? 16 : 40,
    }))
    const page = '<p>Yadira ran it. Ye<i></i>senia&#32;Ocamp<i></i>o had begun it.</p>'
    expect(check('html', page, { people })).toMatchObject({
      text: '<p>A 16-year-old student ran it. Ye<i></i>senia&#32;Ocamp<i></i>o had begun it.</p>',
      blocked: false,
    })
  })
})

describe('Markdown', () => {
  table('markdown', [
    ['a name half in bold', 'Then **Jos**é Benítez won.', 'Then **a student** won.'],
    [
      'a name whose end is bold, without leaving its stars',
      'Then Jos**é Benítez** won.',
      'Then a student won.',
    ],
    ['a name in nested emphasis', 'Then ***José** Benítez* won.', 'Then ***a student*** won.'],
    [
      'a link',
      'See [José Benítez](https://a.example/jose-benitez "By Benítez").',
      'See [a student](# "By a student").',
    ],
    [
      'a link that held half the name',
      'See José [Benítez](https://a.example/x).',
      'See a student.',
    ],
    ['an image', '![José paints](img/jose-benitez.jpg)', '![A student paints](img/student.jpg)'],
    [
      'an address in angle brackets',
      'See <https://a.example/jose-benitez>.',
      'See <https://a.example/student>.',
    ],
    ['code', 'Run `José Benítez` twice.', 'Run `a student` twice.'],
    [
      'a block of code',
      '```js\nconst by = "José Benítez"\n```\n',
      '```js\nconst by = "A student"\n```\n',
    ],
    ['a heading', '## Benítez wins ##\n', '## Student wins ##\n'],
    ['a heading that is underlined', 'Benítez wins\n---\n', 'Student wins\n---\n'],
    ['a list', '- José Benítez\n- art\n', '- A student\n- art\n'],
    ['a task', '1. [x] ask José Benítez\n', '1. [x] ask a student\n'],
    [
      'a table',
      '| Who | Won |\n| --- | --- |\n| José Benítez | yes |\n',
      '| Who | Won |\n| --- | --- |\n| A student | yes |\n',
    ],
    ['a quote over two lines', '> Then José\n> Benítez won.\n', '> Then a student won.\n'],
    [
      'front matter',
      '---\ntitle: "Jos\\u00e9 Benítez wins"\nslug: jose-benitez-wins\ntags: [José Benítez]\n---\nArt.\n',
      '---\ntitle: "Student wins"\nslug: student-wins\ntags: [A student]\n---\nArt.\n',
    ],
    [
      'a definition',
      'See [the page][p].\n\n[p]: https://a.example/jose-benitez "José"\n',
      'See [the page][p].\n\n[p]: # "A student"\n',
    ],
    ['HTML in a line', 'Then Jos<b>é Benítez</b> won.', 'Then a student<b></b> won.'],
    [
      'a block of HTML',
      '<div title="José Benítez">\n*José*\n</div>\n',
      '<div title="A student">\n*A student*\n</div>\n',
    ],
    [
      'a comment over blank lines',
      '<!-- José\n\nBenítez -->\n\nArt.\n',
      '<!-- A student -->\n\nArt.\n',
    ],
    [
      'references and backslashes',
      'It was Jos&eacute; Ben&#237;tez \\& \\*José\\*.',
      'It was a student \\& \\*the student\\*.',
    ],
    ['a footnote', 'Art.[^1]\n\n[^1]: By José Benítez.\n', 'Art.[^1]\n\n[^1]: By a student.\n'],
  ])

  it('should escape what Markdown would read in an editor’s wording', () => {
    const people = [
      { fullName: 'José Benítez', kind: 'student', descriptor: 'a *brave* [student]' },
    ]
    expect(check('markdown', 'Then José Benítez won.', { people }).text).toBe(
      'Then a \\*brave\\* \\[student\\] won.',
    )
  })

  it('should leave Markdown alone in which nobody is named', () => {
    const page =
      '---\ntitle: Art\n---\n\n# Art\n\n* one\n* two **bold _and_ more** `code` ![a](b.png)\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n> quote\n\n***\n\n<br>\n\n[x]: http://a.example\n'
    expect(check('markdown', page).text).toBe(page)
  })
})

describe('JSON', () => {
  table('json', [
    [
      'values with escapes',
      '{ "body": "Then Jos\\u00e9 Ben\\u00EDtez won." }',
      '{ "body": "Then a student won." }',
    ],
    [
      'HTML in a value',
      '{"html":"<p>Then Jos&eacute; <b>Ben\\u00edtez<\\/b> won.</p>"}',
      '{"html":"<p>Then a student<b><\\/b> won.</p>"}',
    ],
    [
      'JSON in a value',
      '{"raw":"{\\"by\\":\\"Jos\\\\u00e9 Benítez\\"}"}',
      '{"raw":"{\\"by\\":\\"A student\\"}"}',
    ],
    [
      'slugs and addresses',
      '{"slug":"jose-benitez","url":"https://a.example/jose-benitez","file":"jose_benitez.pdf"}',
      '{"slug":"student","url":"https://a.example/student","file":"student.pdf"}',
    ],
    [
      'keys, which stay apart',
      '{"José Benítez":1,"Mireya Rubio":2,"Student":3}',
      '{"Student 2":1,"Student 3":2,"Student":3}',
    ],
    ['lists', '["art","José Benítez"]', '["art","A student"]'],
  ])

  it('should refuse what is not JSON', () => {
    expect(() => check('json', '{"by":"José')).toThrow('broken_document')
  })

  it('should not take true, false and null for people', () => {
    const people = [{ fullName: 'True Null', kind: 'student' }]
    expect(check('json', '{"a":true,"b":null}', { people }).blocked).toBe(false)
  })
})

describe('addresses and file names', () => {
  table('url', [
    [
      'a path',
      'https://a.example/2026/jose-benitez-wins?by=Jos%C3%A9',
      'https://a.example/2026/student-wins?by=student',
    ],
    [
      'a host, which leads nowhere then',
      'https://josebenitez.example/about',
      'https://withheld.invalid/about',
    ],
    [
      'a mailbox',
      'mailto:jose.benitez@a.example?subject=art',
      'mailto:withheld@withheld.invalid?subject=art',
    ],
  ])
  table('filename', [
    ['words that are joined', 'IMG_2026_Jose_Benitez.jpg', 'IMG_2026_student.jpg'],
    ['words that are grown together', 'JoseBenitez-final.PDF', 'student-final.PDF'],
  ])

  it.each(['https://a.example/jose-benitez', 'https://jose.benitez.example:8080/x#benitez'])(
    'should leave an address an address: %s',
    (given) => {
      const { text, blocked } = check('url', given)
      expect(() => new URL(text)).not.toThrow()
      expect(text).not.toMatch(/jos|ben[ií]tez/i)
      expect(blocked).toBe(false)
    },
  )
})

describe('a broken heart in HTML', () => {
  it.each<[Format, string]>([
    ['html', '<p>We </3 Mireya Quintanar and </3 Jayden Kowalski</p>'],
    ['markdown', 'We </3 Mireya Quintanar and </3 Jayden Kowalski'],
  ])('should not hide an unknown name in %s', (format, given) => {
    const asked = check(format, given, { people: [] }).flags.map(({ start, end }) =>
      given.slice(start, end),
    )
    expect(asked.join(' ')).toContain('Quintanar')
    expect(asked.join(' ')).toContain('Kowalski')
  })
})
