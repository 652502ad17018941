import type { DifferenceRun } from '#publishing/edition/wordDiff.ts'
import { placeWords } from '../gate/placeWords.ts'
import { shortened } from './shortened.ts'

/**
 * Text in which removed parts are struck through and added parts underlined. Both are also said in
 * words, because screen readers skip the marks.
 */
export function Runs({ runs }: { runs: readonly DifferenceRun[] }) {
  return shortened(runs).map((run, index) => {
    switch (run.kind) {
      case 'removed':
        return (
          <del key={index}>
            <span className="desk-unseen">[removed: </span>
            {run.text}
            <span className="desk-unseen">] </span>
          </del>
        )
      case 'added':
        return (
          <ins key={index}>
            <span className="desk-unseen">[added: </span>
            {run.text}
            <span className="desk-unseen">] </span>
          </ins>
        )
      case 'gap':
        return (
          <span className="desk-difference__gap" key={index}>
            {' '}
            … <span className="desk-unseen">(words that stay) </span>
          </span>
        )
      default:
        return <span key={index}>{run.text}</span>
    }
  })
}

interface DifferenceProps {
  /** Each place with its pieces of text, in reading order. */
  places: readonly { place: string; runs: readonly DifferenceRun[] }[]
  lang?: string
}

/** Shows what changed, place by place. */
export function Difference({ places, lang }: DifferenceProps) {
  return (
    <dl className="desk-difference">
      {places.map(({ place, runs }, index) => (
        <div key={`${place} ${index}`}>
          <dt>
            {placeWords(place)}
            <span className="desk-difference__said"> {becameOf(runs)}</span>
          </dt>
          <dd lang={lang}>
            <Runs runs={runs} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const becameOf = (runs: readonly DifferenceRun[]): string => {
  const kinds = new Set(runs.filter(({ text }) => text.trim()).map(({ kind }) => kind))
  if (kinds.size !== 1) return ''
  return kinds.has('added') ? '· new' : kinds.has('removed') ? '· goes' : ''
}
