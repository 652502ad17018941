'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { DeskField } from '../DeskDialog.tsx'
import { exportAddress } from './activityWords.ts'

const FORMATS = [
  { format: 'csv', label: 'Download CSV', for: 'for a spreadsheet' },
  { format: 'jsonl', label: 'Download JSON Lines', for: 'for a program' },
] as const

/** Above the activity log: downloads the log as a file, all of it or some days. */
export function ActivityExport() {
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const wrong = exportAddress({ from, to, format: 'csv' }) === null
  return (
    <section aria-label="Download the log" className="desk desk-export">
      <div className="desk-strip">
        <p className="desk-hint">
          The log as a file, oldest first. It holds ids, verbs and the names of staff, nothing of
          any story or person. Leave the days empty for all of it.
        </p>
        <div className="desk-export__row">
          <DeskField label="From">
            {({ id }) => (
              <input
                id={id}
                onChange={(event) => setFrom(event.target.value)}
                type="date"
                value={from}
              />
            )}
          </DeskField>
          <DeskField label="To (this day included)">
            {({ id }) => (
              <input
                id={id}
                onChange={(event) => setTo(event.target.value)}
                type="date"
                value={to}
              />
            )}
          </DeskField>
          <div className="desk-verbs__buttons">
            {FORMATS.map(({ format, label, for: whom }) => (
              <Button
                buttonStyle="secondary"
                disabled={wrong}
                el="anchor"
                extraButtonProps={{ download: `activity.${format}` }}
                id={`desk-export-${format}`}
                key={format}
                margin={false}
                size="medium"
                tooltip={whom}
                url={exportAddress({ from, to, format }) ?? undefined}
              >
                {label}
              </Button>
            ))}
          </div>
        </div>
        <p aria-live="polite" className="desk-why">
          {wrong && 'The first day comes after the last: change one of them.'}
        </p>
      </div>
    </section>
  )
}
