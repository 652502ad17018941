'use client'
import { Button, toast, useFormModified } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Refusal } from '#newsroom/refusal.ts'
import { TAKE_DOWN_REASONS, type TakeDownReason } from '#publishing/takeDownReceiptStatus.ts'
import { type Page, read, send } from '../deskApi.ts'
import { DeskDialog } from '../DeskDialog.tsx'
import { Collapsible } from '../Collapsible.tsx'
import { moment, useNewsroomZone } from '../useNewsroomZone.ts'
import { useRefresh } from '../useRefresh.ts'
import { counted, refusalWords } from '../panelText.ts'
import { REASON_WORDS } from './receiptWords.ts'
import { ReceiptView } from './ReceiptView.tsx'
import type { Receipt } from './recordAnswers.ts'

interface TakeNameDownProps {
  person: string
  /** `updatedAt` of the record as the form shows it. */
  readAt: string | null
  /** Called once it is done: the name's treatment has to be read again. */
  onDone: () => void
}

/**
 * On a person's record, for editors and advisers: takes the name down everywhere in Homeroom, and
 * shows the receipts.
 */
export function TakeNameDown({ person, readAt, onDone }: TakeNameDownProps) {
  const modified = useFormModified()
  const { refreshing, refresh } = useRefresh('people', person)
  const { receipts, add } = useReceipts(person)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const takeDown = async (reason: TakeDownReason) => {
    setBusy(true)
    setRefusal(null)
    const done = await send<Receipt>(`/people/${person}/take-down`, { updatedAt: readAt, reason })
    if (done.ok) {
      toast.success('Taken down. The receipt says what is done.')
      add(done.value)
      setAsking(false)
      await refresh()
    } else {
      setRefusal(done.error)
    }
    onDone()
    setBusy(false)
  }

  return (
    <Collapsible
      open={receipts.length > 0}
      summary={
        receipts.length > 0 && (
          <span className="desk-tag">{counted(receipts.length, 'receipt', 'receipts')}</span>
        )
      }
      title="Take this name down"
    >
      <p>
        When somebody takes their consent back, asks to be left out, or is not safe: one act for
        every story they are in, text and pictures.
      </p>
      <div>
        <Button
          buttonStyle="secondary"
          className="desk-verb desk-verb--grave"
          disabled={busy || refreshing || modified}
          id="desk-take-down"
          margin={false}
          onClick={() => {
            setRefusal(null)
            setAsking(true)
          }}
          size="medium"
        >
          Take this name down…
        </Button>
      </div>
      {modified && <p className="desk-why">Save first: you have changes that are not saved.</p>}
      {receipts.map((receipt, index) => (
        <PastReceipt key={receipt.id} latest={index === 0} receipt={receipt} />
      ))}
      {asking && (
        <TakeDownDialog
          busy={busy}
          onClose={() => setAsking(false)}
          onConfirm={(reason) => void takeDown(reason)}
          refusal={refusal}
        />
      )}
    </Collapsible>
  )
}

/** The person's receipts, the newest first. */
function useReceipts(person: string) {
  const [receipts, setReceipts] = useState<readonly Receipt[]>([])
  useEffect(() => {
    const stop = new AbortController()
    const query = `where[person][equals]=${person}&sort=-at&limit=10&depth=0`
    read<Page<Receipt>>(`/receipts?${query}`, stop.signal)
      .then((answer) => {
        if (answer.ok) setReceipts(answer.value.docs)
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [person])
  const add = (receipt: Receipt) =>
    setReceipts((last) => [receipt, ...last.filter(({ id }) => id !== receipt.id)])
  return { receipts, add }
}

function PastReceipt({ receipt, latest }: { receipt: Receipt; latest: boolean }) {
  const zone = useNewsroomZone()
  const [open, setOpen] = useState(latest)
  return (
    <details
      className="desk-receipts__one"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      open={open}
    >
      <summary>Receipt, {moment(receipt.at, zone)}</summary>
      {open && <ReceiptView answered={receipt} id={receipt.id} />}
    </details>
  )
}

interface TakeDownDialogProps {
  busy: boolean
  refusal: Refusal | null
  onConfirm: (reason: TakeDownReason) => void
  onClose: () => void
}

function TakeDownDialog({ busy, refusal, onConfirm, onClose }: TakeDownDialogProps) {
  const [reason, setReason] = useState<TakeDownReason | null>(null)
  const [understood, setUnderstood] = useState(false)
  const hindrance =
    reason === null
      ? 'Say why.'
      : understood
        ? null
        : 'Tick that you understand it cannot be undone from here.'
  return (
    <DeskDialog
      busy={busy}
      confirm="Take the name down"
      grave
      hindrance={hindrance}
      onClose={onClose}
      onConfirm={() => reason && onConfirm(reason)}
      problem={refusal ? refusalWords(refusal) : null}
      title="Take this name down?"
    >
      <ul className="desk-dialog__list">
        <li>
          The name is withheld, every consent is marked as withdrawn, and any approval lapses.
        </li>
        <li>
          Every story that named or showed them is published anew without it, at once. One that
          cannot be is taken off the site.
        </li>
        <li>Addresses that held the name are retired; caches and feeds are told.</li>
        <li>You get a receipt: what is done, what is under way, what nobody can take back.</li>
      </ul>
      <fieldset className="desk-choices">
        <legend>Why?</legend>
        {TAKE_DOWN_REASONS.map((one) => (
          <label className="desk-check" key={one}>
            <input
              checked={reason === one}
              name="reason"
              onChange={() => setReason(one)}
              type="radio"
            />
            <span>
              {REASON_WORDS[one].name}
              <span className="desk-field__hint desk-choices__hint">{REASON_WORDS[one].hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label className="desk-check">
        <input
          checked={understood}
          onChange={(event) => setUnderstood(event.target.checked)}
          type="checkbox"
        />
        <span>
          I understand this cannot be undone from here. To print the name again, two people have to
          agree anew.
        </span>
      </label>
    </DeskDialog>
  )
}
