import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { sequenceDifference, wordDifference } from '#publishing/edition/wordDiff.ts'

const shown = (before: string, after: string): string =>
  wordDifference(before, after)
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('')

describe('the difference of two texts', () => {
  it.each([
    ['a number', 'Some 200 left class.', 'Some 120 left class.', 'Some [-200-]{+120+} left class.'],
    ['nothing', 'It is the same.', 'It is the same.', 'It is the same.'],
    ['words put in', 'It closes.', 'It closes at seven.', 'It closes{+ at seven+}.'],
    ['words taken out', 'It closes at seven.', 'It closes.', 'It closes[- at seven-].'],
    ['a mark alone', 'It closes.', 'It closes!', 'It closes[-.-]{+!+}'],
    [
      'a possessive as one word',
      'the board’s vote',
      'the school’s vote',
      'the [-board’s-]{+school’s+} vote',
    ],
    ['letters with accents', 'El autobús 30', 'El autobus 30', 'El [-autobús-]{+autobus+} 30'],
    ['a text that was not there', '', 'New.', '{+New.+}'],
    ['a text that is gone', 'Old.', '', '[-Old.-]'],
  ])('should show %s', (_what, before, after, expected) => {
    expect(shown(before, after)).toBe(expected)
  })

  const prose = fc
    .array(fc.constantFrom('the', 'board', 'voted', 'no', 'on', 'Tuesday', '.', '😀', ' '), {
      maxLength: 60,
    })
    .map((parts) => parts.join(' '))
  const withoutKind = (runs: ReturnType<typeof wordDifference>, kind: string) =>
    runs
      .filter((run) => run.kind !== kind)
      .map(({ text }) => text)
      .join('')

  it('should give back both texts, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.oneof(prose, fc.string({ unit: 'binary' })),
        fc.oneof(prose, fc.string()),
        (before, after) => {
          const runs = wordDifference(before, after)
          expect(withoutKind(runs, 'added')).toBe(before)
          expect(withoutKind(runs, 'removed')).toBe(after)
          for (const [index, run] of runs.entries()) {
            expect(run.text).not.toBe('')
            expect(run.kind).not.toBe(runs[index + 1]?.kind)
          }
        },
      ),
    )
  })

  it('should change as little as can be', () => {
    const longest = (a: readonly number[], b: readonly number[]): number => {
      const rows = a.map(() => new Array<number>(b.length).fill(0))
      for (const [i, x] of a.entries())
        for (const [j, y] of b.entries()) {
          const row = rows[i] ?? []
          row[j] =
            x === y
              ? 1 + (rows[i - 1]?.[j - 1] ?? 0)
              : Math.max(rows[i - 1]?.[j] ?? 0, row[j - 1] ?? 0)
        }
      return rows.at(-1)?.at(-1) ?? 0
    }
    const numbers = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const same = sequenceDifference(a, b)
          .filter(({ kind }) => kind === 'same')
          .flatMap(({ items }) => items)
        expect(same).toHaveLength(longest(a, b))
      }),
    )
  })

  it('should tell two long texts with nothing in common as one replacement', () => {
    const many = (from: number) => Array.from({ length: 4000 }, (_, index) => from + index)
    expect(
      sequenceDifference(many(0), many(9000)).map(({ kind, items }) => [kind, items.length]),
    ).toEqual([
      ['removed', 4000],
      ['added', 4000],
    ])
  })
})
