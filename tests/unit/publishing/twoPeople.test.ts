import { describe, expect, it } from '@jest/globals'
import { ROLES } from '#newsroom/roles.ts'
import { mayApproveOpening } from '#publishing/twoPeople.ts'

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
