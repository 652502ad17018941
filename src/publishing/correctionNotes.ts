import {
  placementOf,
  type CorrectionKind,
  type Gravity,
  type HistoryKind,
  type Placement,
  type RedactionWording,
} from '#newsroom/corrections.ts'
import type { Language } from '#newsroom/languages.ts'
import type { HistoryEntry, PublicCorrection } from './edition/editionTypes.ts'

/** What an editor enters for a correction. */
export interface CorrectionWords {
  kind: CorrectionKind
  /** What an earlier version said, as a clause: "the library closes at six". */
  wrong: string
  /** What is true, in sentences: "It closes at seven." */
  right: string
  /** The editor's own wording. Empty: the standard one is used. */
  note: string
  /** For a safety redaction, which says nothing else. */
  wording: RedactionWording
  lang: Language
  /** The newsroom's public name. */
  newsroom: string
}

const REDACTIONS: Readonly<
  Record<Language, Readonly<Record<RedactionWording, (newsroom: string) => string>>>
> = {
  en: {
    information: (newsroom) =>
      `${newsroom} removed information from this story to protect somebody’s safety.`,
    picture: (newsroom) =>
      `${newsroom} removed a picture from this story to protect somebody’s safety.`,
    privacy: (newsroom) =>
      `${newsroom} removed information from this story to protect somebody’s privacy.`,
  },
  es: {
    information: (newsroom) =>
      `${newsroom} retiró información de esta nota para proteger la seguridad de una persona.`,
    picture: (newsroom) =>
      `${newsroom} retiró una imagen de esta nota para proteger la seguridad de una persona.`,
    privacy: (newsroom) =>
      `${newsroom} retiró información de esta nota para proteger la privacidad de una persona.`,
  },
}

/** Returns the fixed wording of a safety redaction. */
export const redactionNote = (
  wording: RedactionWording,
  lang: Language,
  newsroom: string,
): string => REDACTIONS[lang][wording](newsroom)

/** Makes whole sentences: trimmed, with a full stop where there is none. */
const sentences = (text: string): string => {
  const bare = text.trim().replace(/\s+/gu, ' ')
  return bare === '' || /[.!?…]["”’»)]?$/u.test(bare) ? bare : `${bare}.`
}

/**
 * How a note begins that repeats what was wrong. Kinds that are not listed repeat nothing: they add
 * or explain, or must not repeat it.
 */
const OPENINGS: Readonly<
  Record<Language, Partial<Record<CorrectionKind, (newsroom: string) => string>>>
> = {
  en: {
    correction: () => 'An earlier version of this story stated',
    clarification: () => 'An earlier version of this story could be read to say',
    retraction: (newsroom) => `${newsroom} retracts this story, which stated`,
  },
  es: {
    correction: () => 'Una versión anterior de esta nota decía',
    clarification: () => 'Una versión anterior de esta nota podía entenderse así:',
    retraction: (newsroom) => `${newsroom} se retracta de esta nota, que decía`,
  },
}

/**
 * Returns the words after the colon of a correction. Takes what the editor entered; returns the
 * editor's own note, or the standard wording, or '' where nothing was entered. Names are still in
 * it: the gate replaces them, as in the text.
 *
 * "An earlier version of this story stated … The correct number is …": what was wrong is repeated
 * once, then what is right (AP, "Statement of News Values and Principles": corrections say plainly
 * what was wrong; SPJ Code of Ethics: "explain corrections and clarifications carefully and
 * clearly").
 */
export function houseNote(words: CorrectionWords): string {
  const { kind, lang, newsroom, wording } = words
  if (kind === 'safetyRedaction') return redactionNote(wording, lang, newsroom)
  if (words.note.trim()) return sentences(words.note)
  const right = sentences(words.right)
  const wrong = sentences(words.wrong)
  const opening = OPENINGS[lang][kind]
  if (!wrong || !opening) return right
  return `${opening(newsroom)} ${wrong} ${right}`.trim()
}

/** Returns where a correction is shown. Takes its kind and how serious the editor finds it. */
export const placementFor = (kind: CorrectionKind, gravity: Gravity | null): Placement =>
  gravity === 'grave' ? 'top' : placementOf({ kind })

/** Returns a correction field by field, as readers get it. Fills in what older editions lack. */
export const wholeCorrection = ({
  sequence,
  kind,
  note,
  issuedAt,
  placement,
  corrects,
}: PublicCorrection): Required<PublicCorrection> => ({
  sequence,
  kind,
  note,
  issuedAt,
  placement: placementOf({ kind, placement }),
  corrects: corrects
    ? { sequence: corrects.sequence, kind: corrects.kind, issuedAt: corrects.issuedAt }
    : null,
})

const HISTORY: Readonly<Record<CorrectionKind, HistoryKind>> = {
  correction: 'corrected',
  clarification: 'clarified',
  update: 'updated',
  editorsNote: 'noted',
  retraction: 'retracted',
  safetyRedaction: 'redacted',
}

interface Past {
  publishedAt: string
  /** Times at which an editor published new facts without a note. */
  updates: readonly string[]
  corrections: readonly Pick<PublicCorrection, 'kind' | 'issuedAt'>[]
}

/**
 * Returns what happened to a story since it was published, in order: dates and kinds, no word of
 * what changed.
 */
export const historyOf = ({ publishedAt, updates, corrections }: Past): HistoryEntry[] => [
  { at: publishedAt, kind: 'published' },
  ...[
    ...updates.map((at): HistoryEntry => ({ at, kind: 'updated' })),
    ...corrections.map(({ issuedAt, kind }): HistoryEntry => ({
      at: issuedAt,
      kind: HISTORY[kind],
    })),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at)),
]

/**
 * Returns the history of an edition that was made before histories were kept. An `updatedAt` that
 * no correction explains was for new facts.
 */
export function historyAsFarAsKnown(
  edition: Omit<Past, 'updates'> & { updatedAt: string; history?: readonly HistoryEntry[] },
): readonly HistoryEntry[] {
  if (edition.history) return edition.history
  const { publishedAt, updatedAt, corrections } = edition
  const changed = Date.parse(updatedAt)
  const explained = corrections.some(({ issuedAt }) => Date.parse(issuedAt) === changed)
  const updates = changed > Date.parse(publishedAt) && !explained ? [updatedAt] : []
  return historyOf({ publishedAt, updates, corrections })
}
