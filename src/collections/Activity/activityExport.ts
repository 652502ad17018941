import type { Payload, PayloadRequest } from 'payload'
import { refusal, type Refusal } from '#newsroom/refusal.ts'
import { roleOf } from '#access/staff.ts'
import { ok, refused, type Result } from '#newsroom/result.ts'
import { isEditor } from '#newsroom/roles.ts'
import { momentOnWallClock } from '#newsroom/wallClock.ts'
import { type ActivityRow, csvHeader, csvLine } from './activityCsv.ts'
import { clockOf } from '#access/requestClock.ts'
import { newsroomZone } from '#desk/store/newsroomSettings.ts'
import { readAll } from '#desk/store/readAll.ts'
import { refusalResponse } from '#desk/store/refusalError.ts'
import { activityBetween, noteActivity } from '#desk/store/repositories/activityRepository.ts'

/** Entries that are read and written at a time. */
const AT_ONCE = 500

type Format = 'csv' | 'jsonl'

interface Span {
  /** Included. */
  from: Date | null
  /** Not included. */
  before: Date | null
  format: Format
}

const badExport = (field: string): Refusal =>
  refusal('bad_export', { parts: { field }, details: { field } })

const KNOWN = ['from', 'to', 'format']
const DAY = /^\d{4}-\d{2}-\d{2}$/u
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/u

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

/** A day begins at midnight in the newsroom's time zone and ends at the next midnight. */
function edge(text: string, zone: string, end: boolean): Date | null {
  if (MOMENT.test(text)) {
    const at = new Date(text)
    return Number.isNaN(at.getTime()) ? null : at
  }
  if (!DAY.test(text) || momentOnWallClock(text, zone) === null) return null
  return momentOnWallClock(end ? dayAfter(text) : text, zone)
}

function readSpan(query: URLSearchParams, zone: string): Result<Span, Refusal> {
  const unknown = [...query.keys()].find((key) => !KNOWN.includes(key))
  if (unknown !== undefined) return refused(badExport('query'))
  const format = query.get('format') ?? 'csv'
  if (format !== 'csv' && format !== 'jsonl') return refused(badExport('format'))
  const edges = { from: query.get('from') ?? '', to: query.get('to') ?? '' }
  const from = edges.from ? edge(edges.from, zone, false) : null
  const before = edges.to ? edge(edges.to, zone, true) : null
  if (edges.from && !from) return refused(badExport('from'))
  if (edges.to && !before) return refused(badExport('to'))
  return ok({ from, before, format })
}

async function* rows(payload: Payload, span: Span): AsyncGenerator<ActivityRow[]> {
  const staff = await readAll<{ id: string; name?: string | null }>(payload, 'users', {
    select: { name: true },
  })
  const names = new Map(staff.map(({ id, name }) => [id, name ?? '']))
  for await (const entries of activityBetween(payload, span, AT_ONCE)) {
    yield entries.map(({ at, actor, ...entry }) => ({
      ...entry,
      at: at.toISOString(),
      actor,
      actorName: actor === null ? null : (names.get(actor) ?? null),
    }))
  }
}

async function* pieces(payload: Payload, span: Span): AsyncGenerator<string> {
  if (span.format === 'csv') yield csvHeader
  const line = span.format === 'csv' ? csvLine : (row: ActivityRow) => `${JSON.stringify(row)}\n`
  for await (const some of rows(payload, span)) yield some.map(line).join('')
}

/** Sends as fast as it is read, and stops reading the database when the client disconnects. */
function streamed(source: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await source.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    async cancel() {
      await source.return(undefined)
    },
  })
}

/**
 * `GET /api/activity/export?from&to&format=csv|jsonl`, for editors and advisers: the activity log
 * as a file, oldest first. Holds ids, verbs, codes and the names of staff; nothing of any story or
 * person.
 */
export async function exportActivity(req: PayloadRequest): Promise<Response> {
  const role = roleOf(req)
  if (role === null) return refusalResponse(refusal('not_signed_in'))
  if (!isEditor(role))
    return refusalResponse(refusal('role_may_not', { parts: { what: 'export the activity log' } }))
  const span = readSpan(req.searchParams, await newsroomZone(req))
  if (!span.ok) return refusalResponse(span.error)
  const csv = span.value.format === 'csv'
  await noteActivity(req, {
    verb: 'exported',
    subject: 'activity',
    subjectId: span.value.format,
    from: null,
    to: null,
    codes: [],
    at: clockOf(req),
    actor: req.user ? String(req.user.id) : null,
  })
  return new Response(streamed(pieces(req.payload, span.value)), {
    headers: {
      'content-type': csv ? 'text/csv; charset=utf-8; header=present' : 'application/x-ndjson',
      'content-disposition': `attachment; filename="activity.${span.value.format}"`,
      'cache-control': 'private, no-store',
    },
  })
}
