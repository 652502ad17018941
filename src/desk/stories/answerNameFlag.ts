import type { AnswerRequest } from './nameAnswerRequest.ts'
import type { PayloadRequest } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { roleOf } from '#access/staff.ts'
import { isWithheld, protectedNames } from '#anonymization/protectedNames.ts'
import type { Ruling } from '#anonymization/passageTypes.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import { isEditor } from '#newsroom/roles.ts'
import type { StorySource } from '#publishing/storySourceTypes.ts'
import { storyPassages } from '#publishing/storyPassages.ts'
import { act } from '#desk/store/withTransaction.ts'
import { compileLoaded } from '#desk/compile/compileLoadedStory.ts'
import { findStory, loadStory } from '#desk/compile/loadStory.ts'
import { nameReadings, nameWords, wordsToSearch } from '#anonymization/spelling/foldSpelling.ts'
import { recordPerson } from './recordPersonOfStory.ts'
import { type StoryRecord } from '#desk/store/recordTypes.ts'
import { clockOf } from '#access/requestClock.ts'
import { readAll } from '#desk/store/readAll.ts'
import { noteActivity } from '#desk/store/repositories/activityRepository.ts'
import { writeStory } from '#desk/store/updateStoryRecord.ts'

/**
 * Returns the words of all names, nicknames and handles that are withheld, in this story or
 * elsewhere, in both readings of each.
 */
const withheldWords = (source: StorySource): string[][] =>
  [...protectedNames(source.people), ...source.protectedElsewhere].flatMap(([, name]) =>
    nameReadings(name),
  )

const inAnyOrder = (words: readonly string[]): string => [...words].sort().join(' ')

/**
 * True where the words are a protected person's whole name, in any order, or a handle: no one
 * person may decide that they stay.
 */
function isWholeName(source: StorySource, text: string): boolean {
  const isHandle = /^@/u.test(text.trim())
  const readings = nameReadings(text).filter((words) => words.length > 1 || isHandle)
  const asked = new Set(readings.map(inAnyOrder))
  return withheldWords(source).some((name) => asked.has(inAnyOrder(name)))
}

/** True where these words contain a whole protected name of two or more words. */
function holdsWholeName(source: StorySource, text: string): boolean {
  const words = wordsToSearch(text)
  return withheldWords(source).some(
    (name) => name.length > 1 && name.every((word) => words.has(word)),
  )
}

/** True for somebody who may be named without the approval of two people. */
const openedByOne = (source: StorySource, ref: string | null): boolean =>
  source.people.some((person) => person.ref === ref && !isWithheld(person) && !person.openedByTwo)

const sameWords = (one: string, other: string): boolean =>
  nameWords(one).join(' ') === nameWords(other).join(' ')

const withRuling = (req: PayloadRequest, story: StoryRecord, ruling: Ruling) => {
  const replaced = (old: Ruling): boolean =>
    ruling.everywhere === true || old.everywhere === true
      ? sameWords(old.text, ruling.text)
      : old.place === ruling.place && old.text === ruling.text
  const others = (Array.isArray(story.rulings) ? story.rulings : []).filter((old) => !replaced(old))
  return writeStory(req, story.id, { rulings: [...others, ruling] })
}

/**
 * Stores an answer about a phrase for the whole story, only where the gate asks about that phrase.
 */
async function rulePhrase(
  req: PayloadRequest,
  story: StoryRecord,
  { text, place }: AnswerRequest,
): Promise<Result<StoryRecord, Refusal>> {
  const now = clockOf(req)
  const loaded = await loadStory(req, story, now)
  const asked = compileLoaded(loaded, { now }).reasons.some(
    (reason) => reason.code === 'name_in_phrase' && sameWords(reason.text ?? '', text),
  )
  if (!asked) return refused(refusal('no_such_place'))
  if (isWholeName(loaded.source, text) || holdsWholeName(loaded.source, text))
    return refused(refusal('whole_name'))
  const ruling: Ruling = { place, text, passage: text, person: null, everywhere: true }
  return ok(await withRuling(req, story, ruling))
}

async function rule(
  req: PayloadRequest,
  story: StoryRecord,
  request: AnswerRequest,
): Promise<Result<StoryRecord, Refusal>> {
  const { source } = await loadStory(req, story, clockOf(req))
  const passage = storyPassages(source).find((candidate) => candidate.place === request.place)
  if (!passage?.text.includes(request.text)) return refused(refusal('no_such_place'))
  const lets = request.answer === 'isAWord' || openedByOne(source, request.person)
  if (lets && isWholeName(source, request.text)) return refused(refusal('whole_name'))
  const person = request.answer === 'isThisPerson' ? request.person : null
  if (
    request.answer === 'isThisPerson' &&
    !source.people.some((candidate) => candidate.ref === person)
  ) {
    return refused(refusal('no_such_person.answer'))
  }
  const ruling: Ruling = { place: request.place, text: request.text, passage: passage.text, person }
  return ok(await withRuling(req, story, ruling))
}

async function rememberPhrase(req: PayloadRequest, text: string): Promise<void> {
  const there = await readAll(req.payload, 'phrases', { where: { text: { equals: text } }, req })
  if (there.length > 0) return
  await req.payload.create({
    collection: 'phrases',
    data: { text },
    depth: 0,
    overrideAccess: false,
    req,
  })
}

/**
 * Answers a question of the gate about a name in this story. Whoever may edit the story may say
 * that somebody is protected; only an editor may let a name through. Answers about people and
 * phrases are remembered for every later story.
 */
export const answerName = (req: PayloadRequest, request: AnswerRequest) =>
  act(req, async (): Promise<Result<{ id: string; updatedAt: string }, Refusal>> => {
    const role = roleOf(req)
    if (role === null) return refused(refusal('not_signed_in'))
    if (!isEditor(role) && request.answer !== 'protected') {
      return refused(refusal('role_may_not', { parts: { what: 'say that a name may be printed' } }))
    }
    const found = await findStory(req, request.id)
    if (!found.ok) return found
    const story = found.value
    if (!isEditor(role) && story.stage !== 'draft' && story.stage !== 'changesRequested') {
      return refused(
        refusal('role_may_not', { parts: { what: 'change a story that is handed in' } }),
      )
    }
    let updated: StoryRecord = story
    if (request.answer === 'notAPerson') {
      await rememberPhrase(req, request.text.trim())
    } else {
      const { answer } = request
      const result =
        answer === 'isAPhrase'
          ? await rulePhrase(req, story, request)
          : answer === 'isThisPerson' || answer === 'isAWord'
            ? await rule(req, story, request)
            : await recordPerson(req, story, request, answer)
      if (!result.ok) return result
      updated = result.value
    }
    await noteActivity(req, {
      verb: 'answer',
      subject: 'stories',
      subjectId: story.id,
      from: story.stage,
      to: story.stage,
      codes: [request.answer],
      at: clockOf(req),
      actor: req.user ? String(req.user.id) : null,
    })
    return ok({ id: story.id, updatedAt: updated.updatedAt })
  })
