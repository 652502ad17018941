'use client'
import { useFormFields } from '@payloadcms/ui'

const idOf = (value: unknown): string | null => {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return typeof id === 'string' && id !== '' ? id : null
}

/** Tells where the newsroom already has the same picture. */
export function PhotoTwin() {
  const twin = useFormFields(([fields]) => idOf(fields?.sameAs?.value))
  if (twin === null) return null
  return (
    <p className="desk-note">
      This picture is already in the newsroom.{' '}
      <a href={`/admin/collections/photos/${twin}`}>Open the one that was here first</a>. What was
      covered there was taken over when this one came in; look at it again.
    </p>
  )
}
