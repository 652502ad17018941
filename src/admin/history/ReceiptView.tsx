'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { moment, useNewsroomZone } from '../useNewsroomZone.ts'
import { refusalWords } from '../panelText.ts'
import {
  doneWords,
  failedWords,
  pendingWords,
  REASON_WORDS,
  skippedWords,
  STATE_WORDS,
} from './receiptWords.ts'
import type { Receipt } from './recordAnswers.ts'
import { useReceipt } from './useReceipt.ts'

interface ReceiptViewProps {
  id: string
  /** The receipt, where the action has just returned it. */
  answered?: Receipt | null
}

/**
 * What came of taking a name down: what is done, what is under way, and what nobody can take back.
 */
export function ReceiptView({ id, answered = null }: ReceiptViewProps) {
  const { receipt, refusal, loading, again } = useReceipt(id, answered)
  return (
    <div className="desk-receipt">
      {refusal && (
        <p className="desk-problem" role="alert">
          {refusalWords(refusal)}
        </p>
      )}
      {receipt && <Facts receipt={receipt} />}
      {!receipt && loading && (
        <p className="desk-hint" role="status">
          Looking how it stands…
        </p>
      )}
      <div className="desk-receipt__again">
        <Button
          buttonStyle="secondary"
          disabled={loading}
          margin={false}
          onClick={again}
          size="medium"
        >
          Look again
        </Button>
        {receipt?.state === 'pending' && (
          <span className="desk-hint">It is looked at again by itself.</span>
        )}
      </div>
    </div>
  )
}

function Facts({ receipt }: { receipt: Receipt }) {
  const zone = useNewsroomZone()
  const { state, done, pending, failed, skipped, toLookAt, cannotBeRecalled } = receipt
  return (
    <>
      <div aria-live="polite" className="desk-receipt__head">
        <StateTag state={state} />
        <p>{STATE_WORDS[state].next}</p>
      </div>
      <p className="desk-hint">
        {REASON_WORDS[receipt.reason].name} · {moment(receipt.at, zone)}
      </p>
      <Part title="Done">
        {doneWords(done).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {skipped.map((one, index) => (
          <li key={index}>{skippedWords(one)}</li>
        ))}
      </Part>
      {pending.length > 0 && (
        <Part title="Under way">
          {pending.map((one, index) => (
            <li key={index}>
              {pendingWords(one)}{' '}
              {one.story && <a href={`/admin/collections/stories/${one.story}`}>Open the story</a>}
            </li>
          ))}
        </Part>
      )}
      {failed.length + toLookAt.length > 0 && (
        <Part title="For you to do">
          {failed.map((one, index) => (
            <li key={index}>{failedWords(one)}</li>
          ))}
          {toLookAt.map(({ what, words }) => (
            <li key={what}>{words}</li>
          ))}
        </Part>
      )}
      {done.addresses.length > 0 && (
        <Part title="Look for yourself">
          {done.addresses.map((address) => (
            <li key={address}>
              <a href={address} rel="noopener" target="_blank">
                {address}
                <span className="desk-unseen"> (opens in a new tab)</span>
              </a>
            </li>
          ))}
        </Part>
      )}
      <Part title="Cannot be recalled">
        {cannotBeRecalled.map(({ what, words, remedy }) => (
          <li key={what}>
            {words} <span className="desk-receipt__remedy">{remedy}</span>
          </li>
        ))}
      </Part>
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}

const TAGS = { done: 'clear', pending: 'warning', failed: 'blocking' } as const

/** The state of a receipt in words, not only by colour. */
export const StateTag = ({ state }: { state: Receipt['state'] }) => (
  <span className={`desk-tag desk-tag--${TAGS[state]}`}>{STATE_WORDS[state].name}</span>
)
