'use client'
import { useId } from 'react'
import { DeskField } from './DeskDialog.tsx'
import {
  elsewhereWords,
  momentWords,
  readTime,
  type TimeDraft,
  type TimeRead,
  zoneWords,
} from './formatNewsroomTime.ts'
import { zoneHere } from './useNewsroomZone.ts'

interface TimeFieldProps {
  label: string
  hint?: string
  draft: TimeDraft
  /**
   * The time that this draft means, shown below the field so that people can check it; null where
   * there is none yet.
   */
  meant: string | null
  /** How that line begins: "It runs". */
  says: string
  /** The newsroom's time zone. Null while it is not known; nothing can then be entered. */
  zone: string | null
  readOnly?: boolean
  onTime: (draft: TimeDraft) => void
}

/**
 * A day and a time in the newsroom's time zone, whatever the computer's own is. Shows the time that
 * was meant. Where clocks go back and a time comes twice, asks which one.
 */
export function TimeField(props: TimeFieldProps) {
  const { label, hint, draft, meant, says, zone, readOnly = false, onTime } = props
  const read: TimeRead = zone === null ? { state: 'none' } : readTime(draft.local, zone)
  return (
    <>
      <DeskField hint={[hint, clockHint(zone, meant)].filter(Boolean).join(' ')} label={label}>
        {({ id, describedBy }) => (
          <input
            aria-describedby={describedBy}
            disabled={zone === null || readOnly}
            id={id}
            onChange={(event) => onTime({ local: event.target.value, chosen: null })}
            type="datetime-local"
            value={draft.local}
          />
        )}
      </DeskField>
      {read.state === 'skipped' && (
        <p className="desk-notice" role="alert">
          {read.asked} does not come: the clocks go forward over it. The first time after it is{' '}
          {read.next.words}.{' '}
          {!readOnly && (
            <button
              className="desk-link"
              onClick={() => onTime({ local: read.next.at.slice(0, 16), chosen: null })}
              type="button"
            >
              Take that
            </button>
          )}
        </p>
      )}
      {read.state === 'twice' && (
        <Which draft={draft} meant={meant} onTime={onTime} read={read} readOnly={readOnly} />
      )}
      <p className="desk-field__hint desk-time__check" role="status">
        {zone !== null && meant !== null && checkWords(meant, says, zone, read)}
      </p>
    </>
  )
}

const clockHint = (zone: string | null, meant: string | null): string =>
  zone === null
    ? 'Looking for the newsroom’s time zone. If this stays, load the page again.'
    : `On the newsroom’s clock: ${zoneWords(zone, meant === null ? Date.now() : Date.parse(meant))} (${zone}).`

function checkWords(meant: string, says: string, zone: string, read: TimeRead): string {
  const here = zoneHere()
  const elsewhere = elsewhereWords(meant, zone, here)
  const local = elsewhere === null ? '' : ` On this computer’s clock that is ${elsewhere}.`
  return `${says} ${wordsOf(meant, zone, read)}.${local}`
}

/** The words that tell apart the two times that look the same when clocks go back. */
function wordsOf(meant: string, zone: string, read: TimeRead): string {
  const choice = read.state === 'twice' && read.choices.find(({ at }) => at === meant)
  return choice ? choice.words : momentWords(meant, zone)
}

interface WhichProps extends Pick<TimeFieldProps, 'draft' | 'meant' | 'onTime' | 'readOnly'> {
  read: Extract<TimeRead, { state: 'twice' }>
}

function Which({ draft, meant, read, readOnly, onTime }: WhichProps) {
  const name = useId()
  return (
    <fieldset className="desk-warnings">
      <legend>{read.asked} comes twice: the clocks go back. Which is meant?</legend>
      {read.choices.map((choice, index) => (
        <label className="desk-check" key={choice.at}>
          <input
            checked={choice.at === meant}
            disabled={readOnly}
            name={name}
            onChange={() => onTime({ ...draft, chosen: choice.at })}
            type="radio"
          />
          <span>
            {index === 0 ? 'The first, before they go back: ' : 'The second, after: '}
            {choice.words}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
