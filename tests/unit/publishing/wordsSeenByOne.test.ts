import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import {
  afterSeen,
  onlySeenBy,
  readUnseen,
  type UnseenChange,
  withChange,
} from '#publishing/wordsSeenByOne.ts'

const AT = '2026-02-04T21:29:00.000Z'
const LATER = '2026-02-05T21:29:00.000Z'

describe('words that one person alone has seen', () => {
  it('should keep one entry a login, of its fields once each and of its first change', () => {
    const once = withChange([], { by: 'ed', fields: ['dek'], at: AT })
    const twice = withChange(once, { by: 'ed', fields: ['body', 'dek'], at: LATER })
    expect(twice).toEqual([{ by: 'ed', fields: ['body', 'dek'], since: AT }])
  })

  it('should keep nothing of a save that changed no word', () => {
    expect(withChange([], { by: 'ed', fields: [], at: AT })).toEqual([])
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'ed'],
    ['entries of another shape', [null, 1, { by: 'ed' }, { by: 1, fields: [], since: AT }]],
  ])('should read %s as no change', (_what, value) => {
    expect(readUnseen(value)).toEqual([])
  })

  // Each word bears the name of whoever typed it last; who has seen it is kept beside it.
  it('should let nobody publish a word that they alone have seen, whatever happened before', () => {
    const logins = ['rae', 'ruy', 'eda', 'edo', 'ada']
    const login = fc.constantFrom(...logins)
    const step = fc.oneof(
      fc.record({ type: fc.constant('save' as const), by: login, field: fc.nat(3) }),
      fc.record({ type: fc.constant('look' as const), by: login, field: fc.nat(3) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), login, (steps, publisher) => {
        const words = Array.from({ length: 4 }, () => new Set<string>(['rae', 'eda']))
        let unseen: UnseenChange[] = []
        for (const { type, by, field } of steps) {
          if (type === 'save') {
            words[field] = new Set([by])
            unseen = withChange(unseen, { by, fields: [String(field)], at: AT })
          } else {
            for (const seen of words) seen.add(by)
            unseen = afterSeen(unseen, by)
          }
        }
        const alone = words.some((seen) => seen.size === 1 && seen.has(publisher))
        if (alone) expect(onlySeenBy(unseen, publisher)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  it('should hold up nobody whose words somebody else has seen', () => {
    const changed = withChange([], { by: 'eda', fields: ['body'], at: AT })
    const also = withChange(changed, { by: 'edo', fields: ['dek'], at: AT })
    expect(['eda', 'edo', 'rae'].map((by) => onlySeenBy(also, by))).toEqual([true, true, false])
    expect(onlySeenBy(afterSeen(also, 'rae'), 'eda')).toBe(false)
    expect(onlySeenBy(afterSeen(also, 'edo'), 'eda')).toBe(false)
    expect(onlySeenBy(afterSeen(also, 'edo'), 'edo')).toBe(true)
  })
})
