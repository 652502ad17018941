import { describe, expect, it } from 'vitest'
import { unseenWords, waitingSince } from '#admin/history/unseenWordsText.ts'

const change = (part: object = {}) => ({
  of: 'stories' as const,
  id: 's',
  fields: ['body', 'dek'],
  since: '2026-02-04T21:29:00.000Z',
  mine: false,
  ...part,
})

describe('words that one person alone has seen, in the panel', () => {
  it('should say what an editor changed, in words of the form', () => {
    const { own, others } = unseenWords([change(), change({ of: 'photos', fields: ['alt'] })])
    expect(own).toBeNull()
    expect(others).toContain('text, summary, description of a photo')
  })

  it('should say of one’s own changes who can clear them', () => {
    const { own, others } = unseenWords([change({ mine: true, fields: ['seoTitle'] })])
    expect(own).toMatch(/You changed: title for search\..*accepts it with one click/u)
    expect(others).toBeNull()
  })

  it('should show the story’s own text from the first change on that is not one’s own', () => {
    const first = '2026-02-03T21:29:00.000Z'
    const earliest = '2026-02-01T21:29:00.000Z'
    expect(
      waitingSince([
        change(),
        change({ since: first }),
        change({ since: earliest, mine: true }),
        change({ since: earliest, of: 'photos' }),
      ]),
    ).toBe(first)
    expect(waitingSince([change({ mine: true })])).toBeNull()
  })
})
