import { describe, expect, it } from 'vitest'
import type { AuthStrategyFunctionArgs, TypedUser } from 'payload'
import { withCheckedUser, checkedLogin } from '#access/knownLogin.ts'

const EDITOR = { id: '1', email: 'editor@homeroom.example', role: 'editor' } as unknown as TypedUser
const REPORTER = { ...EDITOR, id: '2', role: 'reporter' } as unknown as TypedUser

const whoIs = async (headers: Headers) => {
  const { user } = await checkedLogin.authenticate({ headers } as AuthStrategyFunctionArgs)
  return user?.id ?? null
}

describe('a user whose login was checked', () => {
  it('should be known while their request is being answered, and not afterwards', async () => {
    const headers = new Headers()
    expect(await withCheckedUser(EDITOR, headers, () => whoIs(new Headers(headers)))).toBe('1')
    expect(await whoIs(headers)).toBeNull()
  })

  it('should be told apart from everybody else who is answered at the same time', async () => {
    const [one, other, nobody] = [new Headers(), new Headers(), new Headers()]
    const seen = await withCheckedUser(EDITOR, one, () =>
      withCheckedUser(REPORTER, other, async () =>
        withCheckedUser(null, nobody, async () => [
          await whoIs(one),
          await whoIs(other),
          await whoIs(nobody),
        ]),
      ),
    )
    expect(seen).toEqual(['1', '2', null])
  })

  it('should be nobody who brings a pass along, made up or of somebody else', async () => {
    const headers = new Headers()
    await withCheckedUser(EDITOR, headers, async () => {
      const stolen = new Headers(headers)
      expect(await withCheckedUser(null, stolen, () => whoIs(stolen))).toBeNull()
      for (const pass of ['', '1', 'undefined', '__proto__'])
        expect(await whoIs(new Headers({ 'x-homeroom-pass': pass }))).toBeNull()
    })
  })

  it('should be forgotten where the answer fails', async () => {
    const headers = new Headers()
    const failing = withCheckedUser(EDITOR, headers, () => Promise.reject(new Error('failed')))
    await expect(failing).rejects.toThrow('failed')
    expect(await whoIs(headers)).toBeNull()
  })

  it('should be given out as a copy, so that no answer changes whom the next try is for', async () => {
    const headers = new Headers()
    await withCheckedUser(EDITOR, headers, async () => {
      const args = { headers } as AuthStrategyFunctionArgs
      const { user } = await checkedLogin.authenticate(args)
      Object.assign(user ?? {}, { role: 'adviser' })
      expect((await checkedLogin.authenticate(args)).user).toMatchObject({ role: 'editor' })
    })
  })
})
