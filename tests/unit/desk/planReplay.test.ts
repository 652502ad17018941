import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import type { LedgerEntry, LedgerFact } from '#desk/store/ledger/ledgerFacts.ts'
import { planReplay } from '#desk/restore/planReplay.ts'

const entries = (facts: readonly LedgerFact[]): LedgerEntry[] =>
  facts.map((fact, index) => ({
    ...fact,
    id: index.toString(16).padStart(24, '0'),
    // Several within one moment, as one act writes them.
    at: new Date(1_800_000_000_000 + Math.floor(index / 3) * 1000).toISOString(),
  }))
const withheld = (person: string, consents: string[] = []): LedgerFact => ({
  kind: 'person_withheld',
  person,
  withheld: true,
  consents,
})
const opened = (person: string): LedgerFact => ({ kind: 'person_opened', person })
const written = (edition: string, digest: string): LedgerFact => ({
  kind: 'edition_written',
  edition,
  digest,
})
const gone = (edition: string, forget = false): LedgerFact => ({
  kind: 'edition_gone',
  edition,
  forget,
})

const anyFact = fc.oneof(
  fc
    .constantFrom('p1', 'p2')
    .chain((person) => fc.constantFrom(withheld(person), withheld(person, ['c1']), opened(person))),
  fc
    .constantFrom('e1', 'e2')
    .chain((edition) =>
      fc.constantFrom(
        written(edition, 'd1'),
        written(edition, 'd2'),
        gone(edition),
        gone(edition, true),
      ),
    ),
  fc.constantFrom<LedgerFact>(
    { kind: 'story_ended', story: 's1', stage: 'killed' },
    { kind: 'note_cleared', edition: 'e1' },
    { kind: 'byline_changed', reporter: 'r1' },
  ),
)

describe('what is done to a database that is older than the ledger', () => {
  it.each<[string, LedgerFact[], boolean | undefined]>([
    ['withholds', [withheld('p1')], true],
    ['opens nobody', [opened('p1')], undefined],
    [
      'lets a later opening take back an earlier withholding',
      [withheld('p1'), opened('p1')],
      false,
    ],
    ['withholds who was withheld after it', [withheld('p1'), opened('p1'), withheld('p1')], true],
    ['takes an opening of somebody else for theirs alone', [withheld('p1'), opened('p2')], true],
  ])('%s', (_what, facts, expected) => {
    expect(planReplay(entries(facts)).people.get('p1')?.withheld).toBe(expected)
  })

  it('keeps a consent withdrawn, though the name was opened again', () => {
    const plan = planReplay(entries([withheld('p1', ['c1']), opened('p1')]))
    expect([...(plan.people.get('p1')?.consents ?? [])]).toEqual(['c1'])
  })

  it('is the same in whatever order the entries are known', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyFact, { maxLength: 12 })
          .chain((facts) =>
            fc.tuple(
              fc.constant(entries(facts)),
              fc.shuffledSubarray(entries(facts), { minLength: facts.length }),
            ),
          ),
        ([inOrder, shuffled]) => {
          expect(planReplay(shuffled)).toEqual(planReplay(inOrder))
        },
      ),
    )
  })

  it('takes away no less for entries it is given twice, and lets stand what readers had last alone', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 12 }), (facts) => {
        const all = entries(facts)
        const plan = planReplay(all)
        expect(planReplay([...all, ...all])).toEqual(plan)
        for (const [key, { digest, forget }] of plan.editions) {
          const own = facts.filter((fact) => 'edition' in fact && fact.edition === key)
          const changes = own.filter(({ kind }) => kind !== 'note_cleared')
          const last = changes.at(-1)
          expect(digest).toBe(last?.kind === 'edition_written' ? last.digest : null)
          expect(forget).toBe(own.some((fact) => fact.kind === 'edition_gone' && fact.forget))
        }
      }),
    )
  })

  it('never withholds less for more that was taken away', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 12 }), (facts) => {
        const before = planReplay(entries(facts)).people.get('p1')
        const after = planReplay(entries([...facts, withheld('p1', ['c2'])])).people.get('p1')
        expect(after?.withheld).toBe(true)
        for (const consent of before?.consents ?? [])
          expect(after?.consents.has(consent)).toBe(true)
      }),
    )
  })
})
