'use client'
import { useEffect, useState } from 'react'
import { read, type Page } from './deskApi.ts'

export interface KnownPerson {
  id: string
  fullName: string
  kind: string
}

/** Takes ids of people; returns the records that the signed-in user may read, in any order. */
export function usePeople(ids: readonly string[]): readonly KnownPerson[] {
  const [people, setPeople] = useState<readonly KnownPerson[]>([])
  const wanted = [...new Set(ids)].sort().join(',')
  useEffect(() => {
    if (wanted === '') {
      setPeople([])
      return
    }
    const stop = new AbortController()
    const query = `/people?depth=0&limit=300&select[fullName]=true&select[kind]=true&where[id][in]=${wanted}`
    read<Page<KnownPerson>>(query, stop.signal)
      .then((answer) => setPeople(answer.ok ? answer.value.docs : []))
      .catch(() => undefined)
    return () => stop.abort()
  }, [wanted])
  return people
}
