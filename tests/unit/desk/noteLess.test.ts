import { describe, expect, it } from 'vitest'
import { readEntry } from '#desk/store/ledger/ledgerFacts.ts'
import { consentHash, editionDigest } from '#desk/store/ledger/ledgerHashes.ts'
import { factsOfPerson, factsOfPhoto, factsOfReporter } from '#desk/restore/writeLedgerOnSave.ts'
import { openingDigest } from '#desk/registry/approvalFingerprint.ts'
import type { ConsentRecord, PersonDoc, PhotoDoc, ReporterDoc } from '#desk/store/recordTypes.ts'
import type { SectionEdition } from '#publishing/edition/editionTypes.ts'

const SECRET = 'a secret of this newsroom'
const NOW = new Date('2026-11-30T12:00:00Z')

const consent: ConsentRecord = {
  givenBy: 'Rosalind Achterberg',
  relation: 'mother',
  scope: ['name', 'photo'],
  expires: '2027-06-01T00:00:00.000Z',
  onFile: true,
  withdrawn: false,
}
const student: PersonDoc = {
  id: '6b0d8fe30c14ca5a0ebc7c77',
  fullName: 'Ottoline Achterberg',
  aliases: ['Otti'],
  kind: 'student',
  age: 16,
  naming: 'fullName',
  reason: 'She won in public.',
  consents: [consent],
  onceProtected: true,
}
/** As two people approved it. */
const opened = (person: PersonDoc): PersonDoc => ({
  ...person,
  openingProposedBy: 'one',
  openingApprovedBy: 'other',
  openingProposedAt: NOW.toISOString(),
  openingApprovedAt: NOW.toISOString(),
  openingDigest: openingDigest(person),
})
const open = opened(student)
const adult: PersonDoc = {
  ...student,
  kind: 'adult',
  age: 40,
  naming: 'withhold',
  consents: [],
  confirmedBy: 'one',
  onceProtected: false,
}
const kinds = (before: PersonDoc, after: PersonDoc) =>
  factsOfPerson(SECRET, before, after, NOW, 'UTC').map((fact) => [
    fact.kind,
    fact.kind === 'person_withheld' ? [fact.withheld, fact.consents.length] : null,
  ])
const lost = (withheld: boolean, consents: number) => [['person_withheld', [withheld, consents]]]

describe('what a record writes down of a change', () => {
  it.each<[string, PersonDoc, PersonDoc, unknown]>([
    ['nothing, where nothing changed', open, { ...open }, []],
    ['nothing, of another descriptor', open, { ...open, descriptorLater: 'the winner' }, []],
    ['an opening', { ...student }, open, [['person_opened', null]]],
    [
      'an opening that lapsed by a rename',
      open,
      { ...open, fullName: 'Ottoline Vance' },
      lost(true, 0),
    ],
    ['a name withheld again', open, { ...student, naming: 'withhold' }, lost(true, 0)],
    ['a proposal that was refused', { ...open, openingApprovedBy: null }, student, lost(true, 0)],
    ['an adult who is a student', adult, { ...adult, kind: 'student' }, lost(true, 0)],
    ['an adult under 18', adult, { ...adult, age: 17 }, lost(true, 0)],
    [
      'a consent withdrawn',
      open,
      { ...open, consents: [{ ...consent, withdrawn: true }] },
      lost(true, 1),
    ],
    [
      'a consent without its paper',
      open,
      { ...open, consents: [{ ...consent, onFile: false }] },
      lost(true, 1),
    ],
    ['a consent that is gone', open, { ...open, consents: [] }, lost(true, 1)],
    [
      'a consent that ends earlier, though it holds yet',
      open,
      { ...open, consents: [{ ...consent, expires: '2027-01-01T00:00:00.000Z' }] },
      lost(true, 1),
    ],
    [
      'a consent of somebody who is withheld in any case',
      { ...student, naming: 'withhold' },
      { ...student, naming: 'withhold', consents: [] },
      lost(false, 1),
    ],
    [
      'nothing, of a consent that holds longer',
      student,
      { ...student, consents: [{ ...consent, expires: null }] },
      [],
    ],
  ])('should be %s', (_what, before, after, facts) => {
    expect(kinds(before, after)).toEqual(facts)
  })

  it('should hold no name and no word of a consent', () => {
    const facts = factsOfPerson(
      SECRET,
      open,
      { ...student, naming: 'withhold', consents: [] },
      NOW,
      'UTC',
    )
    expect(facts).toHaveLength(1)
    expect(JSON.stringify(facts)).not.toMatch(/otto|achterberg|rosalind|mother|won/iu)
  })

  it('should be read again as it was written', () => {
    const stamp = { id: '6b0d8fe30c14ca5a0ebc7c77', at: NOW.toISOString() }
    const facts = [
      ...factsOfPerson(SECRET, open, { ...student, naming: 'withhold', consents: [] }, NOW, 'UTC'),
      ...factsOfPerson(SECRET, student, open, NOW, 'UTC'),
    ]
    for (const fact of facts)
      expect(readEntry(JSON.parse(JSON.stringify({ ...stamp, ...fact })))).toEqual({
        ...stamp,
        ...fact,
      })
  })
})

