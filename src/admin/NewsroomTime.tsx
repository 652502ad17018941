'use client'
import { useField } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'
import { useState } from 'react'
import { draftOf, latestMeant, noTime, type TimeDraft } from './formatNewsroomTime.ts'
import { TimeField } from './TimeField.tsx'
import { useKnownZone } from './useNewsroomZone.ts'

/**
 * A time in the story's form (its embargo, its deadline), in the newsroom's time zone. Payload's
 * own field uses the time zone of the computer.
 */
export const NewsroomTime: DateFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { disabled, path, setValue, value } = useField<string | null>({
    potentiallyStalePath: given,
  })
  const zone = useKnownZone()
  // Keep what was typed while the form still holds its value. Once the form was read again, show
  // what was read.
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
