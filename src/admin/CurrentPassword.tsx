'use client'
import { useAuth, useDocumentInfo, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'

/**
 * Shown only in one's own account: to change their own password or e-mail, people enter their
 * current password.
 */
export const CurrentPassword: TextFieldClientComponent = ({ path: given }) => {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const { path, setValue, value } = useField<string | null>({ potentiallyStalePath: given })
  if (!user || String(user.id) !== String(id)) return null
  const field = `field-${path}`
  return (
    <div className="field-type password">
      <label className="field-label" htmlFor={field}>
        Password you have now
      </label>
      <div className="field-type__wrap">
        <input
          aria-describedby={`${field}-hint`}
          autoComplete="current-password"
          id={field}
          onChange={(event) => {
            setValue(event.target.value)
          }}
          type="password"
          value={value ?? ''}
        />
        <div className="field-description" id={`${field}-hint`}>
          Needed to change your own password or e-mail. Your other sessions end with a new password.
        </div>
      </div>
    </div>
  )
}
