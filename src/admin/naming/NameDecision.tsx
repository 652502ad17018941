'use client'
import { Button, toast, useAuth, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Refusal } from '#newsroom/refusal.ts'
import { isEditor, isRole } from '#newsroom/roles.ts'
import type { ApprovalVerb } from '#publishing/nameApprovalRule.ts'
import { type Opening, read, send } from '../deskApi.ts'
import { DeskDialog } from '../DeskDialog.tsx'
import {
  OPENING_QUESTIONS,
  openingVerbWords,
  openingWords,
  TREATMENT_WORDS,
} from './nameDecisionText.ts'
import { TakeNameDown } from '../history/TakeNameDown.tsx'
import { moment, useNewsroomZone } from '../useNewsroomZone.ts'
import { useRefresh } from '../useRefresh.ts'
import { useReadAt } from '../useStoryDesk.ts'
import { refusalWords } from '../panelText.ts'

/**
 * The panel above a person's fields: whether the name is printed, who decided so, and what can be
 * done about it.
 */
export function NameDecisionPanel() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const role: unknown = user?.role
  if (id === undefined || id === null) {
    return (
      <section aria-label="The name" className="desk">
        <p className="desk-hint">
          Adults and public figures are printed once an editor has confirmed them. Everybody else is
          withheld, until two people agree to print the name.
        </p>
      </section>
    )
  }
  return (
    <section aria-label="The name" className="desk">
      {isRole(role) && isEditor(role) ? (
        <Decision id={String(id)} self={String(user?.id)} />
      ) : (
        <p className="desk-hint">
          Whether this name is printed is for the editors and the adviser to decide.
        </p>
      )}
    </section>
  )
}

function useOpening(id: string) {
  const readAt = useReadAt()
  const [opening, setOpening] = useState<Opening | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [round, setRound] = useState(0)
  const again = useCallback(() => setRound((last) => last + 1), [])
  useEffect(() => {
    const stop = new AbortController()
    read<Opening>(`/people/${id}/opening`, stop.signal)
      .then((answer) => {
        if (answer.ok) setOpening(answer.value)
        setRefusal(answer.ok ? null : answer.error)
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [id, readAt, round])
  return { readAt, opening, refusal, again }
}

function Decision({ id, self }: { id: string; self: string }) {
  const { readAt, opening, refusal, again } = useOpening(id)
  const zone = useNewsroomZone()
  if (opening === null) {
    return (
      <div className="desk-strip">
        <p className="desk-hint" role="status">
          {refusal ? refusalWords(refusal) : 'Looking how the name stands…'}
        </p>
      </div>
    )
  }
  const sentences = openingWords(opening, (iso) => moment(iso, zone))
  return (
    <>
      <div className="desk-strip">
        <p className={`desk-name desk-name--${opening.treatment}`}>
          {TREATMENT_WORDS[opening.treatment]}
        </p>
        {sentences.map((sentence) => (
          <p className="desk-next" key={sentence}>
            {sentence}
          </p>
        ))}
        <Verbs again={again} opening={opening} readAt={readAt} self={self} />
      </div>
      <TakeNameDown onDone={again} person={id} readAt={readAt} />
    </>
  )
}

interface VerbsProps {
  opening: Opening
  readAt: string | null
  self: string
  again: () => void
}

function Verbs({ opening, readAt, self, again }: VerbsProps) {
  const modified = useFormModified()
  const { refreshing, refresh } = useRefresh('people', opening.id)
  const [asking, setAsking] = useState<ApprovalVerb | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const how = {
    own: opening.proposed?.by.id === self,
    printed: opening.treatment !== 'withhold',
  }
  const outdated =
    !busy && !refreshing && readAt !== null && Date.parse(opening.updatedAt) > Date.parse(readAt)
  const question = asking === null ? null : OPENING_QUESTIONS[asking]

  const act = async (verb: ApprovalVerb) => {
    setBusy(true)
    setRefusal(null)
    const done = await send<Opening>(`/people/${opening.id}/${verb}`, { updatedAt: readAt })
    if (done.ok) {
      toast.success(openingVerbWords(verb, how).done)
      setAsking(null)
      await refresh()
    } else {
      setRefusal(done.error)
    }
    again()
    setBusy(false)
  }

  if (opening.verbs.length === 0) return null
  return (
    <div className="desk-verbs">
      <div aria-label="What you can do" className="desk-verbs__buttons" role="group">
        {opening.verbs.map((verb, index) => (
          <Button
            buttonStyle={index === 0 && verb !== 'withhold' ? 'primary' : 'secondary'}
            className={verb === 'withhold' ? 'desk-verb desk-verb--grave' : 'desk-verb'}
            disabled={busy || refreshing || modified || outdated}
            id={`desk-${verb}`}
            key={verb}
            margin={false}
            onClick={() => {
              setRefusal(null)
              if (OPENING_QUESTIONS[verb]) setAsking(verb)
              else void act(verb)
            }}
            size="medium"
          >
            {openingVerbWords(verb, how).button}
          </Button>
        ))}
      </div>
      {modified && <p className="desk-why">Save first: you have changes that are not saved.</p>}
      {outdated && !modified && (
        <p className="desk-notice" role="status">
          Somebody saved this record after you opened it.{' '}
          <button className="desk-link" onClick={() => void refresh()} type="button">
            Load the newest version
          </button>
        </p>
      )}
      {refusal && asking === null && (
        <p className="desk-problem" role="alert">
          {refusalWords(refusal)}
        </p>
      )}
      {asking && question && (
        <DeskDialog
          busy={busy}
          confirm={question.confirm}
          grave={asking === 'withhold'}
          onClose={() => setAsking(null)}
          onConfirm={() => void act(asking)}
          problem={refusal ? refusalWords(refusal) : null}
          title={question.title}
        >
          {question.words.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </DeskDialog>
      )}
    </div>
  )
}
