import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** Encrypts values with a key made from the newsroom's secret, and decrypts them. */
export interface Seal {
  /**
   * Takes a JSON value and what it belongs to; returns text that reveals nothing without the
   * secret.
   */
  seal(value: unknown, belongsTo: string): string
  /**
   * Takes what `seal` returned and the same `belongsTo`. Throws where the secret is another, or
   * where the text was changed or belongs to something else.
   */
  open(sealed: string, belongsTo: string): unknown
}

/**
 * Takes the newsroom's secret and a purpose; returns functions with a key of their own
 * (AES-256-GCM, NIST SP 800-38D; the key by HKDF-SHA-256, RFC 5869). `belongsTo` is authenticated:
 * what was encrypted for one record cannot be decrypted as another's.
 */
export function sealOf(secret: string, purpose: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `homeroom ${purpose}`, 32))
  return {
    seal(value, belongsTo) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv(ALGORITHM, key, iv)
      cipher.setAAD(Buffer.from(belongsTo))
      const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')
    },
    open(sealed, belongsTo) {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      })
      decipher.setAAD(Buffer.from(belongsTo))
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
      const text = Buffer.concat([
        decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)),
        decipher.final(),
      ])
      const value: unknown = JSON.parse(text.toString('utf8'))
      return value
    },
  }
}
