import { isWithheld } from '#anonymization/protectedNames.ts'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { refused, type Result } from '#newsroom/result.ts'
import { addedWords, repeatedWords, replacementWords } from '#publishing/addedWords.ts'
import type { Compiled } from '#publishing/compileStory.ts'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import type { GateReason } from '#publishing/gateReasons.ts'
import { bylinesIn, namesSurviving } from '#publishing/names/survivingNames.ts'
import type { StoryPerson } from '#publishing/storySourceTypes.ts'
import { passGate } from '#desk/compile/compileLoadedStory.ts'
import type { LoadedStory } from '#desk/compile/loadStory.ts'
import { type Withheld, withheldHere } from '#desk/registry/withheldNames.ts'

/**
 * Reasons that do not matter here: an embargo, once a story is published; a lapsed consent, because
 * that is why it is compiled anew, and the name is withheld.
 */
const SPARED: readonly GateReason['code'][] = ['consent_lapsed', 'embargoed']

/** What Homeroom compiled would say more than readers have. An editor has to publish that. */
const addsWords = (places: readonly string[]): Refusal =>
  refusal('adds_words', {
    parts: { places: `${places.length} ${places.length === 1 ? 'place' : 'places'}` },
    details: { places },
  })

/**
 * Decides whether an edition that Homeroom made by itself may replace the published one. It may
 * only take words away: the only new words are descriptions, and the gate has no question for an
 * editor.
 */
export function mayReplace(
  { content }: EditionRecord,
  { source }: LoadedStory,
  compiled: Compiled,
): Result<string[], Refusal> {
  const passed = passGate(
    compiled.reasons.filter(({ severity }) => severity === 'blocking'),
    [],
    SPARED,
  )
  if (!passed.ok || content?.type !== 'story') return passed
  const added = addedWords(
    content,
    compiled.edition,
    replacementWords(compiled.passages),
    bylinesIn(source),
    repeatedWords(compiled.passages),
  )
  return added.length > 0 ? refused(addsWords(added)) : passed
}

/** Returns a person with only the names that the edition withheld when it was published. */
function asKept(person: StoryPerson, withheld: readonly Withheld[]): StoryPerson[] {
  const kept = withheld.find((one) => one.person === person.ref)
  if (!isWithheld(person)) return [person]
  const [fullName, ...aliases] = kept ? withheldHere(kept, kept.story) : []
  return fullName === undefined
    ? []
    : [{ ...person, fullName, aliases, handles: kept?.handles ?? [] }]
}

/**
 * True where the published edition contains a form of a name that was withheld since: the verifier
 * finds more with the present names than with those withheld at publication. What it also finds
 * with the earlier names was there when the editor published: it was answered, or no rule asked
 * about it then.
 */
export function namesSomebodySince(
  { content }: EditionRecord,
  { source, withheld }: LoadedStory,
): boolean {
  const keys = (people: readonly StoryPerson[]) =>
    namesSurviving({ ...source, people }, content).map(
      ({ path, excerptStart, excerptEnd }) => `${path} ${excerptStart} ${excerptEnd}`,
    )
  const now = keys(source.people)
  if (now.length === 0) return false
  const then = new Set(keys(source.people.flatMap((person) => asKept(person, withheld))))
  return now.some((key) => !then.has(key))
}