describe('what a photo writes down', () => {
  const face = { x: 0.1, y: 0.1, width: 0.2, height: 0.2, of: 'face' as const, person: null }
  const photo: PhotoDoc = {
    id: 'photo',
    filename: 'a.jpg',
    regions: [face],
    peopleVisible: ['one'],
  }

  it.each<[string, Partial<PhotoDoc>, unknown]>([
    ['nothing, where nothing changed', {}, []],
    ['nothing, where less is covered', { regions: [] }, []],
    ['what is covered now', { regions: [face, { ...face, x: 0.6 }] }, [[1, []]]],
    ['who is seen now', { peopleVisible: ['one', 'other'] }, [[0, ['other']]]],
  ])('should be %s', (_what, change, facts) => {
    const found = factsOfPhoto(photo, { ...photo, ...change })
    expect(
      found.map((fact) =>
        fact.kind === 'photo_covered' ? [fact.regions.length, fact.people] : null,
      ),
    ).toEqual(facts)
  })
})

describe('what a profile writes down', () => {
  const reporter: ReporterDoc = {
    id: 'r',
    fullName: 'Tamsin Okafor-Vale',
    bylinePolicy: 'full',
    public: true,
    editionKey: 'k',
  }

  it.each<[string, Partial<ReporterDoc>, boolean]>([
    ['nothing, of another title', { title: 'Photo editor' }, false],
    ['a policy that tells less', { bylinePolicy: 'staff' }, true],
    ['another name', { fullName: 'Tamsin Vale' }, true],
    ['a profile that is public no more', { public: false }, true],
  ])('should be %s', (_what, change, noted) => {
    expect(factsOfReporter(reporter, { ...reporter, ...change })).toHaveLength(noted ? 1 : 0)
  })

  it('should be nothing where the name is opened', () => {
    expect(factsOfReporter({ ...reporter, bylinePolicy: 'staff' }, reporter)).toEqual([])
  })
})

describe('keyed hashes', () => {
  const section: SectionEdition = {
    type: 'section',
    slug: 'news',
    name: 'News',
    description: '',
    order: 1,
  }

  it('should be the same in whatever order a database gives the fields, and wherever a section stands', () => {
    const turned = Object.fromEntries(Object.entries({ ...section, order: 9 }).reverse())
    expect(editionDigest(SECRET, turned as never)).toBe(editionDigest(SECRET, section))
  })

  it('should differ by what is said and by the secret', () => {
    const all = [
      editionDigest(SECRET, section),
      editionDigest(SECRET, { ...section, name: 'The news' }),
      editionDigest('another secret', section),
    ]
    expect(new Set(all).size).toBe(3)
  })

  it('should know a consent again after it was withdrawn or shortened', () => {
    const later = { ...consent, withdrawn: true, onFile: false, expires: null }
    expect(consentHash(SECRET, later)).toBe(consentHash(SECRET, consent))
    expect(consentHash(SECRET, { ...consent, relation: 'father' })).not.toBe(
      consentHash(SECRET, consent),
    )
  })
})
