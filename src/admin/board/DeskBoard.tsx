'use client'
import { Button, Link, useAuth } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Refusal } from '#newsroom/refusal.ts'
import { isEditor, isRole } from '#newsroom/roles.ts'
import type { Stage } from '#newsroom/stages.ts'
import { EDITOR_BOARD, listAddress, queryOf, REPORTER_BOARD, type BoardList } from './boardLists.ts'
import { type Page, read } from '../deskApi.ts'
import { WaitingApprovals } from './WaitingApprovals.tsx'
import { WaitingProtection } from './WaitingProtection.tsx'
import { moment, useNewsroomZone } from '../useNewsroomZone.ts'
import { refusalWords, STAGE_WORDS, takenDownWords } from '../panelText.ts'

interface BoardStory {
  id: string
  headline?: string
  stage: Stage
  /** The section where the signed-in user may read it, else its id. */
  section?: { name?: string } | string | null
  author?: { name?: string } | string | null
  bylines?: readonly { reporter?: { fullName?: string } | string | null }[]
  deadline?: string | null
  embargo?: string | null
  submittedAt?: string | null
  approvedAt?: string | null
  publishAt?: string | null
  firstPublishedAt?: string | null
  changesNote?: string | null
  takenDownAt?: string | null
  wordsWaitSince?: string | null
  takenDownFor?: readonly string[] | null
  updatedAt: string
}

/** The lists on the dashboard: what waits for an editor, or the stages of a reporter's stories. */
export function DeskBoard() {
  const { user } = useAuth()
  const role: unknown = user?.role
  if (!isRole(role)) return null
  const decides = isEditor(role)
  const name: unknown = user?.name
  return (
    <section aria-label="Board" className="desk-board">
      <header className="desk-board__head">
        <div>
          <h1>{decides ? 'What waits for you' : 'Your stories'}</h1>
          {typeof name === 'string' && <p className="desk-hint">Signed in as {name}</p>}
        </div>
        <Button
          buttonStyle="primary"
          el="link"
          margin={false}
          size="large"
          to="/admin/collections/stories/create"
        >
          New story
        </Button>
      </header>
      <div className="desk-board__lists">
        {decides && <WaitingApprovals />}
        {decides && <WaitingProtection />}
        {(decides ? EDITOR_BOARD : REPORTER_BOARD).map((list) => (
          <BoardColumn decides={decides} key={list.title} list={list} />
        ))}
      </div>
    </section>
  )
}

function useList(list: BoardList) {
  const [page, setPage] = useState<Page<BoardStory> | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [round, setRound] = useState(0)
  const again = useCallback(() => setRound((last) => last + 1), [])
  useEffect(() => {
    const stop = new AbortController()
    read<Page<BoardStory>>(queryOf(list), stop.signal)
      .then((answer) => {
        if (answer.ok) setPage(answer.value)
        setRefusal(answer.ok ? null : answer.error)
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [list, round])
  // Read the lists again when somebody comes back to a tab that was left open.
  useEffect(() => {
    window.addEventListener('focus', again)
    return () => window.removeEventListener('focus', again)
  }, [again])
  return { page, refusal, again }
}

function BoardColumn({ list, decides }: { list: BoardList; decides: boolean }) {
  const { page, refusal, again } = useList(list)
  const more = page ? page.totalDocs - page.docs.length : 0
  if (list.empty === null && !refusal && (page === null || page.docs.length === 0)) return null
  return (
    <section className="desk-board__list">
      <h2>
        {list.title}
        {page && page.totalDocs > 0 && <span className="desk-board__count">{page.totalDocs}</span>}
      </h2>
      {refusal && (
        <p className="desk-problem" role="alert">
          {refusalWords(refusal)}{' '}
          <button className="desk-link" onClick={again} type="button">
            Try again
          </button>
        </p>
      )}
      {!page && !refusal && (
        <p className="desk-hint" role="status">
          Looking…
        </p>
      )}
      {page && page.docs.length === 0 && <p className="desk-hint">{list.empty}</p>}
      {page && page.docs.length > 0 && (
        <ul>
          {page.docs.map((story) => (
            <BoardRow decides={decides} key={story.id} list={list} story={story} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <p>
          <Link href={listAddress(list)}>And {more} more</Link>
        </p>
      )}
    </section>
  )
}

const named = (value: { name?: string } | string | null | undefined): string | null =>
  typeof value === 'object' && value !== null ? (value.name ?? null) : null

/** Who made the story: the byline, or whoever started it. */
function whose(story: BoardStory): string | null {
  const names = (story.bylines ?? []).flatMap(({ reporter }) =>
    typeof reporter === 'object' && reporter?.fullName ? [reporter.fullName] : [],
  )
  return names.length > 0 ? names.join(', ') : named(story.author)
}

function BoardRow({
  story,
  list,
  decides,
}: {
  story: BoardStory
  list: BoardList
  decides: boolean
}) {
  const zone = useNewsroomZone()
  const since = story[list.since]
  const facts = [
    list.stages.length > 1 ? STAGE_WORDS[story.stage].name : null,
    decides ? whose(story) : null,
    named(story.section),
    since ? `${list.sinceWords} ${moment(since, zone)}` : null,
  ].filter((fact) => fact !== null)
  const late = story.deadline ? Date.parse(story.deadline) < Date.now() : false
  const runs = story.stage === 'scheduled' && list.since !== 'publishAt' ? story.publishAt : null
  return (
    <li className="desk-board__story">
      <Link className="desk-board__headline" href={`/admin/collections/stories/${story.id}`}>
        {story.headline?.trim() || 'No headline yet'}
      </Link>
      <p className="desk-board__facts">{facts.join(' · ')}</p>
      {runs && <p className="desk-board__facts">Runs at {moment(runs, zone)}</p>}
      {story.deadline && story.stage !== 'published' && (
        <p
          className={
            late ? 'desk-board__deadline desk-board__deadline--late' : 'desk-board__deadline'
          }
        >
          {late ? 'Past its deadline: ' : 'Deadline: '}
          {moment(story.deadline, zone)}
        </p>
      )}
      {story.embargo && Date.parse(story.embargo) > Date.now() && (
        <p className="desk-board__deadline">Embargo until {moment(story.embargo, zone)}</p>
      )}
      {story.takenDownAt && (
        <p className="desk-board__deadline desk-board__deadline--late">
          {takenDownWords(story.takenDownFor ?? [])}
        </p>
      )}
      {story.stage === 'changesRequested' && story.changesNote && (
        <blockquote className="desk-note">
          <p className="desk-note__from">{decides ? 'Asked for:' : 'The editor asks:'}</p>
          <p>{story.changesNote}</p>
        </blockquote>
      )}
    </li>
  )
}
