import type { Language } from '#newsroom/languages.ts'
import type { Scene } from '../recognizers/passageContext.ts'
import { appositionAt, describedBefore } from './apposition.ts'
import { ofBecomesAt, ofTeam, speak } from './first/firstMention.ts'
import type { ProseManner } from './first/firstMention.ts'
import { commaBehindKin, commaStays, opensRelative } from './closingComma.ts'
import { describe, describedByOf, repeats } from './describedInText.ts'
import { inLettering, wordFrom } from './grammar.ts'
import { apostropheOf, possessiveAt } from './possessive.ts'
import { leadInOf } from './precedingTitle.ts'
import { relativeOf } from './first/relativeOf.ts'
import { contracted } from './spanishContraction.ts'
import { firstSafe, labelFor, meet, referTo } from './mentionState.ts'
import type { MentionState } from './mentionTypes.ts'
import { afterRole, byRole, roleBefore } from './roles/byRole.ts'
import { completed, edit, one } from './replacementTypes.ts'
import type { Operation, Treated } from './replacementTypes.ts'

/** After these words a description does not fit, only a name: "everyone calls her". */
const CALLED: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:call(?:s|ed|ing)?)\s(?:her|him|them|me|us|you)\s$/i,
  es: /(?<!\p{L})(?:la|lo|le|me)\s(?:llaman|llamaban|llamaron|dicen|decían)\s$/iu,
}

/** What relatives are called together, after their surname. */
const KINDRED: Readonly<Record<Language, RegExp>> = {
  en: /^ (?:twins|triplets|sisters|brothers|siblings|cousins|girls|boys|kids)(?!\p{L})/u,
  es: /^ (?:gemel[ao]s|herman[ao]s|prim[ao]s)(?!\p{L})/u,
}

const determined = (
  scene: Scene,
  treated: Treated,
  mentionState: MentionState,
  article: string | null,
): string => {
  const { person, end } = treated
  const label = labelFor(mentionState, person)
  const { wording } = mentionState
  const indefinite = article !== null && /^(?:an?|una?)$/.test(article)
  const phrase =
    article === null
      ? label
      : indefinite
        ? wording.withArticle(label, person)
        : wording.definite(label, person)
  const next = scene.words[wordFrom(scene, end)]
  const attributive =
    scene.lang === 'en' && article !== null && next?.gap === 'space' && next.shape === 'lower'
  return firstSafe(mentionState, [attributive ? `${phrase}${apostropheOf(scene.text)}s` : phrase])
}

/**
 * Replaces a name in running text: who this is at the first mention, the shortest clear form later.
 * The grammar around it stays correct.
 */
export const inProse = (
  scene: Scene,
  treated: Treated,
  mentionState: MentionState,
  manner: ProseManner,
): Operation => {
  const { start, end, person, family, from } = treated
  const { text, lang } = scene
  const possessive = possessiveAt(text, start, end)
  const mark = apostropheOf(text)
  const named = treated.writing === 'name'
  const role = named ? roleBefore(scene, treated) : null
  // "Wrestlers Ana and" others who may be named: the noun for several cannot stay before one of them.
  const lead =
    role?.several && role.determiner === 'none'
      ? ({ start: role.start, kind: 'title', article: null } as const)
      : leadInOf(scene, start, from, person)
  const ends = end + (possessive === 'bare' ? 1 : 0)
  const closingMark = text[end] ?? mark
  // "the Rosen twins": the noun is enough.
  if (lead.kind === 'article' && KINDRED[lang].test(text.slice(end, end + 20)))
    return one(treated, start, end + 1, '')
  if (family) {
    const { phrase, refused } = referTo(mentionState, person)
    const begins = lead.kind === 'article' || lead.kind === 'title' ? lead.start : start
    const spoken = contracted(scene, begins, from, mentionState.wording.family(phrase, mark))
    return one(
      treated,
      spoken.start,
      ends,
      completed(inLettering(scene, begins, spoken.phrase), possessive, closingMark),
      refused,
    )
  }
  const inRole = named
    ? (afterRole(scene, treated, mentionState) ?? byRole(scene, treated, mentionState, role))
    : null
  if (inRole !== null) return inRole
  if (lead.kind === 'noun') return one(treated, lead.start, end, '')
  const before =
    named && possessive === 'none' && lead.kind === 'none' && start - 2 >= from
      ? describedBefore(lang, text, start, from)
      : null
  if (before !== null) {
    const closes = text[end] === ','
    if (closes || /^[.;:!?]/.test(text.charAt(end)) || end === text.length) {
      if (person) meet(mentionState, person, before)
      return one(treated, start - 2, end + (closes ? 1 : 0), '')
    }
  }
  if (
    named &&
    possessive === 'none' &&
    CALLED[lang].test(text.slice(Math.max(from, start - 40), start))
  )
    return one(
      treated,
      start,
      end,
      inLettering(scene, start, firstSafe(mentionState, [mentionState.wording.byName])),
    )
  if (lead.kind === 'article' || lead.kind === 'owner') {
    const begins = lead.kind === 'article' ? lead.start : start
    const phrase = determined(scene, treated, mentionState, lead.article)
    const spoken = contracted(scene, begins, from, phrase)
    return one(
      treated,
      spoken.start,
      ends,
      completed(inLettering(scene, begins, spoken.phrase), possessive, closingMark),
    )
  }
  const team = lead.kind === 'none' ? ofTeam(scene, treated, mentionState, possessive) : null
  if (team !== null) return team
  const relative = family ? null : relativeOf(scene, treated, lead.start, mentionState)
  if (relative !== null) return relative
  const of =
    named && manner === 'body' && possessive === 'none'
      ? describedByOf(scene, treated, lead.start, mentionState)
      : null
  if (of !== null) return of
  const known = person !== null && mentionState.introduced.has(person.ref)
  const written = (known && person.descriptor.later?.trim()) || person?.descriptor.first
  const own =
    manner === 'body' && Boolean(written?.trim()) && !mentionState.leaksInWording(written ?? '')
  const apposition =
    named && possessive === 'none' ? appositionAt(lang, text, end, treated.until) : null
  const described = apposition !== null && apposition.opening !== null
  const folds = own || (described && known && repeats(scene, mentionState, person, end, apposition))
  if (described && !folds) return describe(scene, treated, mentionState, lead.start, apposition)
  const { phrase, refused } = speak(treated, scene, mentionState, manner, lead.start, possessive)
  const household =
    scene.lang === 'es' && scene.words[wordFrom(scene, lead.start) - 1]?.norm === 'familia'
  const owned = household ? `de ${phrase}`.replace(/^de el /, 'del ') : phrase
  const spoken = contracted(scene, lead.start, from, owned)
  const replacement = completed(
    inLettering(scene, lead.start, spoken.phrase),
    possessive,
    closingMark,
  )
  if (named && ofBecomesAt(lang, text, end, person, phrase))
    return one(treated, spoken.start, end + ' of'.length, `${replacement} at`, refused)
  if (!apposition) {
    const operation = one(treated, spoken.start, ends, replacement, refused)
    const comma = possessive === 'none' ? null : commaBehindKin(scene, start, end)
    return comma === null
      ? operation
      : { ...operation, edits: [...operation.edits, edit(treated, comma, comma + 1, '')] }
  }
  const { closing, describedTo } = apposition
  const closes =
    closing !== null &&
    !commaStays(scene, closing.start) &&
    !(known && opensRelative(lang, text, closing.start))
  const reach = !folds ? apposition.end : closes ? closing.end : describedTo
  return one(treated, spoken.start, reach, replacement, refused)
}
