'use client'
import { useState } from 'react'
import type { Refusal } from '#newsroom/refusal.ts'
import type { Verb } from '#newsroom/verbs.ts'
import type { Gate } from './deskApi.ts'
import { DeskDialog } from './DeskDialog.tsx'
import type { PicturesMade } from './makePictures.ts'
import { momentEntered, whyNotThen } from './formatNewsroomTime.ts'
import { PicturesProgress } from './PicturesProgress.tsx'
import { useKnownZone } from './useNewsroomZone.ts'
import { type Draft, emptyDraft, VerbQuestion } from './VerbQuestion.tsx'
import { WarningsToTick } from './gate/WarningsToTick.tsx'
import { counted, GRAVE_VERBS, refusalWords } from './panelText.ts'

/**
 * Verbs that ask something first. `correct` does too, in `history/CorrectDialog.tsx`. The others
 * happen at once.
 */
export const ASKING_VERBS: ReadonlySet<Verb> = new Set<Verb>([
  'request-changes',
  'publish',
  'schedule',
  'unpublish',
  'kill',
  'spike',
])

/** What each verb sends besides `updatedAt`. */
function bodyOf(verb: Verb, draft: Draft, zone: string | null): object {
  const { note, publishAt, stampUpdated, acknowledge } = draft
  switch (verb) {
    case 'request-changes':
    case 'unpublish':
    case 'kill':
      return { note: note.trim() }
    case 'publish':
      return { acknowledge, stampUpdated }
    case 'schedule':
      // Sent with its offset: the story runs at the time that the editor was shown, even if the
      // newsroom's time zone is changed before.
      return { acknowledge, publishAt: zone === null ? null : momentEntered(publishAt, zone) }
    default:
      return {}
  }
}

function hindranceOf(verb: Verb, draft: Draft, zone: string | null, open: number): string | null {
  if (verb === 'request-changes' && !draft.note.trim()) return 'Write what should change.'
  if (verb === 'schedule') {
    const why = whyNotThen(draft.publishAt, zone, Date.now())
    if (why !== null) return why
  }
  return open > 0
    ? `Tick ${counted(open, 'warning', 'warnings')} first, or mend it in the story.`
    : null
}

const TITLES: Partial<Record<Verb, string>> = {
  'request-changes': 'Ask for changes',
  publish: 'Publish this story?',
  schedule: 'Schedule this story',
  unpublish: 'Take this story down?',
  kill: 'Kill this story?',
  spike: 'Spike this story?',
}

const CONFIRMS: Partial<Record<Verb, string>> = {
  'request-changes': 'Send it back',
  publish: 'Publish',
  schedule: 'Schedule',
  unpublish: 'Take it down',
  kill: 'Kill the story',
  spike: 'Spike the story',
}

interface VerbDialogProps {
  verb: Verb
  gate: Gate
  busy: boolean
  refusal: Refusal | null
  /** How many pictures are made; null while none are being made. */
  pictures: PicturesMade | null
  onConfirm: (body: object) => void
  onClose: () => void
}

/** The question of a verb. Where the verb publishes, the editor ticks the gate's warnings here. */
export function VerbDialog(props: VerbDialogProps) {
  const { verb, gate, busy, refusal, pictures, onConfirm, onClose } = props
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const zone = useKnownZone()
  const change = (part: Partial<Draft>) => setDraft((last) => ({ ...last, ...part }))
  const asks = verb === 'publish' || verb === 'schedule'
  const warnings = asks ? gate.reasons.filter((reason) => reason.severity === 'warning') : []
  const open = warnings.filter((warning) => !draft.acknowledge.includes(warning.id)).length
  return (
    <DeskDialog
      busy={busy}
      confirm={CONFIRMS[verb] ?? verb}
      grave={GRAVE_VERBS.has(verb)}
      hindrance={hindranceOf(verb, draft, zone, open)}
      onClose={onClose}
      onConfirm={() => onConfirm(bodyOf(verb, draft, zone))}
      problem={refusal ? refusalWords(refusal) : null}
      title={TITLES[verb] ?? verb}
    >
      <VerbQuestion change={change} draft={draft} gate={gate} verb={verb} zone={zone} />
      <WarningsToTick
        onTick={(acknowledge) => change({ acknowledge })}
        ticked={draft.acknowledge}
        warnings={warnings}
      />
      {pictures && <PicturesProgress {...pictures} />}
    </DeskDialog>
  )
}
