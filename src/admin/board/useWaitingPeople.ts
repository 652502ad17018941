import { useEffect, useState } from 'react'
import { type Page, read } from '../deskApi.ts'

/**
 * The people of the registry that wait for an editor. `queryAt`: takes the time and returns the REST query of a list; declared outside the component, as
 * another one is asked anew. None while it is not answered, or was refused.
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
