'use client'
import type { Verb } from '#newsroom/verbs.ts'
import type { Gate } from './deskApi.ts'
import { DeskField } from './DeskDialog.tsx'
import { momentEntered, noTime, type TimeDraft } from './formatNewsroomTime.ts'
import { TimeField } from './TimeField.tsx'
import { counted } from './panelText.ts'

/** What has been filled in so far, for all verbs together. */
export interface Draft {
  note: string
  publishAt: TimeDraft
  stampUpdated: boolean
  acknowledge: readonly string[]
}

export const emptyDraft: Draft = {
  note: '',
  publishAt: noTime,
  stampUpdated: false,
  acknowledge: [],
}

interface QuestionProps {
  verb: Verb
  gate: Gate
  draft: Draft
  /** The newsroom's time zone; null while it is not known. */
  zone: string | null
  change: (part: Partial<Draft>) => void
}

/** The fields that a verb needs before it can be carried out. */
export function VerbQuestion({ verb, gate, draft, zone, change }: QuestionProps) {
  switch (verb) {
    case 'request-changes':
      return (
        <NoteField
          change={change}
          draft={draft}
          hint="The reporter reads this above the story."
          label="What should change?"
        />
      )
    case 'publish':
      return (
        <>
          <p>
            {gate.stage === 'published'
              ? 'Readers get the story as it stands here, at once.'
              : 'Readers can see it at once.'}{' '}
            {withheldWords(gate.withheld)}
          </p>
          {gate.stage === 'published' && (
            <label className="desk-check">
              <input
                checked={draft.stampUpdated}
                onChange={(event) => change({ stampUpdated: event.target.checked })}
                type="checkbox"
              />
              <span>There are new facts: show readers the time of this update.</span>
            </label>
          )}
        </>
      )
    case 'schedule':
      return (
        <TimeField
          draft={draft.publishAt}
          hint="The gate looks at the story again when the time comes."
          label="When should it run?"
          meant={zone === null ? null : momentEntered(draft.publishAt, zone)}
          onTime={(publishAt) => change({ publishAt })}
          says="It runs"
          zone={zone}
        />
      )
    case 'unpublish':
    case 'kill':
      return (
        <>
          <p>
            {verb === 'unpublish'
              ? 'It leaves every list, and its address says it is gone. You can publish it again.'
              : 'It is withdrawn everywhere, and does not come back.'}
          </p>
          <NoteField
            change={change}
            draft={draft}
            hint="Readers find it at the old address. Do not name anybody who is protected. May be left empty."
            label="Note for readers"
          />
        </>
      )
    case 'spike':
      return (
        <p>It is dropped before it runs, and does not come back. Its text stays in the newsroom.</p>
      )
    default:
      return null
  }
}

const withheldWords = (count: number): string =>
  count === 0
    ? 'Nobody’s name is withheld.'
    : `${counted(count, 'person’s name is', 'people’s names are')} withheld.`

type FieldsProps = Pick<QuestionProps, 'draft' | 'change'>

function NoteField({ draft, change, label, hint }: FieldsProps & { label: string; hint: string }) {
  return (
    <DeskField hint={hint} label={label}>
      {({ id, describedBy }) => (
        <textarea
          aria-describedby={describedBy}
          id={id}
          maxLength={1000}
          onChange={(event) => change({ note: event.target.value })}
          rows={4}
          value={draft.note}
        />
      )}
    </DeskField>
  )
}
