import { useEffect, useState } from 'react'
import { type Page, read } from '../deskApi.ts'

/**
 * The registered people that wait for an editor. `queryAt` takes the time and returns the REST
 * query of a list; declare it outside the component, because a new function causes a new request.
 * Empty until the server answers, and where it refuses.
 */
export function useWaitingPeople<P>(queryAt: (now: Date) => string): readonly P[] {
  const [people, setPeople] = useState<readonly P[]>([])
  useEffect(() => {
    const stop = new AbortController()
    read<Page<P>>(queryAt(new Date()), stop.signal)
      .then((answer) => setPeople(answer.ok ? answer.value.docs : []))
      .catch(() => undefined)
    return () => stop.abort()
  }, [queryAt])
  return people
}
