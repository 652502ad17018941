import { CLASS_WORDS, NEVER_A_NAME, SPEECH } from '#anonymization/spelling/wordLists.ts'
import {
  KIN_EN,
  MODIFIERS_EN,
  ONE_OF_A_KIND_EN,
  ONLY_ONE_EN,
  PAIRS_EN,
  PLURALS_EN,
  ROLES_EN,
} from './personNouns.ts'
import { TOO_GENERAL } from './roleTokens.ts'
import type { Place, RolePhrase, Token } from './roleTokens.ts'

const OWNERS = new Set(
  'his her their my our your its another every each this that whose one'.split(' '),
)
/** Past forms that do not end in -ed, before which no noun ends: "beat captain Ana". */
const VERBS = new Set(
  'beat beats saw let got gave made met told tells led ran left sent won put hit cut chose hired found heard knew felt kept brought taught caught paid showed drew fed held lent picked read sold sat stood thought took wrote is are be am join joins meet meets see sees give gives let lets ask asks tell help helps get gets thank thanks plays play via plus like unlike versus vs'.split(
    ' ',
  ),
)
/** They need the word before them: "the stage manager". */
const WANTS_THE_WORD_BEFORE = new Set(
  'manager officer assistant major end back guard receiver baseman forward member queen king'.split(
    ' ',
  ),
)

const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.written)

/** True for a word that cannot belong to the noun that follows it. */
const parts = (token: Token, sentenceStart: boolean): boolean => {
  const { norm, written } = token
  if (MODIFIERS_EN.has(norm) || ROLES_EN.has(norm) || CLASS_WORDS.has(norm)) return false
  if (NEVER_A_NAME.has(norm) || SPEECH.has(norm) || VERBS.has(norm)) return true
  if (!/^[\p{L}\p{M}’'-]+$/u.test(written)) return true
  if (isCapital(token) && !sentenceStart) return false
  return !norm.includes('-') && /(?:ed|ing|ly|s)$/.test(norm)
}

/** "eighth grader": the class itself. */
const ORDINALS = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
)

const isOwning = (token: Token): boolean => /(?:['’]s|s['’])$/u.test(token.written)

/**
 * Reads an English role at the end of these words. `opens` is true for an offset at which a sentence
 * begins; `schoolWords` are those of the person's school, which the description says better.
 */
export const englishRole = (
  tokens: readonly Token[],
  place: Place,
  schoolWords: ReadonlySet<string>,
): Omit<RolePhrase, 'end'> | null => {
  const last = tokens.length - 1
  const head = tokens[last]
  if (!head) return null
  const before = tokens[last - 1]
  const pair = before ? PAIRS_EN.has(`${before.norm}_${head.norm}`) : false
  const single = PLURALS_EN.get(head.norm)
  const ofClass = CLASS_WORDS.has(head.norm)
  if (
    !pair &&
    !ofClass &&
    single === undefined &&
    !ROLES_EN.has(head.norm) &&
    !KIN_EN.has(head.norm)
  )
    return null
  let at = pair ? last - 1 : last
  for (; at > 0; at -= 1) {
    const token = tokens[at - 1]
    if (!token || isOwning(token) || OWNERS.has(token.norm)) break
    // "newly elected": the participle belongs to the noun.
    const isElected =
      /ed$/.test(token.norm) && /^(?:newly|recently)$/.test(tokens[at - 2]?.norm ?? '')
    if (!isElected && parts(token, place.opens(token.start))) break
  }
  const own = tokens.slice(at, last)
  const says = (token: Token): boolean =>
    !schoolWords.has(token.norm) && !/-year-old$|^\d/.test(token.norm) && !ORDINALS.has(token.norm)
  // "Roosevelt junior": the description says it better.
  if (ofClass && !own.some(says)) return null
  const first = tokens[at] ?? head
  const determiner = tokens[at - 1]
  const article = /^(?:an?|the)$/.exec(determiner?.norm ?? '')?.[0]
  const owner = determiner && (isOwning(determiner) || OWNERS.has(determiner.norm))
  const noun = tokens
    .slice(at)
    .map((token, i) =>
      i === 0 &&
      place.opens(token.start) &&
      (place.isWord(token.norm) || MODIFIERS_EN.has(token.norm) || ROLES_EN.has(token.norm)) &&
      !isCapital(tokens[at + 1] ?? { ...token, written: '' })
        ? lowered(token.written)
        : token.written,
    )
    .join(' ')
  const generic = TOO_GENERAL.has(head.norm) || ofClass
  const wantsBefore = WANTS_THE_WORD_BEFORE.has(head.norm)
  const label = generic
    ? null
    : wantsBefore
      ? before && at < last
        ? `${before.norm} ${head.norm}`
        : null
      : head.written.toLowerCase()
  const kin = KIN_EN.has(head.norm) || /^(?:boy|girl)?friend$|mate$|^neighbor$/.test(head.norm)
  return {
    start: article || owner ? (determiner?.start ?? first.start) : first.start,
    determiner: owner
      ? 'owner'
      : article === undefined
        ? 'none'
        : article === 'the'
          ? 'definite'
          : 'indefinite',
    noun: owner ? `${determiner.written} ${noun}` : noun,
    label:
      kin && owner && /^(?:my|our)$/.test(determiner.norm)
        ? `${determiner.norm} ${label ?? ''}`.trim()
        : kin && !owner
          ? null
          : label,
    several: single !== undefined,
    onlyOne:
      ONE_OF_A_KIND_EN.has(single ?? head.norm) || own.some((token) => ONLY_ONE_EN.has(token.norm)),
    gender: null,
  }
}

const lowered = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1)
