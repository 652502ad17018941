import type { StorySummary } from '#client/clientTypes.ts'
import type { Paper } from '../pageTypes.ts'
import { StoryCard } from './StoryCard.tsx'

/** The page's whole width, in rem. */
const WHOLE_WIDTH = 72

/**
 * How many of a row's 12 columns each card takes on a large screen: rows of three, and no card alone in its row. Of
 * two left over, both open the grid at half its width; one left over makes a row of four, at the end.
 */
export function spans(count: number, room = WHOLE_WIDTH): number[] {
  const thirds = (of: number) => Array.from({ length: Math.max(of, 0) }, () => 4)
  if (count === 1) return [12]
  if (count % 3 === 0) return thirds(count)
  if (count % 3 === 2) return [6, 6, ...thirds(count - 2)]
  return count === 4 && room < WHOLE_WIDTH ? [6, 6, 6, 6] : [...thirds(count - 4), 3, 3, 3, 3]
}

/** How wide a picture stands in a cell of so many of the 12 columns. */
const sizesIn = (columns: number, room: number): string =>
  `(min-width: 56rem) ${Math.round((columns * room) / 12)}rem, (min-width: 38rem) 48vw, 100vw`

/** Stories side by side with hairlines between them; nothing where there are none. */
export function StoryGrid(props: {
  stories: readonly StorySummary[]
  paper: Paper
  heading?: 'h2' | 'h3'
  showSection?: boolean
  /** How wide the grid stands on a large screen, in rem. */
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
