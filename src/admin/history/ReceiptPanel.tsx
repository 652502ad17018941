'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { STATE_WORDS } from './receiptWords.ts'
import { ReceiptView, StateTag } from './ReceiptView.tsx'

/** Shows a receipt as text instead of as fields, in the group Record. */
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

/** The column with each receipt's state in the list of receipts. */
export function ReceiptStateCell({ rowData }: { rowData?: { state?: unknown } }) {
  const state = rowData?.state
  return typeof state === 'string' && state in STATE_WORDS ? (
    <span>
      <StateTag state={state as keyof typeof STATE_WORDS} />
    </span>
  ) : null
}
