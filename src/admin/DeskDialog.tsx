'use client'
import { Button } from '@payloadcms/ui'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'

interface DeskDialogProps {
  title: string
  /** Label of the button that does it. */
  confirm: string
  grave?: boolean
  /** For a dialog with texts to compare. */
  wide?: boolean
  busy?: boolean
  /** Why the button cannot be pressed yet; null where it can. */
  hindrance?: string | null
  /** What went wrong the last time; null where nothing did. */
  problem?: string | null
  onConfirm: () => void
  onClose: () => void
  children?: ReactNode
}

/**
 * Asks something before a verb is carried out. It is rendered outside the document's form: HTML
 * allows no form inside a form, and its Enter key must not save the story.
 */
export function DeskDialog(props: DeskDialogProps) {
  const { title, confirm, grave = false, busy = false, hindrance = null, problem = null } = props
  const { onConfirm, onClose, children, wide = false } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const hindranceId = useId()

  useEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    return () => opened?.close()
  }, [])

  return createPortal(
    <dialog
      aria-labelledby={titleId}
      className={wide ? 'desk-dialog desk-dialog--wide' : 'desk-dialog'}
      onCancel={(event) => {
        event.preventDefault()
        if (!busy) onClose()
      }}
      ref={dialog}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          // React passes events up through a portal. This one must not reach the story's form.
          event.stopPropagation()
          if (!busy && hindrance === null) onConfirm()
        }}
      >
        <h2 className="desk-dialog__title" id={titleId}>
          {title}
        </h2>
        <div className="desk-dialog__body">{children}</div>
        {problem && (
          <p className="desk-problem" role="alert">
            {problem}
          </p>
        )}
        {hindrance && (
          <p className="desk-dialog__hindrance" id={hindranceId}>
            {hindrance}
          </p>
        )}
        <div className="desk-dialog__buttons">
          <Button
            buttonStyle="secondary"
            disabled={busy}
            margin={false}
            onClick={onClose}
            size="medium"
          >
            Cancel
          </Button>
          <Button
            buttonStyle="primary"
            className={grave ? 'desk-dialog__grave' : undefined}
            disabled={busy || hindrance !== null}
            extraButtonProps={hindrance ? { 'aria-describedby': hindranceId } : {}}
            margin={false}
            size="medium"
            type="submit"
          >
            {busy ? 'One moment…' : confirm}
          </Button>
        </div>
      </form>
    </dialog>,
    document.body,
  )
}

interface DeskFieldProps {
  label: string
  hint?: ReactNode
  children: (ids: { id: string; describedBy: string | undefined }) => ReactNode
}

/** A labelled field of a dialog. Its hint is linked to it for screen readers. */
export function DeskField({ label, hint, children }: DeskFieldProps) {
  const id = useId()
  const hintId = useId()
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      {children({ id, describedBy: hint ? hintId : undefined })}
      {hint && (
        <p className="desk-field__hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}
