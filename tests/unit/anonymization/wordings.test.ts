import { describe, expect, it } from 'vitest'
import { adult, everywhere, student, tell } from './newsroomCast.ts'

describe('a wording that somebody entered in place of a name', () => {
  const wording = (first: string) =>
    student('Rosa Pellingale', { descriptor: { first, later: null } })

  it.each(['the Pellingale girl', 'Elena Pellingale’s daughter', 'the Pellingale Fund'])(
    'should not be used where it holds a word of a withheld name, whoever has it too: %s',
    (first) => {
      const people = [wording(first), adult('Elena Pellingale'), adult('Pellingale Fund')]
      const { text, findings } = tell(people, 'We met Rosa Pellingale there.')
      expect(text).not.toMatch(/Pellingale/u)
      expect(findings).toHaveLength(1)
    },
  )

  it('should be used where an editor allowed the phrase everywhere in the story', () => {
    const { text } = tell(
      [wording('the Pellingale Fund’s head')],
      'We met Rosa Pellingale there.',
      {
        rulings: [everywhere('Pellingale Fund')],
      },
    )
    expect(text).toBe('We met the Pellingale Fund’s head there.')
  })
})
