'use client'
import { FieldLabel, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useEffect, useRef } from 'react'
import { useReadAt } from '#admin/useStoryDesk.ts'
import { PhotoCovering } from './PhotoCovering.tsx'
import { PhotoTwin } from './PhotoTwin.tsx'

/**
 * True while the form holds a file that is not saved. After a save Payload keeps the file in the
 * form and would send it again with the next save, which would clear the ticks again. So the file
 * is removed from the form once it is saved.
 */
function useOtherFile(): boolean {
  const chosen = useFormFields(([fields]) => fields?.file?.value instanceof File)
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields)
  const readAt = useReadAt()
  const seenAt = useRef(readAt)
  useEffect(() => {
    if (seenAt.current === readAt) return
    seenAt.current = readAt
    dispatch({ type: 'UPDATE', path: 'file', value: undefined })
  }, [dispatch, readAt])
  return chosen
}

/** The field `regions`: the picture, and the parts of it that no reader sees. */
export function PhotoRegions({ field, path, readOnly }: JSONFieldClientProps) {
  const { id } = useDocumentInfo()
  const otherFile = useOtherFile()
  return (
    <section aria-label="Covered for readers" className="desk photo-desk" id="field-regions">
      <h2 className="photo-desk__title">
        <FieldLabel as="span" label={field.label ?? 'Covered for readers'} path={path} />
      </h2>
      <PhotoTwin />
      {id === undefined || id === null ? (
        <p className="desk-hint">
          Save the photo first, then cover what readers may not see: faces, name tags, jerseys,
          plates.
        </p>
      ) : otherFile ? (
        <p className="desk-hint" role="status">
          You have chosen another file. Save it first, then cover it: what was covered before lies
          elsewhere in another picture.
        </p>
      ) : (
        <PhotoCovering id={String(id)} path={path} readOnly={readOnly === true} />
      )}
    </section>
  )
}
