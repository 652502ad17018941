import { describe, expect, it } from 'vitest'
import type { PayloadRequest } from 'payload'
import { remember, scopeOf, scopeOfEachTry, scopeWith, withScope } from '#access/requestScope.ts'

const request = (context = {}) => ({ context }) as unknown as PayloadRequest

describe('what is remembered about a request', () => {
  it('should be nothing at first', () => {
    expect(scopeOf(request())).toEqual({})
  })

  it('should keep what was remembered before', () => {
    const req = request(scopeWith({ trusted: true }))
    remember(req, { checklistSent: false })
    expect(scopeOf(req)).toEqual({ trusted: true, checklistSent: false })
  })

  it('should leave alone a copy of the context that Payload made', () => {
    const req = request(scopeWith({ trusted: true }))
    const copy = request({ ...req.context })
    remember(req, { touchAll: true })
    expect(scopeOf(copy)).toEqual({ trusted: true })
  })

  it('should hold something for one call only, and all the rest in it too', async () => {
    const req = request(scopeWith({ trusted: true }))
    const inside = await withScope(req, { deskAct: true }, (context) => {
      // As Payload does for a nested call.
      req.context = { ...req.context, ...context }
      return Promise.resolve(scopeOf(req))
    })
    expect(inside).toEqual({ trusted: true, deskAct: true })
    expect(scopeOf(req)).toEqual({ trusted: true })
  })

  it('should forget it also where the call fails', async () => {
    const req = request()
    const failing = withScope(req, { namesNotShown: true }, (context) => {
      req.context = context
      return Promise.reject(new Error('no'))
    })
    await expect(failing).rejects.toThrow('no')
    expect(scopeOf(req)).toEqual({})
  })

  it('should begin each try as the first one began', () => {
    const req = request(scopeWith({ trusted: true }))
    const startAsAtFirst = scopeOfEachTry(req)
    startAsAtFirst()
    remember(req, { touchAll: true })
    startAsAtFirst()
    expect(scopeOf(req)).toEqual({ trusted: true })
  })
})
