import { describe, expect, it } from 'vitest'
import { ROLES } from '#newsroom/roles.ts'
import { STAGES, type Stage } from '#newsroom/stages.ts'
import { VERBS, type Verb } from '#newsroom/verbs.ts'
import { transition, verbsOpenTo } from '#publishing/workflowTransitions.ts'

const LEADS: [Verb, Stage, Stage][] = [
  ['submit', 'draft', 'submitted'],
  ['submit', 'changesRequested', 'submitted'],
  ['request-changes', 'submitted', 'changesRequested'],
  ['approve', 'submitted', 'approved'],
  ['publish', 'approved', 'published'],
  ['publish', 'published', 'published'],
  ['schedule', 'approved', 'scheduled'],
  ['publish', 'scheduled', 'published'],
  ['correct', 'published', 'published'],
  ['unpublish', 'published', 'unpublished'],
  ['publish', 'unpublished', 'published'],
  ['kill', 'published', 'killed'],
  ['spike', 'draft', 'spiked'],
]

describe('the table of transitions', () => {
  it.each(LEADS)('should let an editor %s from %s, which leads to %s', (verb, stage, to) => {
    expect(transition({ verb, stage, role: 'editor', wroteIt: false, ownWords: false })).toEqual({
      ok: true,
      value: to,
    })
  })

  it.each(VERBS.filter((verb) => verb !== 'submit'))(
    'should refuse a reporter who wants to %s, with 403',
    (verb) => {
      for (const stage of STAGES) {
        const result = transition({ verb, stage, role: 'reporter', wroteIt: true, ownWords: false })
        expect(result).toMatchObject({ ok: false, error: { status: 403, code: 'role_may_not' } })
      }
    },
  )

  it.each(['approve', 'publish', 'schedule', 'correct'] as const)(
    'should not let whoever wrote the story %s it',
    (verb) => {
      for (const role of ['editor', 'adviser'] as const) {
        const result = transition({ verb, stage: 'approved', role, wroteIt: true, ownWords: false })
        expect(result).toMatchObject({ ok: false, error: { status: 403, code: 'own_story' } })
      }
    },
  )

  it('should refuse words that the user alone has seen in the verbs that reach readers, and hold up no other', () => {
    for (const role of ['editor', 'adviser'] as const) {
      for (const verb of VERBS) {
        for (const stage of STAGES) {
          const attempt = { verb, stage, role, wroteIt: false }
          const without = transition({ ...attempt, ownWords: false })
          const result = transition({ ...attempt, ownWords: true })
          const held = ['approve', 'publish', 'schedule', 'correct'].includes(verb)
          if (held && without.ok)
            expect(result).toMatchObject({ ok: false, error: { status: 403, code: 'own_words' } })
          else expect(result).toEqual(without)
        }
      }
    }
  })

  it('should answer 409 and say where the verb starts, for every stage it does not start from', () => {
    const starts = new Set<string>()
    for (const verb of VERBS) {
      for (const stage of STAGES) {
        const result = transition({ verb, stage, role: 'adviser', wroteIt: false, ownWords: false })
        if (result.ok) starts.add(`${verb} ${stage}`)
        else expect(result.error).toMatchObject({ status: 409, code: 'wrong_stage' })
      }
    }
    expect(starts.has('publish draft')).toBe(false)
    expect(starts.has('publish submitted')).toBe(false)
    expect(starts.has('publish killed')).toBe(false)
    expect(starts.has('publish spiked')).toBe(false)
  })

  it('should lead nowhere from killed and spiked', () => {
    for (const stage of ['killed', 'spiked'] as const) {
      for (const role of ROLES) {
        expect(verbsOpenTo({ stage, role, wroteIt: false, ownWords: false })).toEqual([])
      }
    }
  })

  it('should offer a reporter nothing but handing in', () => {
    expect(
      verbsOpenTo({ stage: 'draft', role: 'reporter', wroteIt: true, ownWords: false }),
    ).toEqual(['submit'])
    expect(
      verbsOpenTo({ stage: 'submitted', role: 'reporter', wroteIt: true, ownWords: false }),
    ).toEqual([])
  })
})
