import { describe, expect, it } from 'vitest'
import {
  BLOCKING_CODES,
  type GateDraft,
  gateReasons,
  WARNING_CODES,
} from '#publishing/gateReasons.ts'
import { peopleInReasons, reasonsForReporter } from '#publishing/names/reasonsForReporter.ts'
import type { StoryPerson } from '#publishing/storySourceTypes.ts'

const PERSON = '6a1b2c3d4e5f60718293a4b5'
const inStory = [{ ref: PERSON } as StoryPerson]
const about = (code: GateDraft['code'], person: string | null = PERSON): GateDraft => ({
  code,
  place: 'body.0',
  start: 4,
  end: 9,
  text: 'Jalys',
  person,
  message: 'The record of Jalysa Quintero says that the consent has run out.',
  remedy: 'Open the record of Jalysa Quintero.',
  details: [],
})
const CODES = [...BLOCKING_CODES, ...WARNING_CODES]
const STATES = ['consent_lapsed', 'person_unconfirmed', 'name_not_opened', 'minor_visible']
const nobody = new Set<string>()

describe('the gate’s reasons for a reporter', () => {
  it.each(CODES)('should tell of %s nothing of a record that is not theirs to read', (code) => {
    const reasons = gateReasons([about(code)])
    const shown = reasonsForReporter(reasons, inStory, nobody)
    const text = JSON.stringify(shown)
    expect(text).not.toMatch(/Jalysa|Quintero|consent/u)
    expect(text).not.toContain(PERSON)
    for (const state of STATES) expect(text).not.toContain(state)
    expect(shown.map(({ id }) => id)).not.toContain(reasons[0]?.id)
    for (const { place, severity } of shown)
      expect([place, severity]).toEqual(['body.0', 'blocking'])
  })

  it.each(CODES)('should tell of %s nothing at all where somebody is not in the story', (code) => {
    expect(reasonsForReporter(gateReasons([about(code)]), [], nobody)).toEqual([])
  })

  it.each(CODES)('should leave %s as it is about whom they may read, or nobody', (code) => {
    for (const person of [PERSON, null, 'reporter:6a1b2c3d4e5f60718293a4b5']) {
      const reasons = gateReasons([about(code, person)])
      expect(reasonsForReporter(reasons, inStory, new Set([PERSON]))).toEqual(reasons)
    }
  })

  it('should say once what an editor has to look at, whatever a record lacks', () => {
    const lacks = STATES.map((code) => ({ ...about(code as GateDraft['code']), text: code }))
    const shown = reasonsForReporter(gateReasons(lacks), inStory, nobody)
    expect(shown.map(({ code }) => code)).toEqual(['for_an_editor'])
  })

  it('should ask of no profile whether it is a person’s record', () => {
    const reasons = gateReasons([about('near_miss', 'reporter:1'), about('near_miss')])
    expect(peopleInReasons(reasons)).toEqual([PERSON])
  })
})
