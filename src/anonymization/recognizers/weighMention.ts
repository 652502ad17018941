import { aroundMention } from '../institutionGazetteer.ts'
import type { ListedWords } from '../institutionGazetteer.ts'
import { foreignNeighbours, strayNamePart } from './adjacentNames.ts'
import { wordOrName } from './disambiguateWord.ts'
import { REASONS } from './doubtReasons.ts'
import type { Findings } from './findings.ts'
import { extentOf } from './mentionExtent.ts'
import type { Writing } from './mentionExtent.ts'
import type { Mention } from './mentions.ts'
import { isCapitalized } from './passageContext.ts'
import type { Scene } from './passageContext.ts'
import type { Word } from '../spelling/nameTokens.ts'
import { isShared } from './sharedNames.ts'

const PLURAL_MARKERS = new Set(['the', 'los', 'las', 'both', 'two', 'three', 'all'])

/** "a Rubio-led club" is a student-led one. */
const DONE_BY = /^(?:led|run|made|drawn|written|won|built|sung|taught|\p{L}{2,}ed)$/u

/** "Rubio-esque", "anti-Rubio": joined to a word in small letters that is no part of the name. */
const isMadeInto = (scene: Scene, { firstWord, lastWord }: Mention): boolean => {
  if (scene.lettering === 'joined' || scene.words[firstWord]?.runTogether) return false
  const here = scene.words[firstWord]
  const [before, next] = [scene.words[firstWord - 1], scene.words[lastWord + 1]]
  const joins = (gap: string | undefined, other: Word | undefined): boolean =>
    gap === '-' && other?.shape === 'lower' && other.norm.length > 1
  return (
    isCapitalized(here) &&
    ((joins(next?.gapText, next) && !DONE_BY.test(next?.norm ?? '')) ||
      joins(here?.gapText, before))
  )
}

const ruleFor = (mention: Mention, writing: Writing): string =>
  writing === 'name' ? mention.rule : writing

/**
 * Decides about one mention of a protected person: a name, a doubt, or an ordinary word. Takes the passage, the mention, mentions of people who
 * may be named that overlap it (`rivals`), words of listed institutions, and the indexes of words that belong to somebody; adds to `found`.
 */
export const weighMention = (
  scene: Scene,
  mention: Mention,
  rivals: readonly Mention[],
  listed: ListedWords,
  taken: ReadonlySet<number>,
  found: Findings,
): void => {
  const { person } = mention
  const decision = wordOrName(scene, mention)
  if (decision === 'word') return
  const whole = rivals.filter((rival) => rival.whole && rival.person !== person)
  const around = aroundMention(scene, mention, listed, whole)
  if (around === 'left alone') return
  if (around !== null && around !== 'doubt')
    return found.doubt(around, 'name_in_phrase', person, REASONS.phrase, mention)
  const extent = extentOf(scene, mention)
  const reach =
    extent.writing === 'name' && mention.roles.has('handle')
      ? { ...extent, writing: 'handle' as const }
      : extent
  if (decision === 'doubt')
    return found.doubt(
      mention,
      'ambiguous_word',
      person,
      mention.unsure ? REASONS.small : REASONS.word,
    )
  if (around === 'doubt') return found.doubt(mention, 'ambiguous_word', person, REASONS.institution)
  if (isShared(mention, rivals))
    return found.doubt(reach, 'ambiguous_person', person, REASONS.shared)
  const before = scene.words[mention.firstWord - 1]?.norm ?? ''
  // Spanish surnames have no plural: los Hernández are the family.
  const household =
    scene.lang === 'es' && before === 'los' && mention.roles.has('surname') && !mention.whole
  const family = household || mention.roles.has('family')
  if (family && reach.writing === 'name' && scene.lettering !== 'joined') {
    if (!PLURAL_MARKERS.has(before))
      return found.doubt(mention, 'near_miss', person, REASONS.family)
  }
  if (!mention.whole && reach.writing === 'name' && !family) {
    const foreign = foreignNeighbours(scene, mention, taken)
    if (foreign) return found.doubt(foreign, 'ambiguous_person', person, REASONS.foreign)
  }
  if (mention.whole && reach.writing === 'name') {
    const stray = strayNamePart(scene, mention, taken)
    if (stray) found.doubt(stray, 'ambiguous_person', person, REASONS.extra)
  }
  if (reach.writing === 'name' && !family && isMadeInto(scene, mention))
    return found.doubt(mention, 'ambiguous_word', person, REASONS.made)
  const { start, end, writing } = reach
  found.name(
    { start, end, rule: ruleFor(mention, writing), writing, family, whole: mention.whole },
    person,
  )
}
