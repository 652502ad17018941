import { describe, expect, it } from 'vitest'
import { ROLES } from '#newsroom/roles.ts'
import {
  type AccountAge,
  mayApproveOpening,
  NEW_ACCOUNT_MS,
  OPENING_WAITS_MS,
  opensAt,
} from '#publishing/nameApprovalRule.ts'

describe('the two people who open a name', () => {
  const roles = [...ROLES, null]
  const pairs = roles.flatMap((first) => roles.map((second) => [first, second] as const))
  const allowed = ['editor adviser', 'adviser editor', 'adviser adviser']

  it.each(pairs)('should be checked where %s proposed and %s approves', (first, second) => {
    const may = mayApproveOpening({ id: 'one', role: first }, { id: 'two', role: second })
    expect(may.ok).toBe(allowed.includes(`${first} ${second}`))
    expect(mayApproveOpening({ id: 'one', role: first }, { id: 'one', role: second }).ok).toBe(
      false,
    )
  })
})

describe('an opening to which a new account said yes', () => {
  const now = new Date('2026-02-04T21:29:00.000Z')
  const ago = (ms: number) => new Date(now.getTime() - ms).toISOString()
  const old = ago(NEW_ACCOUNT_MS)
  const young = ago(NEW_ACCOUNT_MS - 1)
  const accounts: [string, AccountAge, boolean][] = [
    ['a week old', { createdAt: old, handedAt: null }, false],
    ['younger than a week', { createdAt: young, handedAt: null }, true],
    ['made in the future', { createdAt: ago(-1), handedAt: null }, true],
    ['of an age nobody knows', { createdAt: null, handedAt: null }, true],
    ['of an age nobody can read', { createdAt: 'long ago', handedAt: null }, true],
    ['old, with a role given a week ago', { createdAt: old, handedAt: old }, false],
    ['old, with a role given since', { createdAt: old, handedAt: young }, true],
    ['old, handed over at a time nobody can read', { createdAt: old, handedAt: '' }, true],
  ]
  const pairs = accounts.flatMap((one) => accounts.map((other) => [one, other] as const))

  it.each(pairs)('should wait where one is new: %j and %j', ([, one, first], [, other, second]) => {
    const at = opensAt(one, other, now)
    expect(at?.getTime() ?? null).toBe(first || second ? now.getTime() + OPENING_WAITS_MS : null)
  })
})
