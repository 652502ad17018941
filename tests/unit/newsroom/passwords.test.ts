import { describe, expect, it } from 'vitest'
import { whyWeakPassword } from '#newsroom/passwords.ts'

const KNOWN = ['ada.quill@school.example', 'Ada Quill']

describe('the rule for passwords', () => {
  it.each([
    'abc',
    'ninechars',
    'aaaaaaaaaaaa',
    'abababababab',
    'ada.quill@school.example',
    'AdaQuill2026',
    'quill-quill-quill',
    'password1234',
    'Password123!',
    '1234567890',
    'qwertyuiop',
    'homeroom2026',
    'x'.repeat(1001),
    '          ',
  ])('should refuse what is tried first: %s', (password) => {
    expect(whyWeakPassword(password, KNOWN)).not.toBeNull()
  })

  it.each([
    'long enough',
    'another long password',
    '829174650312',
    'seven herons over the lot',
    'correct horse battery staple',
    'a password for number 1',
    'contraseña de las garzas',
    '校内の鷺は七羽で空を飛ぶ',
    'h7!kQ29vzT',
    'ada quill likes herons a lot',
  ])('should take what nobody tries: %s', (password) => {
    expect(whyWeakPassword(password, KNOWN)).toBeNull()
  })

  it('should say nothing of the password in its reason', () => {
    expect(whyWeakPassword('quillquill', KNOWN)).not.toMatch(/quill/iu)
  })
})
