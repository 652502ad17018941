import { correctionHeading, type CorrectionKind } from '#newsroom/corrections.ts'
import type { Language } from '#newsroom/languages.ts'
import type { StoryCorrection } from '#client/clientTypes.ts'
import { wordsIn } from '../siteText.ts'

/** A correction in one line: "Correction, Feb. 4, 2026, 10:15 a.m.: …", the heading a link to where it stands on its story. */
export function CorrectionNote(props: {
  correction: StoryCorrection
  timeZone: string
  lang: Language
  /** Path of the story; left out, the page is the story's own. */
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

/** Where a correction stands: its number is its address on the story’s page. */
export const correctionPath = (storyUrl: string, sequence: number): string =>
  `${storyUrl}#correction-${sequence}`

/** Kinds that say the story was wrong, as against those that add or explain. */
const ADMISSIONS: readonly CorrectionKind[] = ['correction', 'clarification']

/** The mark beside a headline: retracted, corrected, or null. */
export function correctionMark(
  corrections: readonly { kind: CorrectionKind }[],
  lang: Language,
): string | null {
  const words = wordsIn(lang)
  if (corrections.some(({ kind }) => kind === 'retraction')) return words.retracted
  return corrections.some(({ kind }) => ADMISSIONS.includes(kind)) ? words.corrected : null
}
