'use client'
import { FieldLabel, useAuth, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import type { GroupFieldClientProps } from 'payload'
import { useEffect, useId, useRef, useState } from 'react'
import { read } from '#admin/deskApi.ts'
import { moment, useNewsroomZone } from '#admin/useNewsroomZone.ts'
import { CHECKLIST, type ChecklistItem } from '#newsroom/pictures.ts'
import { isEditor, isRole } from '#newsroom/roles.ts'
import { WHERE_TO_LOOK } from './photoWords.ts'
import { useUntick } from './useRegions.ts'

type Labels = ReadonlyMap<string, string>

/** The statements that an editor ticks are the labels of the fields. The API has the same texts. */
const labelsOf = ({ fields }: GroupFieldClientProps['field']): Labels =>
  new Map(
    fields.flatMap((each) =>
      'name' in each && 'label' in each && typeof each.label === 'string'
        ? [[each.name, each.label] as [string, string]]
        : [],
    ),
  )

/**
 * The field `checklist`: what an editor has checked in this picture, with its present coverings.
 */
export function PhotoChecklist({ field, path, readOnly }: GroupFieldClientProps) {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const role: unknown = user?.role
  const mayTick = isRole(role) && isEditor(role) && readOnly !== true
  const labels = labelsOf(field)
  useUntickForAnotherFile()
  return (
    <section aria-label="Before readers see it" className="desk photo-desk" id="field-checklist">
      <h2 className="photo-desk__title">
        <FieldLabel as="span" label={field.label ?? 'Before readers see it'} path={path} />
      </h2>
      {id === undefined || id === null ? (
        <p className="desk-hint">Once the photo is saved, an editor goes through a short list.</p>
      ) : (
        <div className="desk-strip">
          <p className="desk-hint">
            {mayTick
              ? 'Look at what readers will see, at full size, and tick what is true. A change of what is covered, or another file, takes the ticks away.'
              : 'An editor goes through this before publication.'}
          </p>
          <div className="photo-checks">
            {CHECKLIST.map((item) => (
              <Tick
                item={item}
                key={item}
                label={labels.get(item) ?? item}
                mayTick={mayTick}
                path={`${path}.${item}`}
              />
            ))}
          </div>
          <WhoChecked path={path} />
        </div>
      )}
    </section>
  )
}

interface TickProps {
  item: ChecklistItem
  label: string
  path: string
  mayTick: boolean
}

function Tick({ item, label, path, mayTick }: TickProps) {
  const { value, setValue } = useField<boolean>({ path })
  const hint = useId()
  return (
    <label className="desk-check">
      <input
        aria-describedby={hint}
        checked={value === true}
        disabled={!mayTick}
        name={path}
        onChange={(event) => setValue(event.target.checked)}
        type="checkbox"
      />
      <span>
        {label}
        <span className="photo-checks__look" id={hint}>
          {WHERE_TO_LOOK[item]}
        </span>
      </span>
    </label>
  )
}

/** Another file is another picture, so nothing in it has been checked. */
function useUntickForAnotherFile(): void {
  const file = useFormFields(([fields]) => fields?.file?.value)
  const untick = useUntick()
  const latest = useRef(untick)
  useEffect(() => {
    latest.current = untick
  })
  useEffect(() => {
    if (file instanceof File) latest.current()
  }, [file])
}

const idOf = (value: unknown): string | null => {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return typeof id === 'string' ? id : null
}

/** Only editors may read accounts; reporters see "an editor". */
function useNameOfEditor(id: string | null): string {
  const [found, setFound] = useState<{ id: string; name: string } | null>(null)
  useEffect(() => {
    if (id === null) return
    const stop = new AbortController()
    read<{ name?: string }>(`/users/${id}?depth=0&select[name]=true`, stop.signal)
      .then((answer) => {
        if (answer.ok && answer.value.name) setFound({ id, name: answer.value.name })
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [id])
  return found && found.id === id ? found.name : 'an editor'
}

function WhoChecked({ path }: { path: string }) {
  const zone = useNewsroomZone()
  const by = useFormFields(([fields]) => idOf(fields?.checkedBy?.value))
  const at = useFormFields(([fields]) => fields?.checkedAt?.value)
  const open = useFormFields(
    ([fields]) => CHECKLIST.filter((item) => fields?.[`${path}.${item}`]?.value !== true).length,
  )
  const unsaved = useFormFields(([fields]) =>
    CHECKLIST.some((item) => {
      const tick = fields?.[`${path}.${item}`]
      return (tick?.value === true) !== (tick?.initialValue === true)
    }),
  )
  const name = useNameOfEditor(by)
  const when = moment(typeof at === 'string' ? at : null, zone)
  return (
    <p className="desk-next" role="status">
      {open > 0 ? (
        <span className="desk-tag desk-tag--warning">
          ! {open} of {CHECKLIST.length} still to be looked at
        </span>
      ) : (
        <span className="desk-tag desk-tag--clear">✓ All {CHECKLIST.length} looked at</span>
      )}{' '}
      {unsaved ? 'Save to keep this.' : open === 0 && when !== '' && `Checked by ${name}, ${when}.`}
    </p>
  )
}
