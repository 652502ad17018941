import { describe, expect, it } from 'vitest'
import { CORRECTION_KINDS, REDACTION_WORDINGS } from '#newsroom/corrections.ts'
import { LANGUAGES } from '#newsroom/languages.ts'
import {
  type CorrectionWords,
  historyAsFarAsKnown,
  historyOf,
  houseNote,
  placementFor,
  wholeCorrection,
} from '#publishing/correctionNotes.ts'

const said = (words: Partial<CorrectionWords>): string =>
  houseNote({
    kind: 'correction',
    wrong: '',
    right: '',
    note: '',
    wording: 'information',
    lang: 'en',
    newsroom: 'Homeroom',
    ...words,
  })

const SIX = 'the library closes at six'
const SEVEN = 'It closes at seven'
const SEIS = 'la biblioteca cierra a las seis'
const SIETE = 'Cierra a las siete'

describe('the house wording of a note', () => {
  it.each([
    [
      { wrong: 'that 200 students left class', right: 'The correct number is 120' },
      'An earlier version of this story stated that 200 students left class. The correct number is 120.',
    ],
    [{ right: SEVEN }, 'It closes at seven.'],
    [{ wrong: SIX }, 'An earlier version of this story stated the library closes at six.'],
    [
      { wrong: `${SIX}.`, right: '“Seven.”' },
      `An earlier version of this story stated ${SIX}. “Seven.”`,
    ],
    [
      { kind: 'clarification', wrong: SIX, right: SEVEN },
      `An earlier version of this story could be read to say ${SIX}. ${SEVEN}.`,
    ],
    [{ kind: 'update', wrong: SIX, right: 'The board has met' }, 'The board has met.'],
    [
      { kind: 'editorsNote', right: 'We spoke to the board again!' },
      'We spoke to the board again!',
    ],
    [
      { kind: 'retraction', wrong: SIX, right: 'We could not confirm it' },
      `Homeroom retracts this story, which stated ${SIX}. We could not confirm it.`,
    ],
    [
      { lang: 'es', wrong: SEIS, right: SIETE },
      `Una versión anterior de esta nota decía ${SEIS}. ${SIETE}.`,
    ],
    [
      { lang: 'es', kind: 'clarification', wrong: SEIS, right: SIETE },
      `Una versión anterior de esta nota podía entenderse así: ${SEIS}. ${SIETE}.`,
    ],
    [{ lang: 'es', kind: 'update', right: 'El consejo ya se reunió' }, 'El consejo ya se reunió.'],
    [{ lang: 'es', kind: 'editorsNote', right: SIETE }, `${SIETE}.`],
    [
      { lang: 'es', kind: 'retraction', wrong: SEIS, right: 'No pudimos confirmarlo' },
      `Homeroom se retracta de esta nota, que decía ${SEIS}. No pudimos confirmarlo.`,
    ],
    [{ note: '  In our\n own words  ', wrong: SIX, right: SEVEN }, 'In our own words.'],
    [{ kind: 'update', wrong: SIX }, ''],
    [{}, ''],
  ] satisfies [Partial<CorrectionWords>, string][])('should word %j', (words, note) => {
    expect(said(words)).toBe(note)
  })

  it('should say of a safety redaction what is fixed, whatever was typed', () => {
    for (const lang of LANGUAGES) {
      const notes = REDACTION_WORDINGS.map((wording) => {
        const bare = said({ kind: 'safetyRedaction', lang, wording })
        const typed = { wrong: 'Jalysa', right: 'Quintero', note: 'Valdez' }
        expect(said({ kind: 'safetyRedaction', lang, wording, ...typed })).toBe(bare)
        expect(bare).toMatch(/^Homeroom (?:removed|retiró) /u)
        return bare
      })
      expect(new Set(notes).size).toBe(REDACTION_WORDINGS.length)
    }
    expect(said({ kind: 'safetyRedaction' })).toBe(
      'Homeroom removed information from this story to protect somebody’s safety.',
    )
  })
})

describe('how grave a correction is', () => {
  it('should put a grave one on top, whatever its kind', () => {
    for (const kind of CORRECTION_KINDS) expect(placementFor(kind, 'grave')).toBe('top')
    expect(placementFor('correction', 'ordinary')).toBe('end')
    expect(placementFor('correction', null)).toBe('end')
    expect(placementFor('retraction', null)).toBe('top')
  })
})

describe('a correction as readers get it', () => {
  it('should carry no field that is not public', () => {
    const inside = { wrong: 'Jalysa', issuedBy: 'u1', story: 's1' }
    const earlier = {
      ...inside,
      sequence: 1,
      kind: 'update',
      issuedAt: 'then',
      note: 'Jalysa',
    } as const
    const whole = wholeCorrection({
      ...inside,
      ...{ sequence: 2, kind: 'correction', note: 'Seven.', issuedAt: 'now' },
      ...{ corrects: earlier },
    } as never)
    expect(whole).toEqual({
      sequence: 2,
      kind: 'correction',
      note: 'Seven.',
      issuedAt: 'now',
      placement: 'end',
      corrects: { sequence: 1, kind: 'update', issuedAt: 'then' },
    })
  })
})

describe('the history of an edition', () => {
  const publishedAt = '2026-02-04T18:00:00.000Z'
  const at = (day: number) => `2026-02-0${day}T18:00:00.000Z`

  it('should tell dates and kinds in order, and no word', () => {
    const corrections = CORRECTION_KINDS.map((kind, index) => ({
      kind,
      issuedAt: `2026-03-0${index + 1}T18:00:00.000Z`,
      note: 'Jalysa',
    }))
    const history = historyOf({ publishedAt, updates: ['2026-03-02T19:00:00.000Z'], corrections })
    expect(history.map(({ kind }) => kind)).toEqual(
      'published corrected clarified updated updated noted retracted redacted'.split(' '),
    )
    expect(JSON.stringify(history)).not.toContain('Jalysa')
    for (const entry of history) expect(Object.keys(entry)).toEqual(['at', 'kind'])
  })

  it.each([
    ['nothing', publishedAt, [], 'published'],
    ['new facts', at(5), [], 'published updated'],
    ['a correction', at(5), [at(5)], 'published corrected'],
    ['a correction, and new facts after it', at(6), [at(5)], 'published corrected updated'],
  ])('should tell of an older edition with %s', (_what, updatedAt, issued, kinds) => {
    const corrections = issued.map((issuedAt) => ({ kind: 'correction' as const, issuedAt }))
    const known = historyAsFarAsKnown({ publishedAt, updatedAt, corrections })
    expect(known.map(({ kind }) => kind).join(' ')).toBe(kinds)
  })

  it('should leave alone what an edition kept', () => {
    const history = [{ at: at(1), kind: 'published' as const }]
    const edition = { publishedAt, updatedAt: at(9), corrections: [], history }
    expect(historyAsFarAsKnown(edition)).toBe(history)
  })
})
