'use client'
import { CORRECTION_KINDS, correctionHeading, type CorrectionKind } from '#newsroom/corrections.ts'
import { DeskField } from '../DeskDialog.tsx'
import { useNewsroomZone } from '../useNewsroomZone.ts'
import { CORRECTION_WORDS } from '../panelText.ts'
import { ASKED, type CorrectionDraft, placeChoices } from './correction.ts'
import type { IssuedCorrection, ProposedNote } from './recordAnswers.ts'

interface FieldsProps {
  draft: CorrectionDraft
  change: (part: Partial<CorrectionDraft>) => void
  /** Corrections already on the story. The new one may correct one of them. */
  issued: readonly IssuedCorrection[]
  proposed: ProposedNote | null
}

/**
 * What an editor enters for a correction: its kind, what was wrong and what is right, and where it
 * is shown.
 */
export function CorrectionFields({ draft, change, issued, proposed }: FieldsProps) {
  const asked = ASKED[draft.kind]
  const places = placeChoices(draft.kind)
  return (
    <>
      <DeskField hint={CORRECTION_WORDS[draft.kind].when} label="Kind">
        {({ id, describedBy }) => (
          <select
            aria-describedby={describedBy}
            id={id}
            onChange={(event) => change({ kind: event.target.value as CorrectionKind })}
            value={draft.kind}
          >
            {CORRECTION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {CORRECTION_WORDS[kind].name}
              </option>
            ))}
          </select>
        )}
      </DeskField>
      {asked?.wrong && (
        <TextField {...asked.wrong} onText={(wrong) => change({ wrong })} text={draft.wrong} />
      )}
      {asked && (
        <TextField {...asked.right} onText={(right) => change({ right })} text={draft.right} />
      )}
      {!asked && <Wordings change={change} draft={draft} proposed={proposed} />}
      {places ? (
        <DeskField label="Where readers find it">
          {({ id }) => (
            <select
              id={id}
              onChange={(event) => change({ grave: event.target.value === 'grave' })}
              value={draft.grave ? 'grave' : 'ordinary'}
            >
              <option value="ordinary">{places.ordinary}</option>
              <option value="grave">{places.grave}</option>
            </select>
          )}
        </DeskField>
      ) : (
        <p className="desk-field__hint">This kind always stands above the story.</p>
      )}
      {issued.length > 0 && <Corrects change={change} draft={draft} issued={issued} />}
    </>
  )
}

interface TextFieldProps {
  label: string
  hint: string
  text: string
  rows?: number
  onText: (text: string) => void
}

/** A text field of several lines with label and hint. */
export function TextField({ label, hint, text, rows = 2, onText }: TextFieldProps) {
  return (
    <DeskField hint={hint} label={label}>
      {({ id, describedBy }) => (
        <textarea
          aria-describedby={describedBy}
          id={id}
          maxLength={2000}
          onChange={(event) => onText(event.target.value)}
          rows={rows}
          value={text}
        />
      )}
    </DeskField>
  )
}

/** The fixed wordings of a safety redaction, as the server proposes them for this story. */
function Wordings({ draft, change, proposed }: Omit<FieldsProps, 'issued'>) {
  const wordings = proposed?.wordings ?? []
  return (
    <fieldset className="desk-choices">
      <legend>What readers are told</legend>
      <p className="desk-field__hint">
        Nothing else is said, and the record keeps nothing of what is removed: words of your own
        could tell it again. It still stands in the story’s versions, for editors and its writer.
      </p>
      {wordings.map(({ wording, note }) => (
        <label className="desk-check" key={wording}>
          <input
            checked={draft.wording === wording}
            name="wording"
            onChange={() => change({ wording })}
            type="radio"
          />
          <span>{note}</span>
        </label>
      ))}
      {wordings.length === 0 && <p role="status">Reading the wordings…</p>}
    </fieldset>
  )
}

function Corrects({ draft, change, issued }: Omit<FieldsProps, 'proposed'>) {
  const zone = useNewsroomZone()
  return (
    <DeskField
      hint="A published note stays as it is. A mistaken one is corrected by another."
      label="Does it correct an earlier note?"
    >
      {({ id, describedBy }) => (
        <select
          aria-describedby={describedBy}
          id={id}
          onChange={(event) => change({ corrects: Number(event.target.value) || null })}
          value={draft.corrects ?? ''}
        >
          <option value="">No, it corrects the story</option>
          {issued.map((one) => (
            <option key={one.sequence} value={one.sequence}>
              {correctionHeading(one, zone, 'en')}
            </option>
          ))}
        </select>
      )}
    </DeskField>
  )
}
