import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import {
  draftOf,
  elsewhereWords,
  latestMeant,
  momentEntered,
  momentWords,
  noTime,
  readTime,
  type TimeDraft,
  whyNotThen,
  zoneWords,
} from '#admin/formatNewsroomTime.ts'
import { scheduledTime } from '#desk/scheduling/parsePublishAt.ts'

const LA = 'America/Los_Angeles'
const NOW = Date.parse('2026-01-01T00:00:00Z')
const entered = (local: string, chosen: string | null = null): TimeDraft => ({ local, chosen })

describe('a time that an editor sets in the panel', () => {
  it.each([
    ['2026-02-04T13:29', LA, 'Feb. 4, 2026, 1:29 p.m. Pacific time', '2026-02-04T13:29:00-08:00'],
    ['2026-07-04T09:00', LA, 'July 4, 2026, 9 a.m. Pacific time', '2026-07-04T09:00:00-07:00'],
    ['2026-06-01T12:00', LA, 'June 1, 2026, noon Pacific time', '2026-06-01T12:00:00-07:00'],
    [
      '2026-02-05T00:00',
      LA,
      'Feb. 4, 2026, midnight Pacific time (the end of that day)',
      '2026-02-05T00:00:00-08:00',
    ],
    ['2026-02-04T13:29', 'America/New_York', 'Feb. 4, 2026, 1:29 p.m. Eastern time', null],
    ['2026-02-04T13:29', 'America/Phoenix', 'Feb. 4, 2026, 1:29 p.m. Mountain Standard Time', null],
    ['2026-02-04T13:29', 'UTC', 'Feb. 4, 2026, 1:29 p.m. Coordinated Universal Time', null],
    ['2026-02-04T13:29', 'Asia/Kathmandu', 'Feb. 4, 2026, 1:29 p.m. Nepal time', null],
    ['2026-02-04T13:29', 'Etc/GMT+5', 'Feb. 4, 2026, 1:29 p.m. Etc/GMT+5', null],
  ])('should be said in AP style with its zone: %s in %s', (local, zone, words, at) => {
    expect(readTime(local, zone)).toMatchObject({ state: 'once', words })
    if (at !== null) expect(momentEntered(entered(local), zone)).toBe(at)
  })

  it('should name the zone by the year it is in, and not by summer or winter', () => {
    for (const iso of ['2026-02-04T21:29:00Z', '2026-07-04T21:29:00Z'])
      expect(zoneWords(LA, Date.parse(iso))).toBe('Pacific time')
  })

  describe('in the night when the clocks go forward', () => {
    it.each([
      ['2026-03-08T01:59', '2026-03-08T01:59:00-08:00'],
      ['2026-03-08T03:00', '2026-03-08T03:00:00-07:00'],
    ])('should take %s, the one before and the first after', (local, at) => {
      expect(momentEntered(entered(local), LA)).toBe(at)
    })

    it.each(['2026-03-08T02:00', '2026-03-08T02:30', '2026-03-08T02:59'])(
      'should say that %s does not come, and which time does',
      (local) => {
        expect(readTime(local, LA)).toMatchObject({
          state: 'skipped',
          next: {
            at: '2026-03-08T03:00:00-07:00',
            words: 'March 8, 2026, 3 a.m. Pacific time',
          },
        })
        expect(momentEntered(entered(local), LA)).toBeNull()
        expect(whyNotThen(entered(local), LA, NOW)).toBe(
          'This time does not come that day. Choose another.',
        )
        // An embargo is not lifted before the time that was meant.
        expect(latestMeant(entered(local), LA)).toBe('2026-03-08T03:00:00-07:00')
      },
    )

    it('should repeat what was asked as the clock would have shown it', () => {
      expect(readTime('2026-03-08T02:30', LA)).toMatchObject({ asked: 'March 8, 2026, 2:30 a.m.' })
    })
  })

  describe('in the night when the clocks go back', () => {
    const local = '2026-11-01T01:30'
    const first = '2026-11-01T01:30:00-07:00'
    const second = '2026-11-01T01:30:00-08:00'

    it.each([
      ['2026-11-01T00:59', '2026-11-01T00:59:00-07:00'],
      ['2026-11-01T02:00', '2026-11-01T02:00:00-08:00'],
    ])('should take %s, which comes once', (time, at) => {
      expect(momentEntered(entered(time), LA)).toBe(at)
    })

    it('should offer both, told apart by the time in force', () => {
      expect(readTime(local, LA)).toEqual({
        state: 'twice',
        asked: 'Nov. 1, 2026, 1:30 a.m.',
        choices: [
          { at: first, words: 'Nov. 1, 2026, 1:30 a.m., Pacific Daylight Time' },
          { at: second, words: 'Nov. 1, 2026, 1:30 a.m., Pacific Standard Time' },
        ],
      })
    })

    it('should wait until somebody says which is meant', () => {
      expect(momentEntered(entered(local), LA)).toBeNull()
      expect(whyNotThen(entered(local), LA, NOW)).toBe(
        'This time comes twice that day. Choose which is meant.',
      )
      for (const chosen of [first, second]) {
        expect(momentEntered(entered(local, chosen), LA)).toBe(chosen)
        expect(whyNotThen(entered(local, chosen), LA, NOW)).toBeNull()
      }
    })

    it('should not take the choice of another time for one of this', () => {
      expect(momentEntered(entered('2026-11-01T01:45', first), LA)).toBeNull()
    })

    it('should take the later for an embargo, unless the first was chosen', () => {
      expect(latestMeant(entered(local), LA)).toBe(second)
      expect(latestMeant(entered(local, first), LA)).toBe(first)
    })

    it('should remember which it was when the form is opened again', () => {
      for (const at of [first, second]) {
        const iso = new Date(at).toISOString()
        expect(draftOf(iso, LA)).toEqual({ local, chosen: at })
        expect(latestMeant(draftOf(iso, LA), LA)).toBe(at)
      }
    })
  })

  it.each([
    ['nothing', noTime, LA, 'Choose a day and a time.'],
    ['what is no time', entered('2026-02-30T10:00'), LA, 'Choose a day and a time.'],
    ['what is past', entered('2025-12-31T15:59'), LA, 'Choose a time that is still to come.'],
    ['this very moment', entered('2025-12-31T16:00'), LA, 'Choose a time that is still to come.'],
    [
      'any time while the zone is unknown',
      entered('2026-02-04T13:29'),
      null,
      'The newsroom’s clock is not known yet.',
    ],
  ])('should not let %s be set', (_what, draft, zone, why) => {
    expect(whyNotThen(draft, zone, NOW)).toBe(why)
  })

  it('should judge past and to come by the newsroom’s clock, and not by the editor’s', () => {
    // In Los Angeles it is 4 p.m. of the day before.
    expect(whyNotThen(entered('2025-12-31T16:01'), LA, NOW)).toBeNull()
    expect(whyNotThen(entered('2025-12-31T16:01'), 'Europe/Madrid', NOW)).not.toBeNull()
  })

  it('should be said on the computer’s clock too where that shows another time', () => {
    const iso = '2026-02-04T21:29:00.000Z'
    expect(elsewhereWords(iso, LA, 'Europe/Madrid')).toBe(
      'Feb. 4, 2026, 10:29 p.m. Central European time',
    )
    expect(elsewhereWords(iso, LA, 'America/Tijuana')).toBeNull()
    expect(momentWords(iso, LA)).toBe('Feb. 4, 2026, 1:29 p.m. Pacific time')
  })

  it('should be what the desk takes it for, any minute of the year', () => {
    const minutes = fc.integer({ min: 0, max: 366 * 24 * 60 - 1 })
    const zones = fc.constantFrom(LA, 'Europe/Madrid', 'America/Sao_Paulo', 'Australia/Lord_Howe')
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const local = new Date(Date.UTC(2026, 0, 3) + minute * 60_000).toISOString().slice(0, 16)
        const desk = scheduledTime({ publishAt: local }, zone, new Date(NOW))
        const read = readTime(local, zone)
        if (read.state === 'once') {
          expect(desk).toEqual({ ok: true, value: new Date(read.at) })
        } else if (read.state === 'skipped') {
          expect(desk).toMatchObject({
            error: { code: 'no_such_local_time', details: { next: read.next.at } },
          })
        } else if (read.state === 'twice') {
          expect(desk).toMatchObject({
            error: {
              code: 'local_time_comes_twice',
              details: { choices: read.choices.map(({ at }) => at) },
            },
          })
        } else throw new Error('A minute that is no time.')
        // What is sent is taken, and what is stored is shown as it was entered.
        const at = latestMeant(entered(local), zone)
        if (at === null) throw new Error('A minute that means nothing.')
        expect(scheduledTime({ publishAt: at }, zone, new Date(NOW)).ok).toBe(true)
        if (read.state !== 'skipped') expect(draftOf(at, zone).local).toBe(local)
      }),
    )
  })
})
