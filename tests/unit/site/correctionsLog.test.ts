import { describe, expect, it } from 'vitest'
import type { PublicCorrection } from '#publishing/edition/editionTypes.ts'
import {
  newsroomEdition,
  record,
  reporterEdition,
  sectionEdition,
  storyEdition,
} from '../publicApi/editions.ts'
import { readable, siteOf, visit } from './paperOf.ts'

const note = (sequence: number, change: Partial<PublicCorrection> = {}): PublicCorrection => ({
  sequence,
  kind: 'correction',
  note: `Note ${sequence}.`,
  issuedAt: `2026-02-0${sequence}T20:00:00.000Z`,
  ...change,
})
const walkout = storyEdition({
  headline: 'Students walk out',
  corrections: [note(1), note(2, { kind: 'update' }), note(3, { kind: 'retraction' })],
})
const match = storyEdition({
  slug: 'final',
  headline: 'The final',
  section: { slug: 'sports', name: 'Sports' },
  // One minute before midnight on Feb. 4 in Los Angeles.
  corrections: [note(1, { note: 'It was 3-1.', issuedAt: '2026-02-05T07:59:00.000Z' })],
})
const site = siteOf([
  record(newsroomEdition()),
  record(reporterEdition()),
  record(sectionEdition()),
  record(sectionEdition({ slug: 'sports', name: 'Sports', order: 2 })),
  record(walkout),
  record(match),
])
const notesAt = async (address: string) =>
  [...readable((await visit(site, address)).body).matchAll(/(?:Note \d\.|It was 3-1\.)/gu)].map(
    String,
  )

describe('the corrections log', () => {
  it.each([
    ['', ['It was 3-1.', 'Note 3.', 'Note 2.', 'Note 1.']],
    ['?kind=&section=&from=&to=', ['It was 3-1.', 'Note 3.', 'Note 2.', 'Note 1.']],
    ['?kind=update', ['Note 2.']],
    ['?section=sports', ['It was 3-1.']],
    ['?section=sports&kind=update', []],
    ['?from=2026-02-04', ['It was 3-1.']],
    ['?to=2026-02-04', ['It was 3-1.', 'Note 3.', 'Note 2.', 'Note 1.']],
    ['?to=2026-02-03', ['Note 3.', 'Note 2.', 'Note 1.']],
    ['?from=2026-02-02&to=2026-02-03&kind=', ['Note 3.', 'Note 2.']],
    ['?section=nothing-here', []],
  ])('should show with %s what was asked for, by the newsroom’s calendar', async (query, notes) => {
    expect(await notesAt(`/corrections${query}`)).toEqual(notes)
  })

  it('should say so where nothing fits, and lead back to all', async () => {
    const { status, body } = await visit(site, '/corrections?section=sports&kind=update')
    expect(status).toBe(200)
    expect(readable(body)).toContain('No correction fits what you chose.')
    expect(body).toContain('<a href="/corrections">Show all corrections</a>')
  })

  it.each([
    '?kind=mireya',
    '?kind=Correction',
    '?section=Mireya',
    '?section=a/../b',
    '?from=mireya',
    '?from=2026-02-30',
    '?to=2026-2-4',
    '?to=2026-02-04T00:00:00Z',
    '?page=9',
  ])('should answer 404 at %s without repeating it', async (query) => {
    const { status, body } = await visit(site, `/corrections${query}`)
    expect(status).toBe(404)
    expect(body).not.toMatch(/mireya/iu)
  })

  it('should ask with a plain form whose fields are labelled and remember what was chosen', async () => {
    const { body } = await visit(site, '/corrections?kind=update&from=2026-02-01&section=sports')
    const [form = ''] = /<form (?=[^>]*class="filter").*?<\/form>/su.exec(body) ?? []
    expect(form).toMatch(/^<form [^>]*action="\/corrections" method="get">/u)
    const fields = [...form.matchAll(/<label>(.*?)<(?:select|input)[^>]* name="([a-z]+)"/gsu)]
    expect(fields.map(([, label, name]) => [label, name])).toEqual([
      ['Kind', 'kind'],
      ['Section', 'section'],
      ['From', 'from'],
      ['To', 'to'],
    ])
    expect(form).toContain('<option value="update" selected="">Update</option>')
    expect(form).toContain('<option value="sports" selected="">Sports</option>')
    expect(form).toContain('value="2026-02-01"')
    expect(form).toContain('<button type="submit">')
    expect(form).not.toMatch(/<script| on[a-z]+=/u)
  })

  it('should keep the choice from page to page', async () => {
    const many = storyEdition({
      corrections: Array.from({ length: 31 }, (_, index) =>
        note(index + 1, { kind: 'update', issuedAt: '2026-02-01T20:00:00.000Z' }),
      ),
    })
    const long = siteOf([record(newsroomEdition()), record(sectionEdition()), record(many)])
    const { body } = await visit(long, '/corrections?kind=update')
    expect(body).toContain('href="/corrections?kind=update&amp;page=2"')
    const second = await visit(long, '/corrections?kind=update&page=2')
    expect(readable(second.body)).toContain('Page 2 of 2')
    expect(second.body).toContain('href="/corrections?kind=update"')
  })

  it('should speak Spanish where the newsroom does', async () => {
    const spanish = siteOf([
      record(newsroomEdition({ languages: ['es'] })),
      record(storyEdition({ ...walkout, lang: 'es' })),
    ])
    const text = readable((await visit(spanish, '/corrections')).body)
    expect(text).toContain('Corrección, 1 de febrero de 2026, mediodía: Note 1.')
    expect(text).toContain('Filtrar')
  })
})

describe('a story’s page that was changed', () => {
  it('should end with its history in one line', async () => {
    const text = readable((await visit(site, '/stories/students-walk-out')).body)
    const [line = ''] = /History of this story:.*?\./u.exec(text.replace(/ ([;.])/gu, '$1')) ?? []
    expect(line).toContain('Published Feb')
    expect(text.replace(/ ([;.])/gu, '$1')).toContain(
      'History of this story: Published Feb. 4, 2026; Corrected Feb. 1, 2026; Updated Feb. 2, 2026; Retracted Feb. 3, 2026.',
    )
  })

  it('should say "Updated" for new facts, "Corrected" for what was wrong, "Retracted" for all of it', async () => {
    const text = readable((await visit(site, '/stories/students-walk-out')).body)
    expect(text).toContain('Updated: noon Feb. 2, 2026')
    expect(text).toContain('Corrected: noon Feb. 1, 2026')
    expect(text).toContain('Retracted: noon Feb. 3, 2026')
    const final = readable((await visit(site, '/stories/final')).body)
    expect(final).toContain('Corrected: 11:59 p.m. Feb. 4, 2026')
    expect(final).not.toContain('Updated:')
  })
})
