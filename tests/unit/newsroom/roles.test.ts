import { describe, expect, it } from 'vitest'
import { isEditor, isRole } from '#newsroom/roles.ts'

describe('roles', () => {
  it('should let editors and advisers approve, and reporters not', () => {
    expect(isEditor('editor')).toBe(true)
    expect(isEditor('adviser')).toBe(true)
    expect(isEditor('reporter')).toBe(false)
    expect(isEditor(undefined)).toBe(false)
  })

  it('should know the three roles and no other', () => {
    expect(isRole('adviser')).toBe(true)
    expect(isRole('admin')).toBe(false)
    expect(isRole(null)).toBe(false)
  })
})
