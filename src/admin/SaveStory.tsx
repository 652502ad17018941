'use client'
import {
  FormSubmit,
  useDocumentInfo,
  useEditDepth,
  useForm,
  useFormModified,
  useHotkey,
  useOperation,
} from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { read } from './deskApi.ts'
import { DeskDialog } from './DeskDialog.tsx'
import { useReadAt } from './useStoryDesk.ts'
import { moment, useNewsroomZone } from './useNewsroomZone.ts'

interface Newer {
  updatedAt: string
}

/**
 * The button that saves a story. It sends the `updatedAt` that the story was read with, so that the
 * server can refuse to overwrite what somebody else saved since. Payload's own button would then
 * show the form as saved. This one keeps the text, explains, and lets the person choose.
 */
export function SaveStory() {
  const { id } = useDocumentInfo()
  const { submit, setModified } = useForm()
  const readAt = useReadAt()
  const modified = useFormModified()
  const operation = useOperation()
  const editDepth = useEditDepth()
  const button = useRef<HTMLButtonElement>(null)
  const [newer, setNewer] = useState<Newer | null>(null)
  const [busy, setBusy] = useState(false)
  const disabled = operation === 'update' && !modified

  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    button.current?.click()
  })

  const save = async (over?: string) => {
    const sent = over ?? readAt
    const done = await submit(sent === null ? undefined : { overrides: { updatedAt: sent } })
    if (done && done.res.status < 400) return true
    // Payload's form shows the server's refusal but does not return it, and counts itself as saved.
    setModified(true)
    if (id === undefined) return true
    const newest = await read<Newer>(`/stories/${id}?depth=0&select[updatedAt]=true`)
    const overtaken =
      newest.ok && sent !== null && Date.parse(newest.value.updatedAt) !== Date.parse(sent)
    if (overtaken) setNewer(newest.value)
    return !overtaken
  }

  const saveOver = async (newest: Newer) => {
    setBusy(true)
    const settled = await save(newest.updatedAt)
    setBusy(false)
    if (settled) setNewer(null)
  }

  return (
    <>
      <FormSubmit
        buttonId="action-save"
        disabled={disabled}
        onClick={() => void save()}
        ref={button}
        size="medium"
        type="button"
      >
        {disabled ? 'Saved' : 'Save'}
      </FormSubmit>
      {newer && id !== undefined && (
        <Conflict
          busy={busy}
          id={String(id)}
          newer={newer}
          onClose={() => setNewer(null)}
          onSaveOver={() => void saveOver(newer)}
        />
      )}
    </>
  )
}

interface ConflictProps {
  id: string
  newer: Newer
  busy: boolean
  onSaveOver: () => void
  onClose: () => void
}

function Conflict({ id, newer, busy, onSaveOver, onClose }: ConflictProps) {
  const zone = useNewsroomZone()
  const [compared, setCompared] = useState(false)
  return (
    <DeskDialog
      busy={busy}
      confirm="Save mine over it"
      grave
      hindrance={compared ? null : 'Tick the box to save yours over the newer one.'}
      onClose={onClose}
      onConfirm={onSaveOver}
      title="Somebody saved this story after you opened it"
    >
      <p>
        The newer version is from {moment(newer.updatedAt, zone)}.{' '}
        <strong>Your text is not lost:</strong> it is still in this form, not saved.
      </p>
      <p>
        <a href={`/admin/collections/stories/${id}`} rel="noopener" target="_blank">
          Open the newer version in a new tab
        </a>{' '}
        and compare. Press Cancel to bring its changes into yours by hand, and save then.
      </p>
      <label className="desk-check">
        <input
          checked={compared}
          onChange={(event) => setCompared(event.target.checked)}
          type="checkbox"
        />
        <span>
          I have compared the two, and mine should replace it. (The other stays under “Versions”.)
        </span>
      </label>
    </DeskDialog>
  )
}
