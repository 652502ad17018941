import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Caller, TestNewsroom } from '../../helpers/newsroom.ts'
import { uploadPhoto } from '../../helpers/photos.ts'
import { pickFrom, randomOf } from '../../helpers/random.ts'
import { type Desk, openDesk, verb, writeStory } from '../../helpers/stories.ts'
import { seedFor } from '../../helpers/testSeed.ts'

/** `SEEN_STEPS=2000 TEST_SEED=7` for many, and for the same again. */
const STEPS = Number(process.env.SEEN_STEPS ?? 120)
const SEED = seedFor(622_460)

const LETTERS = 'abcdefghij'
/** A word that stands nowhere else. */
const wordOf = (number: number): string =>
  `w${String(number)}w`.replace(/\d/gu, (digit) => LETTERS[Number(digit)] ?? '')
const wordsIn = (text: string): string[] => text.match(/\bw[a-j]+w\b/gu) ?? []

/** A story, and who has seen which word of it: kept by what was done, not by what Homeroom keeps. */
interface Watched {
  id: string
  photo: string
  /** Fields and the word each holds now. */
  now: Map<string, string>
}

describe('every word that readers get', () => {
  let newsroom: TestNewsroom
  let desk: Desk
  let writer: Caller
  let editor: Caller
  const others: Record<string, Caller> = {}
  const seen = new Map<string, Set<string>>()
  const random = randomOf(SEED)
  let counter = 0

  beforeAll(async () => {
    const opened = await openDesk()
    ;({ newsroom, desk, editor } = opened)
    writer = opened.reporter
    others.reporter = await newsroom.as('reporter', 'Another reporter')
    others.second = await newsroom.as('editor', 'Second editor')
    others.third = await newsroom.as('editor', 'Third editor')
    others.adviser = await newsroom.as('adviser')
  }, 120_000)
  afterAll(async () => {
    await newsroom.close()
  })

  const fresh = (by: Caller): string => {
    counter += 1
    const word = wordOf(counter)
    seen.set(word, new Set([by.id]))
    return word
  }
  const everybody = () => [writer, editor, ...Object.values(others)]
  const looked = ({ now }: Watched, by: Caller) => {
    for (const word of now.values()) seen.get(word)?.add(by.id)
  }
  const FIELDS = ['headline', 'dek', 'body', 'seoTitle', 'socialText', 'editorsNote'] as const
  const sentence = (word: string) => `The library is ${word} on weekdays.`

  async function start(): Promise<Watched> {
    const now = new Map([
      ['headline', fresh(writer)],
      ['body', fresh(writer)],
      ['caption', fresh(writer)],
    ])
    const photo = await uploadPhoto(writer, { caption: sentence(now.get('caption') ?? '') })
    await editor.patch(`/api/photos/${photo}`, {
      checklist: { faces: true, nameTags: true, jerseys: true, schoolLogos: true, place: true },
    })
    const { id } = await writeStory(writer, desk, {
      headline: sentence(now.get('headline') ?? ''),
      dek: '',
      body: sentence(now.get('body') ?? ''),
      leadPhoto: photo,
    })
    return { id, photo, now }
  }

  async function save(story: Watched, by: Caller): Promise<string> {
    const caption = random() < 0.2
    const field = caption ? 'caption' : pickFrom(random, FIELDS)
    const word = fresh(by)
    const answer = caption
      ? await by.patch(`/api/photos/${story.photo}`, { caption: sentence(word) })
      : await by.patch(`/api/stories/${story.id}`, { [field]: sentence(word) })
    // A reporter's note to readers is left out of the save, which is taken.
    const kept = field !== 'editorsNote' || answer.json?.doc?.editorsNote === sentence(word)
    if (answer.status === 200 && kept) story.now.set(field, word)
    return `save ${field} ${answer.status}`
  }

  const LOOKS = ['accept', 'approve', 'schedule', 'publish', 'correct']

  async function act(story: Watched, by: Caller, name: string): Promise<string> {
    const gate = (await editor.get(`/api/stories/${story.id}/gate`)).json
    const acknowledge = (gate.reasons as { id: string }[]).map(({ id }) => id)
    const publishAt = new Date(Date.now() + 3_600_000).toISOString()
    const correction = { kind: 'correction', right: 'It is as it stands now.' }
    const answer: Answer = await verb(by, story.id, name, {
      acknowledge,
      ...(name === 'schedule' ? { publishAt } : {}),
      ...(name === 'correct' ? correction : {}),
    })
    const handedIn = name === 'submit' && by.id === writer.id
    if (answer.status === 200 && (LOOKS.includes(name) || handedIn)) looked(story, by)
    if (answer.status === 200 && (name === 'publish' || name === 'correct'))
      await readers(String(answer.json.url))
    if (answer.status >= 500) throw new Error(`${name}: ${answer.text.slice(0, 300)}`)
    return `${name} ${answer.status} ${(answer.json?.code as string | undefined) ?? ''}`
  }

  /** Of what readers get now, each word was typed or seen by two. */
  async function readers(url: string): Promise<void> {
    const { text } = await newsroom.stranger.get(`/v1${url}`)
    const words = [...new Set(wordsIn(text))]
    expect(words.length).toBeGreaterThan(1)
    const alone = words.filter((word) => (seen.get(word)?.size ?? 0) < 2)
    expect(alone).toEqual([])
  }

  const ROAD = ['submit', 'approve', 'publish', 'publish', 'accept', 'correct', 'schedule']

  it(
    `should have been seen by two people (${STEPS} steps, seed ${SEED})`,
    async () => {
      const stories = [await start(), await start()]
      const past: string[] = []
      let out = 0
      let held = 0
      for (let step = 0; step < STEPS; step += 1) {
        const story = pickFrom(random, stories)
        const dice = random()
        const by = pickFrom(random, everybody())
        try {
          const what =
            dice < 0.3
              ? await save(story, by)
              : dice < 0.4
                ? await act(story, writer, pickFrom(random, ['submit', 'accept']))
                : dice < 0.45
                  ? await act(story, by, pickFrom(random, ['unpublish', 'request-changes']))
                  : await act(story, by, pickFrom(random, ROAD))
          past.push(`${by.id.slice(-4)} ${what}`)
          if (/^(?:publish|correct) 200/u.test(what)) out += 1
          if (what.includes('own_words')) held += 1
        } catch (error) {
          throw new Error(`Seed ${SEED}, after: ${past.slice(-15).join('; ')}`, { cause: error })
        }
      }
      console.log(`words: seed ${SEED}, ${STEPS} steps, ${out} editions, ${held} held back`)
      expect(out + held).toBeGreaterThan(0)
    },
    120_000 + STEPS * 5_000,
  )
})
