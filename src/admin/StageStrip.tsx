'use client'
import { Button, toast, useFormFields } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { Refusal } from '#newsroom/refusal.ts'
import type { Stage } from '#newsroom/stages.ts'
import type { Verb } from '#newsroom/verbs.ts'
import { send, type Gate, type Outcome } from './deskApi.ts'
import { makePictures, type PicturesMade, VERBS_WITH_PICTURES } from './makePictures.ts'
import { momentWords } from './formatNewsroomTime.ts'
import { CorrectDialog } from './history/CorrectDialog.tsx'
import type { StoryDesk } from './useStoryDesk.ts'
import { moment, useNewsroomZone } from './useNewsroomZone.ts'
import { ASKING_VERBS, VerbDialog } from './VerbDialog.tsx'
import {
  counted,
  GATED_VERBS,
  GRAVE_VERBS,
  refusalWords,
  ROAD,
  STAGE_WORDS,
  stepOf,
  takenDownWords,
  VERB_ORDER,
  verbWords,
} from './panelText.ts'

/** How many reasons block this verb. An embargo does not block approving or scheduling. */
function blockingFor(verb: Verb, gate: Gate): number {
  if (!GATED_VERBS.has(verb)) return 0
  return gate.reasons.filter(
    (reason) =>
      reason.severity === 'blocking' &&
      !(reason.code === 'embargoed' && (verb === 'approve' || verb === 'schedule')),
  ).length
}

/** Shows the story's stage, and a button for each verb that the signed-in user may use. */
export function StageStrip({ desk }: { desk: StoryDesk }) {
  const { gate } = desk
  if (gate === null) {
    return (
      <div className="desk-strip">
        <p className="desk-hint" role="status">
          {desk.refusal ? refusalWords(desk.refusal) : 'Looking where the story stands…'}
        </p>
      </div>
    )
  }
  return (
    <div className="desk-strip">
      <Road stage={gate.stage} />
      <StageNews gate={gate} />
      {desk.outdated && !desk.modified && (
        <p className="desk-notice" role="status">
          Somebody saved this story after you opened it.{' '}
          <button className="desk-link" onClick={() => void desk.refresh()} type="button">
            Load the newest version
          </button>
        </p>
      )}
      <Verbs desk={desk} gate={gate} />
    </div>
  )
}

function Road({ stage }: { stage: Stage }) {
  const step = stepOf(stage)
  if (step === null) {
    return <p className="desk-stage desk-stage--off">{STAGE_WORDS[stage].name}</p>
  }
  return (
    <ol aria-label="Where the story stands" className="desk-road">
      {ROAD.map((stop, index) => (
        <li
          aria-current={index === step ? 'step' : undefined}
          className={
            index < step ? 'desk-road__past' : index === step ? 'desk-road__here' : undefined
          }
          key={stop}
        >
          {STAGE_WORDS[index === step ? stage : stop].name}
        </li>
      ))}
    </ol>
  )
}

const fieldText = (value: unknown): string | null =>
  typeof value === 'string' && value ? value : null

function StageNews({ gate }: { gate: Gate }) {
  const zone = useNewsroomZone()
  const note = useFormFields(([fields]) => fieldText(fields?.changesNote?.value))
  const publishAt = useFormFields(([fields]) => fieldText(fields?.publishAt?.value))
  const takenDownAt = useFormFields(([fields]) => fieldText(fields?.takenDownAt?.value))
  const takenDownFor = useFormFields(([fields]) => fields?.takenDownFor?.value)
  const { stage, url } = gate
  return (
    <>
      <p className="desk-next">
        {stage === 'scheduled' && publishAt
          ? `It publishes by itself: ${momentWords(publishAt, zone)}. Changing its text takes it off the schedule.`
          : STAGE_WORDS[stage].next}{' '}
        {url && (
          <a href={url} rel="noopener" target="_blank">
            Read it on the site<span className="desk-unseen"> (opens in a new tab)</span>
          </a>
        )}
      </p>
      {stage === 'unpublished' && takenDownAt && (
        <p className="desk-problem" role="note">
          Homeroom took it down at {moment(takenDownAt, zone)}.{' '}
          {takenDownWords(Array.isArray(takenDownFor) ? takenDownFor.map(String) : [])}
        </p>
      )}
      {stage === 'changesRequested' && note && (
        <blockquote className="desk-note">
          <p className="desk-note__from">The editor asks:</p>
          <p>{note}</p>
        </blockquote>
      )}
    </>
  )
}

