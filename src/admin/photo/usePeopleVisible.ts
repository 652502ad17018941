'use client'
import { useAuth, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { type ConsentTerms, hasConsent } from '#newsroom/consents.ts'
import { isEditor, isRole } from '#newsroom/roles.ts'
import { type Opening, type Page, read } from '#admin/deskApi.ts'
import { SOMEBODY } from './photoWords.ts'

/** Somebody who can be recognised in the picture. */
export interface PersonVisible {
  id: string
  name: string
  /**
   * `protected`: there is no consent for photos, or nothing is known. `unknown`: the registry has
   * not answered yet.
   */
  seen: 'protected' | 'open' | 'unknown'
}

interface PersonRead {
  id: string
  fullName: string
  kind: string
  consents?: readonly (ConsentTerms & { scope?: readonly string[] })[]
}

const idsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).flatMap((entry: unknown) => {
    const id = typeof entry === 'object' && entry !== null ? (entry as { id?: unknown }).id : entry
    return typeof id === 'string' ? [id] : []
  })

const GROWN: ReadonlySet<string> = new Set(['adult', 'publicFigure'])

/** Only editors may read how a name is treated. Reporters see only what kind of person it is. */
async function mayBeSeen(person: PersonRead, editor: boolean, stop: AbortSignal): Promise<boolean> {
  if (!editor) return GROWN.has(person.kind)
  // The gate decides; this is only for display.
  if (hasConsent(person.consents ?? [], ['photo'], new Date())) return true
  const opening = await read<Opening>(`/people/${person.id}/opening`, stop)
  return opening.ok && opening.value.treatment === 'open'
}

async function readPeople(
  ids: readonly string[],
  editor: boolean,
  stop: AbortSignal,
): Promise<PersonVisible[]> {
  const select = ['fullName', 'kind', 'consents'].map((name) => `select[${name}]=true`).join('&')
  const answer = await read<Page<PersonRead>>(
    `/people?depth=0&limit=300&${select}&where[id][in]=${ids.join(',')}`,
    stop,
  )
  const known = new Map(answer.ok ? answer.value.docs.map((person) => [person.id, person]) : [])
  return Promise.all(
    ids.map(async (id) => {
      const person = known.get(id)
      if (!person) return { id, name: SOMEBODY, seen: 'protected' as const }
      const open = await mayBeSeen(person, editor, stop)
      return { id, name: person.fullName, seen: open ? ('open' as const) : ('protected' as const) }
    }),
  )
}

/** Everyone whom the form names as recognisable, in its order. */
export function usePeopleVisible(): readonly PersonVisible[] {
  const { user } = useAuth()
  const role: unknown = user?.role
  const editor = isRole(role) && isEditor(role)
  const wanted = useFormFields(([fields]) => idsIn(fields?.peopleVisible?.value).join(','))
  const [known, setKnown] = useState<ReadonlyMap<string, PersonVisible>>(new Map())
  useEffect(() => {
    if (wanted === '') return
    const stop = new AbortController()
    readPeople(wanted.split(','), editor, stop.signal)
      .then((people) => setKnown(new Map(people.map((person) => [person.id, person]))))
      // Only a newer list aborts this request.
      .catch(() => undefined)
    return () => stop.abort()
  }, [wanted, editor])
  return wanted
    .split(',')
    .filter(Boolean)
    .map((id) => known.get(id) ?? { id, name: '…', seen: 'unknown' })
}
