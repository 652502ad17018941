'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { STATE_WORDS } from './receiptWords.ts'
import { ReceiptView, StateTag } from './ReceiptView.tsx'

/** A receipt in the Record group: instead of its fields, what it says. */
export function ReceiptPanel() {
  const { id, data } = useDocumentInfo()
  const person: unknown = data?.person
  if (id === undefined || id === null) return null
  return (
    <section aria-label="Receipt" className="desk">
      <div className="desk-strip">
        <h2 className="desk-heading">A name taken down</h2>
        {typeof person === 'string' && (
          <p>
            <a href={`/admin/collections/people/${person}`}>Open the person’s record</a>. The
            receipt itself holds no name.
          </p>
        )}
        <ReceiptView id={String(id)} />
      </div>
    </section>
  )
}

/** In the list of receipts: how each stands. */
export function ReceiptStateCell({ rowData }: { rowData?: { state?: unknown } }) {
  const state = rowData?.state
  return typeof state === 'string' && state in STATE_WORDS ? (
    <span>
      <StateTag state={state as keyof typeof STATE_WORDS} />
    </span>
  ) : null
}
