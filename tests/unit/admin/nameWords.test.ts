import { describe, expect, it } from 'vitest'
import type { Opening } from '#admin/deskApi.ts'
import { openingVerbWords, openingWords, TREATMENT_WORDS } from '#admin/naming/nameDecisionText.ts'
import { takenDownWords } from '#admin/panelText.ts'
import {
  PROTECTION_REASONS,
  treatmentIfApproved,
  treatmentOf,
} from '#anonymization/protectionRules.ts'
import { OPENING_VERBS } from '#publishing/nameApprovalRule.ts'

const at = '2026-02-04T21:29:00.000Z'
const editor = { by: { id: 'e', name: 'Edda Klein', role: 'editor' as const }, at }
const adviser = { by: { id: 'a', name: 'Ada Quill', role: 'adviser' as const }, at }
const opening = (part: Partial<Opening> = {}): Opening => ({
  id: 'p',
  updatedAt: at,
  treatment: 'withhold',
  why: 'student',
  ifApproved: { treatment: 'withhold', why: 'student' },
  proposed: null,
  approved: null,
  opensAt: null,
  verbs: [],
  ...part,
})
const asked = { treatment: 'open' as const, why: 'consent_approved' }
const say = (part: Partial<Opening>) =>
  openingWords(opening(part), () => '1:29 p.m. Feb. 4, 2026').join(' ')

describe('what the panel says of a name', () => {
  it('should tell how to print a name that is withheld', () => {
    expect(say({})).toMatch(/^To print the name: /u)
  })

  it('should ask for two people where the record asks for the name', () => {
    expect(say({ why: 'not_approved', ifApproved: asked })).toMatch(
      /full name, by the consent on file\..*one of them is an adviser/u,
    )
  })

  it.each([
    ['an editor', editor, 'An adviser must approve it'],
    ['an adviser', adviser, 'Another editor or adviser must approve it'],
  ])('should say who is wanted after %s proposed', (_who, proposed, words) => {
    const said = say({ proposed, ifApproved: asked })
    expect(said).toContain(
      `Proposed by ${proposed.by.name} at 1:29 p.m. Feb. 4, 2026: the full name`,
    )
    expect(said).toContain(words)
  })

  it('should name both people once it is approved, and say what has lapsed since', () => {
    const both = { proposed: editor, approved: adviser }
    expect(say({ ...both, treatment: 'open', why: 'consent_approved', ifApproved: asked })).toBe(
      'Proposed by Edda Klein at 1:29 p.m. Feb. 4, 2026. Approved by Ada Quill at 1:29 p.m. Feb. 4, 2026.',
    )
    expect(say({ ...both, why: 'no_valid_consent' })).toContain('No consent holds')
  })

  it('should say until when an approval waits, and that it can be refused', () => {
    const both = { proposed: editor, approved: adviser, opensAt: at }
    expect(say({ ...both, why: 'not_approved', ifApproved: asked })).toMatch(
      /waits until 1:29 p\.m\. Feb\. 4, 2026\..*can refuse it/u,
    )
  })

  it('should have words for every way a record can stand', () => {
    const record = { age: 16, reason: 'A reason.', consents: [], namingApproved: false }
    for (const kind of ['student', 'adult', 'publicFigure', 'unknown'] as const)
      for (const naming of ['withhold', 'firstNameOnly', 'fullName'] as const)
        for (const publicRecord of [true, false])
          for (const age of [16, 40]) {
            const person = { ...record, kind, naming, publicRecord, age }
            const now = new Date(at)
            const stands = treatmentOf(person, now)
            expect(PROTECTION_REASONS).toContain(stands.why)
            const said = say({ ...stands, ifApproved: treatmentIfApproved(person, now) })
            expect(said.length).toBeGreaterThan(10)
            expect(said).not.toMatch(/undefined|asks for the name\./u)
          }
    expect(Object.values(TREATMENT_WORDS).every(Boolean)).toBe(true)
  })

  it('should put an ellipsis on whatever a question comes before', () => {
    for (const verb of OPENING_VERBS)
      for (const own of [true, false])
        for (const printed of [true, false]) {
          const { button } = openingVerbWords(verb, { own, printed })
          expect([verb, button.endsWith('…')]).toEqual([
            verb,
            verb === 'approve-opening' || verb === 'withhold',
          ])
        }
  })

  it('should say why Homeroom took a story down, whatever the code', () => {
    expect(takenDownWords(['minor_visible'])).toContain('a protected person can be seen')
    expect(takenDownWords(['published_text_lost'])).toContain('versions')
    expect(takenDownWords(['something_new'])).toContain('the gate held it back')
  })
})
