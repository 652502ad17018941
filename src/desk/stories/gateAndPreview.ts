import type { PayloadRequest } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { roleOf } from '#access/staff.ts'
import type { AnonymizedPassage } from '#anonymization/passageTypes.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import { isEditor } from '#newsroom/roles.ts'
import type { Stage } from '#newsroom/stages.ts'
import type { Verb } from '#newsroom/verbs.ts'
import type { StoryEdition } from '#publishing/edition/editionTypes.ts'
import { markedBody } from '#publishing/edition/markedBody.ts'
import type { GateReason } from '#publishing/gateReasons.ts'
import {
  peopleInReasons,
  reasonsForReporter,
  sourceForReporter,
} from '#publishing/names/reasonsForReporter.ts'
import { verbsOpenTo } from '#publishing/workflowTransitions.ts'
import { renderHtml } from '#richtext/publicHtml.ts'
import { compileOnceRead } from '#desk/compile/onceRead.ts'
import { compileLoaded } from '#desk/compile/compileLoadedStory.ts'
import { isOver } from './acceptWords.ts'
import { clockOf } from '#access/requestClock.ts'
import { readableIds } from '#desk/requests/relationHooks.ts'
import { findStory, loadStory, type LoadedStory } from '#desk/compile/loadStory.ts'
import { writersOf } from '#desk/fourEyes/storyWriters.ts'
import { unseenIn, type UnseenWords } from '#desk/fourEyes/storeUnseenWords.ts'

export interface Gate {
  id: string
  stage: Stage
  updatedAt: string
  /** True where nothing blocks. Warnings may still need to be acknowledged. */
  open: boolean
  reasons: readonly GateReason[]
  /** How many people's names are withheld. */
  withheld: number
  /** What the signed-in user may do with the story now. */
  verbs: readonly Verb[]
  /**
   * Text that somebody who might publish it changed and nobody else has seen. It can be published
   * once a second person has.
   */
  unseen: readonly UnseenByOne[]
  /** True where the signed-in user may accept what others changed (`POST …/accept`). */
  mayAccept: boolean
  /** The public address, where there is one. */
  url: string | null
}

/** `mine`: the signed-in user changed it, and somebody else must look. */
export interface UnseenByOne extends Pick<UnseenWords, 'of'> {
  /** Id of the record; null where it is a person's whom the signed-in user may not read. */
  id: string | null
  fields: readonly string[]
  since: string
  mine: boolean
}

const loadFor = async (req: PayloadRequest, id: string) => {
  const role = roleOf(req)
  if (role === null) return refused(refusal('not_signed_in'))
  const found = await findStory(req, id)
  if (!found.ok) return found
  const now = clockOf(req)
  const loaded = await loadStory(req, found.value, now)
  const whole = isEditor(role)
  return ok({
    role,
    now,
    loaded: whole ? loaded : { ...loaded, source: sourceForReporter(loaded.source) },
    /** Returns those people whom the signed-in user may read. */
    readable: async (people: readonly string[]): Promise<ReadonlySet<string>> =>
      whole ? new Set(people) : readableIds(req, 'people', people),
    whole,
  })
}

type Reader = Extract<Awaited<ReturnType<typeof loadFor>>, { ok: true }>['value']

/** The reasons as the signed-in user may see them. */
async function reasonsFor(
  { whole, readable }: Reader,
  { source }: LoadedStory,
  reasons: readonly GateReason[],
): Promise<readonly GateReason[]> {
  if (whole) return reasons
  return reasonsForReporter(reasons, source.people, await readable(peopleInReasons(reasons)))
}

/**
 * The preview shows that somebody is described differently; who it is, only those learn who may
 * read the record.
 */
async function unseenFor(
  { whole, readable }: Reader,
  unseen: readonly UnseenByOne[],
): Promise<readonly UnseenByOne[]> {
  if (whole) return unseen
  const people = unseen.flatMap(({ of, id }) => (of === 'people' && id !== null ? [id] : []))
  const known = await readable(people)
  return unseen.map((words) =>
    words.of === 'people' && words.id !== null && !known.has(words.id)
      ? { ...words, id: null }
      : words,
  )
}

