import { correctionHeading, type CorrectionKind } from '#newsroom/corrections.ts'
import type { Language } from '#newsroom/languages.ts'
import type { StoryCorrection } from '#client/clientTypes.ts'
import { wordsIn } from '../siteText.ts'

/**
 * A correction in one line: "Correction, Feb. 4, 2026, 10:15 a.m.: …". The heading links to the
 * correction on its story's page.
 */
export function CorrectionNote(props: {
  correction: StoryCorrection
  timeZone: string
  lang: Language
  /** Path of the story; left out on the story's own page. */
  url?: string
}) {
  const { correction, timeZone, lang, url = '' } = props
  return (
    <p className="correction-note">
      <a className="correction-kind" href={correctionPath(url, correction.sequence)}>
        <time dateTime={correction.issuedAt}>{correctionHeading(correction, timeZone, lang)}:</time>
      </a>{' '}
      {correction.note}
    </p>
  )
}

/** Returns the address of a correction on its story's page, made from its number. */
export const correctionPath = (storyUrl: string, sequence: number): string =>
  `${storyUrl}#correction-${sequence}`

/** Kinds that say that the story was wrong. The other kinds add or explain. */
const ADMISSIONS: readonly CorrectionKind[] = ['correction', 'clarification']

/** Returns the mark beside a headline: retracted, corrected, or null. */
export function correctionMark(
  corrections: readonly { kind: CorrectionKind }[],
  lang: Language,
): string | null {
  const words = wordsIn(lang)
  if (corrections.some(({ kind }) => kind === 'retraction')) return words.retracted
  return corrections.some(({ kind }) => ADMISSIONS.includes(kind)) ? words.corrected : null
}
