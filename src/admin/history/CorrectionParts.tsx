'use client'
import { type ReactNode, useId } from 'react'
import type { Language } from '#newsroom/languages.ts'
import { counted } from '../panelText.ts'
import { type CorrectionDraft, noteBlocked } from './correction.ts'
import { TextField } from './CorrectionFields.tsx'
import { Difference } from './Difference.tsx'
import type { Changes, ProposedNote } from './recordAnswers.ts'

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="desk-part">
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  )
}

/** Compares what readers have with what they would get. */
export function Changed({ changes, lang }: { changes: Changes | null; lang: Language }) {
  if (changes === null) {
    return (
      <Section title="What changes in the story">
        <p className="desk-field__hint" role="status">
          Comparing with what readers have…
        </p>
      </Section>
    )
  }
  const { places } = changes
  return (
    <Section title="What changes in the story">
      {places.length === 0 ? (
        <p>
          Nothing in the text changes: the note goes out alone. If the text was wrong, close this,
          mend the story and save it first.
        </p>
      ) : (
        <>
          <p className="desk-field__hint">
            {counted(places.length, 'place', 'places')}, as readers get them: names that are
            withheld are replaced on both sides. <del>Struck through</del> goes,{' '}
            <ins>underlined</ins> comes.
          </p>
          <Difference lang={lang} places={places} />
        </>
      )}
    </Section>
  )
}

interface NoteProps {
  draft: CorrectionDraft
  change: (part: Partial<CorrectionDraft>) => void
  proposed: ProposedNote | null
  loading: boolean
  lang: Language
}

/** The note as it would read, in the standard wording or the editor's own. */
export function Note({ draft, change, proposed, loading, lang }: NoteProps) {
  const fixed = draft.kind === 'safetyRedaction'
  const own = !fixed && draft.own !== null
  return (
    <Section title="The note, as readers will see it">
      <div aria-busy={loading} aria-live="polite">
        {proposed ? (
          <blockquote className="desk-note" lang={lang}>
            {proposed.line}
          </blockquote>
        ) : (
          <p className="desk-field__hint">
            {loading ? 'Wording it…' : 'It says nothing yet: fill in the fields above.'}
          </p>
        )}
      </div>
      {noteBlocked(proposed).map((reason) => (
        <p className="desk-problem" key={reason.id}>
          {reason.message} {reason.remedy}
        </p>
      ))}
      {own && (
        <TextField
          hint="Kind and time are put before it. It goes through the gate like the story: no protected name."
          label="In your own words"
          onText={(text) => change({ own: text })}
          rows={3}
          text={draft.own ?? ''}
        />
      )}
      {!fixed && (
        <p>
          <button
            className="desk-link"
            onClick={() => change({ own: own ? null : (proposed?.note ?? '') })}
            type="button"
          >
            {own ? 'Take the usual wording again' : 'Say it in my own words'}
          </button>
        </p>
      )}
    </Section>
  )
}
