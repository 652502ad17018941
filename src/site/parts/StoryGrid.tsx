import type { StorySummary } from '#client/clientTypes.ts'
import type { Paper } from '../pageTypes.ts'
import { StoryCard } from './StoryCard.tsx'

/** Width of the whole page, in rem. */
const WHOLE_WIDTH = 72

/**
 * Takes the number of cards and the width in rem; returns how many of 12 columns each card takes on
 * a large screen. There are three cards in a row, and none is alone in one. Where two are left
 * over, both are on top at half width; where one is left over, the last row has four.
 */
export function spans(count: number, room = WHOLE_WIDTH): number[] {
  const thirds = (of: number) => Array.from({ length: Math.max(of, 0) }, () => 4)
  if (count === 1) return [12]
  if (count % 3 === 0) return thirds(count)
  if (count % 3 === 2) return [6, 6, ...thirds(count - 2)]
  return count === 4 && room < WHOLE_WIDTH ? [6, 6, 6, 6] : [...thirds(count - 4), 3, 3, 3, 3]
}

/**
 * The width of a picture in a cell of this many columns, in the format of the HTML attribute
 * `sizes`.
 */
const sizesIn = (columns: number, room: number): string =>
  `(min-width: 56rem) ${Math.round((columns * room) / 12)}rem, (min-width: 38rem) 48vw, 100vw`

/** Stories side by side with thin lines between them. Shows nothing where there are none. */
export function StoryGrid(props: {
  stories: readonly StorySummary[]
  paper: Paper
  heading?: 'h2' | 'h3'
  showSection?: boolean
  /** Width of the grid on a large screen, in rem. */
  room?: number
}) {
  const { stories, room = WHOLE_WIDTH, ...card } = props
  if (stories.length === 0) return null
  const wide = spans(stories.length, room)
  return (
    <div className="story-grid">
      {stories.map((story, index) => {
        const columns = wide[index] ?? 4
        return (
          <div className={`cell of-${columns}`} key={story.slug}>
            <StoryCard {...card} story={story} look="feature" sizes={sizesIn(columns, room)} />
          </div>
        )
      })}
    </div>
  )
}
