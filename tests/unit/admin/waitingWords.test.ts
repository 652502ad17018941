import { describe, expect, it } from 'vitest'
import { waitingWords } from '#admin/waitingWords.ts'

describe('what the panel says of a profile that waits', () => {
  it.each([
    [['fullName'], 'The reporter changed the name. Readers'],
    [['bio', 'fullName'], 'The reporter changed the bio and the name. Readers'],
    [['bio', 'contacts', 'portrait'], 'changed the bio, the contacts and the portrait. Readers'],
  ])('should name what changed: %j', (fields, words) => {
    expect(waitingWords(fields)).toContain(words)
  })

  it.each([[null], [undefined], [[]]])('should say nothing of %j', (fields) => {
    expect(waitingWords(fields)).toBeNull()
  })
})
