import { describe, expect, it } from 'vitest'
import type { PersonDoc, StoryRecord } from '#desk/store/recordTypes.ts'

type Same<A, B> = [A, B] extends [B, A] ? true : false
const isSame = <A, B>(same: Same<A, B>): boolean => same

/** Held by the compiler: these say of the derived types what a reader could get wrong. */
describe('the types of records', () => {
  it('should have relations as ids, and never as documents', () => {
    expect(isSame<StoryRecord['leadPhoto'], string | null | undefined>(true)).toBe(true)
    expect(isSame<StoryRecord['people'], string[] | null | undefined>(true)).toBe(true)
    expect(isSame<PersonDoc['school'], string | null | undefined>(true)).toBe(true)
  })

  it('should have JSON as unread, but where the desk knows it', () => {
    expect(isSame<StoryRecord['pinned'], unknown>(true)).toBe(true)
    expect(isSame<StoryRecord['acknowledged'], string[] | null | undefined>(true)).toBe(true)
  })

  it('should have fields that an earlier version may lack as missing', () => {
    expect(isSame<StoryRecord['lang'], 'en' | 'es' | null | undefined>(true)).toBe(true)
    expect(isSame<StoryRecord['headline'], string>(true)).toBe(true)
  })
})
