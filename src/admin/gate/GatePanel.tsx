'use client'
import { toast, useForm, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import type { Refusal } from '#newsroom/refusal.ts'
import type { GateReason } from '#publishing/gateReasons.ts'
import { answersTo, type AnswerButton } from './answers.ts'
import { send, type Gate } from '../deskApi.ts'
import { Collapsible } from '../Collapsible.tsx'
import { askedAbout, questionsByPlace, type PlaceGroup } from './gateGroups.ts'
import { photoAt, showPlace } from '../showPlaceInForm.ts'
import { placeWords } from './placeWords.ts'
import { ReasonCard } from './ReasonCard.tsx'
import { StudentDialog, type StudentDetails } from './StudentDialog.tsx'
import { type KnownPerson, usePeople } from '../usePeople.ts'
import type { StoryDesk } from '../useStoryDesk.ts'
import { counted, refusalWords } from '../panelText.ts'

interface GatePanelProps {
  desk: StoryDesk
  /** Editors may decide that a name is printed; reporters may only protect somebody. */
  mayDecide: boolean
}

/** In these stages the story is over: the gate does not matter any more. */
const OVER: ReadonlySet<Gate['stage']> = new Set<Gate['stage']>(['killed', 'spiked'])

/** The gate: what blocks the story, what warns, and the answers that solve it. */
export function GatePanel({ desk, mayDecide }: GatePanelProps) {
  const { gate, refusal } = desk
  if (gate === null) {
    if (refusal === null) return null
    return (
      <Collapsible open summary="Could not be read" title="Before it can run">
        <p className="desk-problem" role="alert">
          {refusalWords(refusal)}{' '}
          <button className="desk-link" onClick={desk.reload} type="button">
            Try again
          </button>
        </p>
      </Collapsible>
    )
  }
  if (OVER.has(gate.stage)) return null
  const blocking = gate.reasons.filter((reason) => reason.severity === 'blocking')
  const warnings = gate.reasons.filter((reason) => reason.severity === 'warning')
  return (
    <Collapsible
      busy={desk.loading}
      open={mayDecide && gate.reasons.length > 0 && gate.stage !== 'draft'}
      summary={<Summary blocking={blocking.length} warnings={warnings.length} />}
      title="Before it can run"
    >
      {refusal && (
        <p className="desk-problem" role="alert">
          {refusalWords(refusal)} This list may be old.
        </p>
      )}
      {gate.reasons.length === 0 && <p>Nothing stands in the way.</p>}
      {desk.modified && gate.reasons.length > 0 && (
        <p className="desk-notice">
          This list is about the saved story. Save to look again, and to answer.
        </p>
      )}
      <Reasons
        desk={desk}
        gate={gate}
        heading="Stands in the way"
        mayDecide={mayDecide}
        reasons={blocking}
      />
      <Reasons
        desk={desk}
        gate={gate}
        heading="Worth a look"
        mayDecide={mayDecide}
        reasons={warnings}
      />
    </Collapsible>
  )
}

function Summary({ blocking, warnings }: { blocking: number; warnings: number }) {
  if (blocking + warnings === 0) return <span className="desk-tag desk-tag--clear">✓ Clear</span>
  return (
    <>
      {blocking > 0 && (
        <span className="desk-tag desk-tag--blocking">
          ✕ {counted(blocking, 'thing stands', 'things stand')} in the way
        </span>
      )}
      {warnings > 0 && (
        <span className="desk-tag desk-tag--warning">
          ! {counted(warnings, 'warning', 'warnings')}
        </span>
      )}
    </>
  )
}

interface ReasonsProps extends GatePanelProps {
  gate: Gate
  heading: string
  reasons: readonly GateReason[]
}

const strings = (value: unknown): string[] => {
  const list = Array.isArray(value) ? value : [value]
  return list.flatMap((entry: unknown) => (typeof entry === 'string' ? [entry] : []))
}

function Reasons({ desk, gate, heading, reasons, mayDecide }: ReasonsProps) {
  const inStory = useFormFields(([fields]) => strings(fields?.people?.value).join(','))
  const people = usePeople([
    ...strings(inStory.split(',').filter(Boolean)),
    ...reasons.flatMap((reason) => reason.person ?? []),
  ])
  if (reasons.length === 0) return null
  return (
    <section className="desk-reasons">
      <h3 className="desk-reasons__heading">{heading}</h3>
      {questionsByPlace(reasons).map((group) => (
        <PlaceReasons
          desk={desk}
          gate={gate}
          group={group}
          key={group.place}
          mayDecide={mayDecide}
          people={people}
        />
      ))}
    </section>
  )
}

interface PlaceReasonsProps extends GatePanelProps {
  gate: Gate
  group: PlaceGroup
  people: readonly KnownPerson[]
}

function PlaceReasons({ desk, gate, group, people, mayDecide }: PlaceReasonsProps) {
  const { getData } = useForm()
  const { busyWith, refusal, studentFor, setStudentFor, answer } = useAnswers(desk, gate)
  const [asked, setAsked] = useState<readonly string[]>([])
  const photo = photoAt(group.place, getData())
  const questions = [...group.questions, ...askedAbout(group, asked)]
  return (
    <div className="desk-place">
      <h4 className="desk-place__name">{placeWords(group.place)}</h4>
      <ul className="desk-place__reasons">
        {questions.map(({ reason, alsoAt }) => (
          <ReasonCard
            alsoAt={alsoAt}
            answers={answersTo(reason, people, mayDecide)}
            busy={busyWith === reason.id}
            deferred={!mayDecide}
            disabled={busyWith !== null || desk.modified || desk.outdated}
            key={reason.id}
            onAnswer={(button) => {
              if (button.asks === 'who') setAsked((before) => [...before, button.body.text])
              else if (button.asks) setStudentFor({ reason, button })
              else void answer(reason, button)
            }}
            onShow={() => showPlace(reason.place, reason.text)}
            person={people.find((known) => known.id === reason.person) ?? null}
            photo={photo}
            problem={refusal && refusal.reason === reason.id ? refusalWords(refusal.error) : null}
            reason={reason}
          />
        ))}
      </ul>
      {studentFor && (
        <StudentDialog
          busy={busyWith !== null}
          name={studentFor.button.body.text}
          onClose={() => setStudentFor(null)}
          onConfirm={(details) => void answer(studentFor.reason, studentFor.button, details)}
          problem={refusal ? refusalWords(refusal.error) : null}
        />
      )}
    </div>
  )
}

/** Sends answers, one at a time, and reloads the story after each. */
function useAnswers(desk: StoryDesk, gate: Gate) {
  const [busyWith, setBusyWith] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<{ reason: string; error: Refusal } | null>(null)
  const [studentFor, setStudentFor] = useState<{ reason: GateReason; button: AnswerButton } | null>(
    null,
  )
  const answer = async (reason: GateReason, button: AnswerButton, details?: StudentDetails) => {
    setBusyWith(reason.id)
    setRefusal(null)
    const done = await send(`/stories/${gate.id}/answer`, { ...button.body, ...details })
    if (!done.ok) {
      setRefusal({ reason: reason.id, error: done.error })
      setBusyWith(null)
      if (done.error.code === 'no_such_place') desk.reload()
      return
    }
    setStudentFor(null)
    toast.success('Noted. Homeroom will remember.')
    await desk.refresh()
    setBusyWith(null)
  }
  return { busyWith, refusal, studentFor, setStudentFor, answer }
}
