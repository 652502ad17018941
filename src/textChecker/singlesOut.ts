import type { AnonymizedPassage } from '#anonymization/passageTypes.ts'
import type { Person } from '#anonymization/personTypes.ts'
import type { Span } from '#anonymization/spans.ts'
import { messageOf } from '#publishing/checks/singlingOutChecks.ts'
import { singledOut } from '#publishing/singlingOut/singledOut.ts'
import { spanIn } from './flags.ts'
import type { CheckRequest } from './parseRequest.ts'
import type { SourcePassage } from './passageCollector.ts'

/** A student whom the description in the text may identify as well as a name would. */
export interface SinglesOut extends Span {
  /** Index in the list of people; null for a student without a name in the text. */
  readonly person: number | null
  /** What the text tells, and about how many students fit it. */
  readonly reason: string
}

/** What is read to find out who is singled out. */
interface Read {
  readonly request: CheckRequest
  readonly people: readonly Person[]
  readonly passages: readonly SourcePassage[]
  readonly anonymized: readonly AnonymizedPassage[]
}

/**
 * Finds students whom readers could single out, as the gate of a newsroom does (decision 0009).
 * Schools count with an assumed size, because a text brings no registry of schools. Returns where
 * the first of the telling words is in the text given.
 */
export const singlesOutIn = ({ request, people, passages, anonymized }: Read): SinglesOut[] => {
  const indexOf = new Map(anonymized.map(({ place }, i) => [place, i]))
  return singledOut({ lang: request.lang, people, knownNames: [], staff: [] }, anonymized).map(
    (found) => {
      const [detail] = found.details
      const passage = passages[indexOf.get(detail?.place ?? '') ?? -1]
      const { start, end } = detail && passage ? spanIn(passage, detail) : { start: 0, end: 0 }
      const person = found.person === null ? null : Number(found.person)
      return { person, start, end, reason: messageOf(found) }
    },
  )
}
