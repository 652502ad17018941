'use client'
import { useEffect, useId, useState } from 'react'
import type { Refusal } from '#newsroom/refusal.ts'
import { type Page, read } from '../deskApi.ts'
import { Collapsible } from '../Collapsible.tsx'
import { moment, useNewsroomZone } from '../useNewsroomZone.ts'
import type { StoryDesk } from '../useStoryDesk.ts'
import { refusalWords } from '../panelText.ts'
import { Difference } from './Difference.tsx'
import type { ActivityEntry, Exchanged, StoryVersion, VersionDifference } from './recordAnswers.ts'
import { type Saved, savedList } from './versionList.ts'

const AT_ONCE = 20

/**
 * What each save of the story changed, read when it is opened. For editors and for whoever started
 * the story.
 */
export function VersionsPanel({ desk, decides }: { desk: StoryDesk; decides: boolean }) {
  const { id, readAt } = desk
  const [open, setOpen] = useState(false)
  const [many, setMany] = useState(AT_ONCE)
  const { saved, total, refusal, loading } = useSaved(open ? id : null, many, readAt, decides)
  return (
    <Collapsible busy={loading} onToggle={setOpen} open={false} title="What changed between saves">
      {refusal && (
        <p className="desk-problem" role="alert">
          {refusalWords(refusal)}
        </p>
      )}
      <p className="desk-hint">
        As it was written, names and all: for the newsroom alone.{' '}
        {id && (
          <a href={`/admin/collections/stories/${id}/versions`}>All versions, field by field</a>
        )}
      </p>
      {saved?.length === 0 && (
        <p>
          No version of this story is yours to see: they are for editors and whoever started it.
        </p>
      )}
      {saved && saved.length > 0 && (
        <ol className="desk-versions">
          {saved.map((one) => (
            <VersionRow key={one.id} saved={one} story={id ?? ''} />
          ))}
        </ol>
      )}
      {saved && saved.length < total && (
        <p>
          <button
            className="desk-link"
            onClick={() => setMany((last) => last + AT_ONCE)}
            type="button"
          >
            Show earlier ones
          </button>
        </p>
      )}
    </Collapsible>
  )
}

function useSaved(id: string | null, many: number, version: string | null, decides: boolean) {
  const [saved, setSaved] = useState<readonly Saved[] | null>(null)
  const [total, setTotal] = useState(0)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [loading, setLoading] = useState(false)
  useEffect(() => {
    if (id === null) return
    const stop = new AbortController()
    setLoading(true)
    const list = `where[parent][equals]=${id}&sort=-createdAt&limit=${many}&depth=0&select[version][stage]=true&select[createdAt]=true`
    const log = `where[subjectId][equals]=${id}&sort=-at&limit=200&depth=1`
    Promise.all([
      read<Page<StoryVersion>>(`/stories/versions?${list}`, stop.signal),
      // The names are in the activity log, which reporters may not read.
      decides ? read<Page<ActivityEntry>>(`/activity?${log}`, stop.signal) : null,
    ])
      .then(([versions, entries]) => {
        if (versions.ok) {
          setSaved(savedList(versions.value.docs, entries?.ok ? entries.value.docs : []))
          setTotal(versions.value.totalDocs)
        }
        setRefusal(versions.ok ? null : versions.error)
        setLoading(false)
      })
      // Only a newer request aborts this one.
      .catch(() => undefined)
    return () => stop.abort()
  }, [id, many, version, decides])
  return { saved, total, refusal, loading }
}

function VersionRow({ story, saved }: { story: string; saved: Saved }) {
  const zone = useNewsroomZone()
  const [open, setOpen] = useState(false)
  const partId = useId()
  return (
    <li>
      <div className="desk-versions__row">
        <span>
          <strong>{moment(saved.at, zone)}</strong> · {saved.words}
        </span>
        <button
          aria-controls={partId}
          aria-expanded={open}
          className="desk-link"
          onClick={() => setOpen(!open)}
          type="button"
        >
          What changed<span className="desk-unseen"> at {moment(saved.at, zone)}</span>
        </button>
      </div>
      <div aria-live="polite" id={partId}>
        {open && <VersionChange story={story} version={saved.id} />}
      </div>
    </li>
  )
}

function VersionChange({ story, version }: { story: string; version: string }) {
  const [found, setFound] = useState<VersionDifference | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    read<VersionDifference>(`/stories/${story}/versions/${version}/difference`, stop.signal)
      .then((answer) => {
        if (answer.ok) setFound(answer.value)
        setRefusal(answer.ok ? null : answer.error)
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [story, version])
  if (refusal) return <p className="desk-problem">{refusalWords(refusal)}</p>
  if (!found) return <p className="desk-hint">Comparing…</p>
  const { texts, people, photos, against } = found
  const nothing = texts.length + people.length + photos.length === 0
  return (
    <div className="desk-versions__change">
      {against === null && <p className="desk-hint">The first version: all of it is new.</p>}
      {nothing && (
        <p>No word, person or picture changed: only the stage of the story, or its settings.</p>
      )}
      <Difference places={texts.map(({ field, runs }) => ({ place: field, runs }))} />
      <Exchange exchanged={people} title="People in the story" unnamed="somebody" />
      <Exchange exchanged={photos} title="Photos" unnamed="a picture" />
    </div>
  )
}

interface ExchangeProps {
  title: string
  /** What to write for somebody whose name this user may not see. */
  unnamed: string
  exchanged: readonly Exchanged[]
}

function Exchange({ title, unnamed, exchanged }: ExchangeProps) {
  if (exchanged.length === 0) return null
  return (
    <dl className="desk-difference">
      <div>
        <dt>{title}</dt>
        {exchanged.map(({ kind, id, name }) => (
          <dd key={`${kind} ${id}`}>
            {kind === 'added' ? (
              <>
                Came in: <ins>{name || unnamed}</ins>
              </>
            ) : (
              <>
                Left: <del>{name || unnamed}</del>
              </>
            )}
          </dd>
        ))}
      </div>
    </dl>
  )
}