/** Returns the gate's reasons for a story as it is now, for whoever may read it. */
export async function gateOf(req: PayloadRequest, id: string): Promise<Result<Gate, Refusal>> {
  const read = await loadFor(req, id)
  if (!read.ok) return read
  const { role, now, loaded } = read.value
  const { story, wroteIt } = loaded
  const compiled = await compileOnceRead(() => compileLoaded(loaded, { now }))
  const user = String(req.user?.id)
  const writers = await writersOf(req, story)
  const unseen = (await unseenIn(req, story, () => new Set(compiled.withheld))).flatMap(
    ({ of, id: record, changes }) =>
      changes
        // Writers do not publish the story: whoever does is the second person to see their words.
        .filter(({ by }) => !writers.has(by))
        .map(({ by, fields, since }) => ({
          ...{ of, id: record, fields, since },
          mine: by === user,
        })),
  )
  const ownWords = unseen.some(({ mine }) => mine)
  const reasons = await reasonsFor(read.value, loaded, compiled.reasons)
  return ok({
    id: story.id,
    stage: story.stage,
    updatedAt: story.updatedAt,
    open: reasons.every((reason) => reason.severity !== 'blocking'),
    reasons,
    withheld: compiled.withheld.length,
    verbs: verbsOpenTo({ stage: story.stage, role, wroteIt, ownWords }),
    unseen: await unseenFor(read.value, unseen),
    mayAccept:
      (wroteIt || isEditor(role)) && unseen.some(({ mine }) => !mine) && !isOver(story.stage),
    url: story.stage === 'published' && story.publicSlug ? `/stories/${story.publicSlug}` : null,
  })
}

/** A piece of a passage as readers will get it, and the draft's text where that differs. */
export interface PreviewRun {
  text: string
  original: string | null
  rule: string | null
}

export interface Preview {
  edition: StoryEdition
  /** The body as readers get it, each replacement in a `<mark>`. */
  html: string
  passages: { place: string; runs: PreviewRun[] }[]
}

// Private-use characters that mark where a replacement begins and ends while the body is rendered.
const OPEN = '\uE000'
const SHUT = '\uE001'

/** `readable`: people whose rule may be shown. */
function runsOf({ text, edits }: AnonymizedPassage, readable: ReadonlySet<string>): PreviewRun[] {
  const runs: PreviewRun[] = []
  let from = 0
  for (const edit of edits) {
    if (edit.start > from) {
      runs.push({ text: text.slice(from, edit.start), original: null, rule: null })
    }
    runs.push({
      text: edit.replacement,
      original: text.slice(edit.start, edit.end),
      rule: readable.has(edit.person) ? edit.rule : null,
    })
    from = edit.end
  }
  if (from < text.length) runs.push({ text: text.slice(from), original: null, rule: null })
  return runs
}

/** Returns the edition as it would be published now, with each replacement marked. */
export async function previewOf(
  req: PayloadRequest,
  id: string,
): Promise<Result<Preview, Refusal>> {
  const read = await loadFor(req, id)
  if (!read.ok) return read
  const { now, loaded, readable } = read.value
  const compiled = compileLoaded(loaded, { now })
  const marked = markedBody(
    loaded.source,
    compiled,
    (replacement) => `${OPEN}${replacement}${SHUT}`,
  )
  const html = renderHtml(marked).replaceAll(OPEN, '<mark>').replaceAll(SHUT, '</mark>')
  const marks = await readable(
    compiled.passages.flatMap(({ edits }) => edits.map(({ person }) => person)),
  )
  return ok({
    edition: compiled.edition,
    html,
    passages: compiled.passages.map((passage) => ({
      place: passage.place,
      runs: runsOf(passage, marks),
    })),
  })
}