function whyNotYet(desk: StoryDesk, gate: Gate, open: readonly Verb[]): string | null {
  if (open.length === 0) return null
  if (desk.modified) return 'Save first: you have changes that are not saved.'
  if (desk.outdated) return 'Load the newest version first.'
  const held = open.filter((verb) => blockingFor(verb, gate) > 0)
  const [first] = held
  if (first === undefined) return null
  const count = counted(blockingFor(first, gate), 'thing stands', 'things stand')
  const names = held.map((verb) => verbWords(verb, gate.stage).button.replace('…', '')).join(', ')
  return `${count} in the way of: ${names}.`
}

function Verbs({ desk, gate }: { desk: StoryDesk; gate: Gate }) {
  const [asking, setAsking] = useState<Verb | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [pictures, setPictures] = useState<PicturesMade | null>(null)
  const whyId = useId()
  const open = VERB_ORDER.filter((verb) => gate.verbs.includes(verb))
  const stuck = busy || desk.modified || desk.outdated
  const why = whyNotYet(desk, gate, open)

  const act = async (verb: Verb, body: object) => {
    setBusy(true)
    setRefusal(null)
    if (VERBS_WITH_PICTURES.has(verb)) await makePictures(gate.id, setPictures)
    const done = await send<Outcome>(`/stories/${gate.id}/${verb}`, {
      updatedAt: desk.readAt,
      ...body,
    })
    setPictures(null)
    if (!done.ok) {
      setRefusal(done.error)
      setBusy(false)
      if (done.error.status === 409 || done.error.status === 422) desk.reload()
      return
    }
    toast.success(verbWords(verb, gate.stage).done)
    setAsking(null)
    await desk.refresh()
    setBusy(false)
  }

  if (open.length === 0) return null
  return (
    <div className="desk-verbs">
      <div aria-label="What you can do" className="desk-verbs__buttons" role="group">
        {open.map((verb, index) => (
          <Button
            buttonStyle={index === 0 ? 'primary' : 'secondary'}
            className={GRAVE_VERBS.has(verb) ? 'desk-verb desk-verb--grave' : 'desk-verb'}
            disabled={stuck || blockingFor(verb, gate) > 0}
            extraButtonProps={why ? { 'aria-describedby': whyId } : {}}
            id={`desk-${verb}`}
            key={verb}
            margin={false}
            onClick={() => {
              setRefusal(null)
              if (verb === 'correct' || ASKING_VERBS.has(verb)) setAsking(verb)
              else void act(verb, {})
            }}
            size="medium"
          >
            {verbWords(verb, gate.stage).button}
          </Button>
        ))}
      </div>
      {why && (
        <p className="desk-why" id={whyId}>
          {why}
        </p>
      )}
      {refusal && asking === null && (
        <p className="desk-problem" role="alert">
          {refusalWords(refusal)}
        </p>
      )}
      {asking === 'correct' && (
        <CorrectDialog
          busy={busy}
          gate={gate}
          onClose={() => setAsking(null)}
          onConfirm={(body) => void act(asking, body)}
          pictures={pictures}
          refusal={refusal}
        />
      )}
      {asking && asking !== 'correct' && (
        <VerbDialog
          busy={busy}
          gate={gate}
          key={asking}
          onClose={() => setAsking(null)}
          onConfirm={(body) => void act(asking, body)}
          pictures={pictures}
          refusal={refusal}
          verb={asking}
        />
      )}
    </div>
  )
}
