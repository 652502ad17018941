'use client'
import { useFormFields } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { correctionLine } from '#newsroom/corrections.ts'
import type { Language } from '#newsroom/languages.ts'
import type { Refusal } from '#newsroom/refusal.ts'
import type { Gate } from '../deskApi.ts'
import { DeskDialog } from '../DeskDialog.tsx'
import type { PicturesMade } from '../makePictures.ts'
import { PicturesProgress } from '../PicturesProgress.tsx'
import { useNewsroomZone } from '../useNewsroomZone.ts'
import { WarningsToTick } from '../gate/WarningsToTick.tsx'
import { refusalWords } from '../panelText.ts'
import {
  type CorrectionDraft,
  correctionHindrance,
  correctionSent,
  emptyCorrection,
  theirsIn,
  warningsOf,
} from './correction.ts'
import { CorrectionFields } from './CorrectionFields.tsx'
import { Changed, Note } from './CorrectionParts.tsx'
import type { IssuedCorrection } from './recordAnswers.ts'
import { useChanges, useIssued } from './useChanges.ts'

interface CorrectDialogProps {
  gate: Gate
  busy: boolean
  refusal: Refusal | null
  /** How many pictures are made; null while none are being made. */
  pictures: PicturesMade | null
  onConfirm: (body: object) => void
  onClose: () => void
}

/**
 * A correction before it is published: what readers have, what they would get, and the note about
 * it. Where somebody else published first, the entered text stays and the other correction is shown
 * beside it.
 */
export function CorrectDialog(props: CorrectDialogProps) {
  const { gate, busy, refusal, pictures, onConfirm, onClose } = props
  const [draft, setDraft] = useState<CorrectionDraft>(emptyCorrection)
  const [compared, setCompared] = useState<string | null>(null)
  const change = (part: Partial<CorrectionDraft>) => setDraft((last) => ({ ...last, ...part }))
  const stale = useStale(refusal)
  const lang = useFormFields(([fields]): Language => (fields?.lang?.value === 'es' ? 'es' : 'en'))
  const sent = correctionSent(draft)
  const { changes, refusal: unread, loading } = useChanges(gate.id, sent, stale.count)
  const issued = useIssued(gate.id, stale.count)
  const proposed = changes?.proposed?.kind === draft.kind ? changes.proposed : null
  const warnings = warningsOf(gate.reasons, proposed)
  const openWarnings = warnings.filter(({ id }) => !draft.acknowledge.includes(id)).length
  const newest = changes?.updatedAt ?? null
  const overtaken = stale.count > 0 && (newest === null || compared !== newest)
  const overtakenBy = refusal?.code === 'stale_write'
  return (
    <DeskDialog
      busy={busy}
      confirm="Publish the correction"
      hindrance={correctionHindrance(draft, { proposed, openWarnings, overtaken })}
      onClose={onClose}
      onConfirm={() =>
        onConfirm({
          ...sent,
          acknowledge: draft.acknowledge,
          // Send the newest version once the editor has looked at it, instead of the one that was
          // opened.
          ...(stale.count > 0 ? { updatedAt: newest } : {}),
        })
      }
      problem={refusal && !overtakenBy ? refusalWords(refusal) : null}
      title="Correct this story"
      wide
    >
      {stale.count > 0 && (
        <Meanwhile
          compared={!overtaken}
          lang={lang}
          onCompared={(seen) => setCompared(seen ? newest : null)}
          ready={newest !== null && !loading}
          theirs={stale.theirs}
        />
      )}
      {unread && (
        <p className="desk-problem" role="alert">
          {refusalWords(unread)}
        </p>
      )}
      <Changed changes={changes} lang={lang} />
      <CorrectionFields change={change} draft={draft} issued={issued} proposed={proposed} />
      <Note change={change} draft={draft} lang={lang} loading={loading} proposed={proposed} />
      <WarningsToTick
        onTick={(acknowledge) => change({ acknowledge })}
        ticked={draft.acknowledge}
        warnings={warnings}
      />
      {pictures && <PicturesProgress {...pictures} />}
    </DeskDialog>
  )
}

/**
 * How often somebody else was first, and what they issued. It stays while other refusals arrive.
 */
function useStale(refusal: Refusal | null) {
  const [stale, setStale] = useState({ count: 0, theirs: [] as readonly IssuedCorrection[] })
  const seen = useRef<Refusal | null>(null)
  useEffect(() => {
    if (refusal?.code !== 'stale_write' || seen.current === refusal) return
    seen.current = refusal
    setStale(({ count }) => ({ count: count + 1, theirs: theirsIn(refusal.details) }))
  }, [refusal])
  return stale
}

interface MeanwhileProps {
  lang: Language
  theirs: readonly IssuedCorrection[]
  ready: boolean
  compared: boolean
  onCompared: (compared: boolean) => void
}

function Meanwhile({ lang, theirs, ready, compared, onCompared }: MeanwhileProps) {
  const zone = useNewsroomZone()
  const section = useRef<HTMLElement>(null)
  const titleId = useId()
  useEffect(() => section.current?.focus(), [])
  return (
    <section aria-labelledby={titleId} className="desk-meanwhile" ref={section} tabIndex={-1}>
      <h3 id={titleId}>Somebody was faster</h3>
      <p>
        Nothing was published. <strong>What you wrote is still here, below.</strong>{' '}
        {theirs.length > 0
          ? 'Since you opened the story, this was issued:'
          : 'Since you opened the story, it was saved again. No correction was issued.'}
      </p>
      {theirs.map((one) => (
        <blockquote className="desk-note" key={one.sequence} lang={lang}>
          {correctionLine({ ...one, note: one.note ?? '(for somebody’s safety)' }, zone, lang)}
        </blockquote>
      ))}
      <p>Below, the newest text is compared with what readers have now.</p>
      <label className="desk-check">
        <input
          checked={compared}
          disabled={!ready}
          onChange={(event) => onCompared(event.target.checked)}
          type="checkbox"
        />
        <span>
          I have looked at it. My correction still holds, and goes out with the newest text.
        </span>
      </label>
    </section>
  )
}
