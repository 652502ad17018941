import { refusal, type Refusal } from '#newsroom/refusal.ts'
import type { Role } from '#newsroom/roles.ts'
import type { Stage } from '#newsroom/stages.ts'
import type { Verb } from '#newsroom/verbs.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'

interface Transition {
  from: readonly Stage[]
  to: Stage
  who: readonly Role[]
  /**
   * True where whoever wrote the story may not use the verb, because it decides what readers get.
   */
  notByWriter: boolean
  /** The words after "may not" in a sentence: "publish a story". */
  words: string
}

const everyone: readonly Role[] = ['reporter', 'editor', 'adviser']
const desk: readonly Role[] = ['editor', 'adviser']

/** Who may do what in which stage. Whatever is not in this table is refused. */
export const TRANSITIONS: Readonly<Record<Verb, Transition>> = {
  submit: {
    from: ['draft', 'changesRequested'],
    to: 'submitted',
    who: everyone,
    notByWriter: false,
    words: 'hand in a story',
  },
  'request-changes': {
    from: ['submitted', 'approved', 'scheduled'],
    to: 'changesRequested',
    who: desk,
    notByWriter: false,
    words: 'ask for changes',
  },
  approve: {
    from: ['submitted'],
    to: 'approved',
    who: desk,
    notByWriter: true,
    words: 'approve a story',
  },
  publish: {
    from: ['approved', 'scheduled', 'published', 'unpublished'],
    to: 'published',
    who: desk,
    notByWriter: true,
    words: 'publish a story',
  },
  schedule: {
    from: ['approved', 'scheduled'],
    to: 'scheduled',
    who: desk,
    notByWriter: true,
    words: 'schedule a story',
  },
  unpublish: {
    from: ['published'],
    to: 'unpublished',
    who: desk,
    notByWriter: false,
    words: 'take a story down',
  },
  kill: {
    from: ['submitted', 'changesRequested', 'approved', 'scheduled', 'published', 'unpublished'],
    to: 'killed',
    who: desk,
    notByWriter: false,
    words: 'kill a story',
  },
  spike: {
    from: ['draft', 'submitted', 'changesRequested', 'approved', 'scheduled'],
    to: 'spiked',
    who: desk,
    notByWriter: false,
    words: 'spike a story',
  },
  correct: {
    from: ['published'],
    to: 'published',
    who: desk,
    notByWriter: true,
    words: 'correct a story',
  },
}

export interface Attempt {
  verb: Verb
  stage: Stage
  role: Role
  /** True where the user started the story or is in its byline. */
  wroteIt: boolean
  /** True where the user changed text of it that nobody else has seen (`wordsSeenByOne.ts`). */
  ownWords: boolean
}

/**
 * Takes an attempt; returns the stage it leads to, or why not: 403 for a role that may not use the
 * verb or a writer who decides about their own story or text, 409 for a stage in which the verb is
 * not allowed.
 */
export function transition({
  verb,
  stage,
  role,
  wroteIt,
  ownWords,
}: Attempt): Result<Stage, Refusal> {
  const row = TRANSITIONS[verb]
  if (!row.who.includes(role)) {
    return refused(
      refusal('role_may_not.verb', { parts: { role, what: row.words }, details: { verb, role } }),
    )
  }
  if (row.notByWriter && wroteIt) {
    return refused(refusal('own_story', { parts: { what: row.words }, details: { verb } }))
  }
  if (!row.from.includes(stage)) {
    return refused(
      refusal('wrong_stage', {
        parts: { verb, stage, from: row.from.join(', ') },
        details: { verb, stage, from: row.from },
      }),
    )
  }
  if (row.notByWriter && ownWords) {
    return refused(refusal('own_words', { parts: { what: row.words }, details: { verb } }))
  }
  return ok(row.to)
}

/** Returns the verbs that this table allows for the role, stage and writer. */
export const verbsOpenTo = (attempt: Omit<Attempt, 'verb'>): Verb[] =>
  (Object.keys(TRANSITIONS) as Verb[]).filter((verb) => transition({ ...attempt, verb }).ok)
