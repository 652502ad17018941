import type { CorrectionKind } from '#newsroom/corrections.ts'
import type { Language } from '#newsroom/languages.ts'
import type { StoryCorrection } from '#public/schemas.ts'
import { wordsIn } from '../words.ts'
import { Moment } from './Moment.tsx'

/** Kind, time and words of one correction. */
export function CorrectionNote(props: {
  correction: StoryCorrection
  timeZone: string
  lang: Language
}) {
  const { correction, timeZone, lang } = props
  return (
    <>
      <p className="correction-kind">
        <b>{wordsIn(lang).kinds[correction.kind]}</b>{' '}
        <Moment at={correction.issuedAt} timeZone={timeZone} lang={lang} />
      </p>
      <p>{correction.note}</p>
    </>
  )
}

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
