'use client'
import { useField } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'
import { useState } from 'react'
import { draftOf, latestMeant, noTime, type TimeDraft } from './formatNewsroomTime.ts'
import { TimeField } from './TimeField.tsx'
import { useKnownZone } from './useNewsroomZone.ts'

/**
 * A time of the story's form (its embargo, its deadline) on the newsroom's clock: Payload's own field shows and sets it on the clock of whichever
 * computer it is opened on.
 */
export const NewsroomTime: DateFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { disabled, path, setValue, value } = useField<string | null>({
    potentiallyStalePath: given,
  })
  const zone = useKnownZone()
  // What was typed holds as long as the form holds what it meant: a form that was read again shows what was read.
  const [typed, setTyped] = useState<{ draft: TimeDraft; value: string | null } | null>(null)
  const stands = value ? value : null
  const shown = zone === null ? noTime : draftOf(stands, zone)
  const draft = typed !== null && typed.value === stands ? typed.draft : shown
  const { description } = field.admin ?? {}
  return (
    <div className="field-type desk-time" id={`field-${path.replaceAll('.', '__')}`}>
      <TimeField
        draft={draft}
        hint={typeof description === 'string' ? description : undefined}
        label={typeof field.label === 'string' ? field.label : field.name}
        meant={zone === null ? null : latestMeant(draft, zone)}
        onTime={(entered) => {
          if (zone === null) return
          const meant = latestMeant(entered, zone)
          const next = meant === null ? null : new Date(meant).toISOString()
          setTyped({ draft: entered, value: next })
          setValue(next)
        }}
        readOnly={readOnly === true || disabled}
        says="That is"
        zone={zone}
      />
    </div>
  )
}
