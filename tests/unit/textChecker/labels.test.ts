import { describe, expect, it } from 'vitest'
import type { Format } from '#textChecker/formats.ts'
import { check } from './texts.ts'

type Row = [what: string, format: Format, given: string, written: string]

describe('labels, slugs and file names', () => {
  it.each<Row>([
    [
      'a footnote, at the mark and at the note',
      'markdown',
      'It began.[^rubio]\n\n[^rubio]: In May.\n',
      'It began.[^student]\n\n[^student]: In May.\n',
    ],
    [
      'footnotes of two people',
      'markdown',
      'It began.[^rubio] It ended.[^benítez] Again.[^Rubio]\n\n[^rubio]: May.\n[^benítez]: June.\n',
      'It began.[^student] It ended.[^student-2] Again.[^student]\n\n[^student]: May.\n[^student-2]: June.\n',
    ],
    [
      'a footnote whose label is taken',
      'markdown',
      'One.[^student] Two.[^rubio]\n\n[^student]: May.\n[^rubio]: June.\n',
      'One.[^student] Two.[^student-2]\n\n[^student]: May.\n[^student-2]: June.\n',
    ],
    [
      'a reference link',
      'markdown',
      'Then [the talk][rubio].\n\n[rubio]: https://a.example/x\n',
      'Then [the talk][student].\n\n[student]: https://a.example/x\n',
    ],
    [
      'a reference link whose words are its label',
      'markdown',
      'Then [Rubio] and [Rubio][].\n\n[rubio]: https://a.example/x\n',
      'Then [a 16-year-old junior at Roosevelt High School][student] and [the student][student].\n\n[student]: https://a.example/x\n',
    ],
    [
      'the id of a heading',
      'markdown',
      '## How it began {#mireya-rubio}\n\nSee [above](#mireya-rubio).\n',
      '## How it began {#student}\n\nSee [above](#student).\n',
    ],
    [
      'anchors in HTML',
      'html',
      '<h2 id="rubio">It</h2><a href="#rubio">Up</a>',
      '<h2 id="student">It</h2><a href="#student">Up</a>',
    ],
    [
      'anchors of two people in HTML',
      'html',
      '<i id="rubio">a</i><i id="benítez">b</i><p aria-labelledby="rubio benítez">c</p>',
      '<i id="student">a</i><i id="student-2">b</i><p aria-labelledby="student student-2">c</p>',
    ],
    [
      'an old anchor and a map',
      'html',
      '<a name="rubio">x</a><a href="#rubio">y</a>',
      '<a name="student">x</a><a href="#student">y</a>',
    ],
    [
      'TOML at the top of a page',
      'markdown',
      '+++\ntitle = "Mireya Rubio wins"\nslug = "mireya-rubio-wins"\naliases = [\n  "/old/rubio/",\n]\nimages = ["img/mireya-rubio.jpg", "Rubio 2.jpg"]\n[params]\nby = \'Mireya Rubio\' # Rubio\n+++\nIt began.\n',
      '+++\ntitle = "Student wins"\nslug = "student-wins"\naliases = [\n  "/old/student/",\n]\nimages = ["img/student.jpg", "student 2.jpg"]\n[params]\nby = \'A student\' # A student\n+++\nIt began.\n',
    ],
    [
      'slugs, lists and paths in YAML',
      'markdown',
      '---\npermalink: /news/mireya-rubio/\naliases:\n  - /old/rubio\ntags: [mireya-rubio, "gym"]\nimages: [\'img/Rubio.jpg\']\n---\nIt began.\n',
      '---\npermalink: /news/student/\naliases:\n  - /old/student\ntags: [student, "gym"]\nimages: [\'img/student.jpg\']\n---\nIt began.\n',
    ],
    [
      'paths in JSON',
      'json',
      '{"images":["img/mireya-rubio.jpg"],"tags":["mireya-rubio"],"file":"Rubio 2.pdf"}',
      '{"images":["img/student.jpg"],"tags":["student"],"file":"student 2.pdf"}',
    ],
    ['a byte order mark in JSON', 'json', '\uFEFF{"slug":"rubio"}', '\uFEFF{"slug":"student"}'],
    [
      'a byte order mark before front matter',
      'markdown',
      '\uFEFF---\nslug: mireya-rubio\n---\nIt began.\n',
      '\uFEFF---\nslug: student\n---\nIt began.\n',
    ],
    ['a byte order mark in HTML', 'html', '\uFEFF<h1>Rubio</h1>', '\uFEFF<h1>Student</h1>'],
    [
      'a byte order mark in text',
      'text',
      '\uFEFFRubio won.',
      '\uFEFFA 16-year-old junior at Roosevelt High School won.',
    ],
  ])('should stay what they are: %s', (_, format, given, written) => {
    const checked = check(format, given)
    expect(checked.text).toBe(written)
    expect(checked.blockedBecause).toEqual([])
  })

  it('should not write a label for a link that is gone', () => {
    const { text } = check('markdown', 'Then Mireya [Rubio] won.\n\n[rubio]: https://a.example/x\n')
    expect(text).toBe(
      'Then a 16-year-old junior at Roosevelt High School won.\n\n[student]: https://a.example/x\n',
    )
  })
})
