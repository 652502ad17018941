import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { type ActivityRow, csvCell, csvHeader, csvLine } from '#collections/Activity/activityCsv.ts'

const ROW: ActivityRow = {
  id: '0123456789abcdef01234567',
  at: '2026-02-04T21:29:00.000Z',
  actor: '0123456789abcdef01234568',
  actorName: 'Ada Quill',
  verb: 'publish',
  subject: 'stories',
  subjectId: '0123456789abcdef01234569',
  from: 'approved',
  to: 'published',
  codes: ['no_photo', 'scheduled'],
  cause: 'schedule',
  causeId: null,
}

/** Reads a line of CSV as RFC 4180 has it. */
function cellsOf(line: string): string[] {
  const cells: string[] = []
  let rest = line.replace(/\r\n$/u, '')
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(,|$)/u.exec(rest)
    const bare = quoted ?? /^([^,"]*)(,|$)/u.exec(rest)
    if (!bare) throw new Error('No CSV.')
    cells.push(quoted ? (bare[1] ?? '').replaceAll('""', '"') : (bare[1] ?? ''))
    if (bare[2] === '') return cells
    rest = rest.slice(bare[0].length)
  }
}

describe('the activity log as CSV', () => {
  it('should name its columns and write an entry under them', () => {
    expect(csvHeader).toBe(
      'at,actor,actorName,verb,subject,subjectId,from,to,codes,cause,causeId,id\r\n',
    )
    expect(csvLine(ROW)).toBe(
      '2026-02-04T21:29:00.000Z,0123456789abcdef01234568,Ada Quill,publish,stories,0123456789abcdef01234569,approved,published,no_photo scheduled,schedule,,0123456789abcdef01234567\r\n',
    )
    expect(
      cellsOf(csvLine({ ...ROW, actor: null, actorName: null, from: null })).slice(1, 3),
    ).toEqual(['', ''])
  })

  it.each([
    '=1+2',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '=HYPERLINK("http://x.example","a")',
  ])('should keep a spreadsheet from running %j', (name) => {
    const [, , cell] = cellsOf(csvLine({ ...ROW, actorName: name }))
    expect(cell).toBe(`'${name}`)
  })

  it('should bring any name back as it was, but for the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const cells = cellsOf(csvLine({ ...ROW, actorName: name }))
        expect(cells).toHaveLength(12)
        expect([name, `'${name}`]).toContain(cells[2])
        expect(cells[2]).not.toMatch(/^[=+\-@\t\r\n]/u)
        expect(csvCell(name)).not.toMatch(/^[=+\-@]/u)
      }),
    )
  })
})
