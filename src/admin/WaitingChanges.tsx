'use client'
import { useField } from '@payloadcms/ui'
import { waitingWords } from './waitingWords.ts'

/** On a reporter's profile, for editors: what the reporter changed and readers do not see yet. */
export function WaitingChanges({ path }: { path: string }) {
  const { value } = useField<string[] | null>({ path })
  const words = waitingWords(value)
  if (words === null) return null
  return (
    <p className="desk-note" role="status">
      {words}
    </p>
  )
}
