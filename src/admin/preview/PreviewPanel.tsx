'use client'
import { useEffect, useMemo, useState } from 'react'
import type { Refusal } from '#newsroom/refusal.ts'
import { type Preview, type PreviewRun, read } from '../deskApi.ts'
import { Collapsible } from '../Collapsible.tsx'
import { numberMarks, type Replacement, replacementsOf } from './markedHtml.ts'
import { placeWords } from '../gate/placeWords.ts'
import type { StoryDesk } from '../useStoryDesk.ts'
import { counted, refusalWords, ruleWords } from '../panelText.ts'

const describe = ({ original, rule }: Replacement): string =>
  original === '' ? `added: ${ruleWords(rule)}` : `in place of “${original}”: ${ruleWords(rule)}`

/**
 * What readers will get, with every replacement marked. It is read when it is opened for the first
 * time, and again after each save.
 */
export function PreviewPanel({ desk }: { desk: StoryDesk }) {
  const { id, readAt, gate, modified } = desk
  const [open, setOpen] = useState(false)
  const { preview, refusal, loading } = usePreview(open ? id : null, `${readAt} ${gate?.updatedAt}`)
  const withheld = gate?.withheld ?? 0
  return (
    <Collapsible
      busy={loading}
      onToggle={setOpen}
      open={false}
      summary={
        <span className="desk-tag">
          {withheld === 0
            ? 'No name withheld'
            : counted(withheld, 'person’s name withheld', 'people’s names withheld')}
        </span>
      }
      title="What readers will see"
    >
      {modified && (
        <p className="desk-notice">This shows the saved story. Save to see your changes.</p>
      )}
      {refusal && (
        <p className="desk-problem" role="alert">
          {refusalWords(refusal)}
        </p>
      )}
      {!preview && loading && <p className="desk-hint">Reading the story as readers will…</p>}
      {preview && <PublicPage preview={preview} />}
    </Collapsible>
  )
}

function usePreview(id: string | null, version: string) {
  const [preview, setPreview] = useState<Preview | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [loading, setLoading] = useState(false)
  useEffect(() => {
    if (id === null) return
    const stop = new AbortController()
    setLoading(true)
    read<Preview>(`/stories/${id}/preview`, stop.signal)
      .then((answer) => {
        if (answer.ok) setPreview(answer.value)
        setRefusal(answer.ok ? null : answer.error)
        setLoading(false)
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [id, version])
  return { preview, refusal, loading }
}

function PublicPage({ preview }: { preview: Preview }) {
  const { edition, html, passages } = preview
  const marked = useMemo(() => {
    const inBody = passages
      .filter(({ place }) => place.startsWith('body.'))
      .flatMap(({ runs }) => replacementsOf(runs))
    return numberMarks(html, inBody, describe)
  }, [html, passages])
  const runsAt = (place: string, text: string): readonly PreviewRun[] =>
    passages.find((passage) => passage.place === place)?.runs ?? [
      { text, original: null, rule: null },
    ]
  const photos = passages.filter(({ place }) =>
    /^photos\.\d+\.(?:caption|alt|credit)$/u.test(place),
  )
  return (
    <>
      <article className="desk-page" lang={edition.lang}>
        {edition.section && <p className="desk-page__section">{edition.section.name}</p>}
        <h3 className="desk-page__headline">
          <Runs runs={runsAt('headline', edition.headline)} />
        </h3>
        {edition.dek && (
          <p className="desk-page__dek">
            <Runs runs={runsAt('dek', edition.dek)} />
          </p>
        )}
        {edition.bylines.length > 0 && (
          <p className="desk-page__byline">
            By {edition.bylines.map(({ name }) => name).join(', ')}
          </p>
        )}
        {edition.editorsNote && (
          <p className="desk-page__note">
            <strong>Editor’s note: </strong>
            <Runs runs={runsAt('editorsNote', edition.editorsNote)} />
          </p>
        )}
        {/* The newsroom's own renderer wrote this HTML and escapes every text in it (src/richtext/publicHtml.ts). */}
        <div className="desk-page__body" dangerouslySetInnerHTML={{ __html: marked }} />
        {edition.withholdingNote && <p className="desk-page__note">{edition.withholdingNote}</p>}
      </article>
      {photos.length > 0 && (
        <section className="desk-list">
          <h3 className="desk-reasons__heading">Photos</h3>
          <dl>
            {photos.map(({ place, runs }) => (
              <div key={place}>
                <dt>{placeWords(place)}</dt>
                <dd>
                  <Runs runs={runs} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <Replacements passages={passages} />
    </>
  )
}

/**
 * Text in which each replacement is underlined. It is explained on hover and focus, and to screen
 * readers.
 */
function Runs({ runs }: { runs: readonly PreviewRun[] }) {
  return runs.map((run, index) => {
    if (run.original === null) return <span key={index}>{run.text}</span>
    const said = describe({ text: run.text, original: run.original, rule: run.rule ?? '' })
    return (
      <mark className="desk-mark" data-said={said} key={index} tabIndex={0}>
        {run.text}
        <span className="desk-unseen"> ({said})</span>
      </mark>
    )
  })
}

function Replacements({ passages }: Pick<Preview, 'passages'>) {
  const rows = passages.flatMap(({ place, runs }) =>
    replacementsOf(runs).map((replacement, index) => ({ place, index, ...replacement })),
  )
  return (
    <section className="desk-list">
      <h3 className="desk-reasons__heading">Every replacement</h3>
      {rows.length === 0 ? (
        <p>Nothing is replaced: readers get the story as it is written.</p>
      ) : (
        <div className="desk-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Where</th>
                <th scope="col">In the draft</th>
                <th scope="col">For readers</th>
                <th scope="col">Seen as</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.place} ${row.index}`}>
                  <td>{placeWords(row.place)}</td>
                  <td>
                    <del>{row.original}</del>
                  </td>
                  <td>
                    <ins>{row.text || '(left out)'}</ins>
                  </td>
                  <td>{ruleWords(row.rule)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
