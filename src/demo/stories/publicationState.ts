import type { Calendar, Day } from '../calendar.ts'
import type { SeedStory } from '../demoTypes.ts'

type Phase = Pick<SeedStory, 'phase' | 'publishedDaysBefore' | 'publishedAt'>

/** Takes the day and the time of publication in the newsroom's zone. */
export const publishedOn = (
  calendar: Calendar,
  day: Day,
  hour: number,
  minute: number,
): Phase & { phase: 'published' } => ({
  phase: 'published',
  publishedDaysBefore: calendar.daysBefore(day),
  publishedAt: day.at(hour, minute),
})

/** A story that no reader has seen. */
export const unpublished = (
  phase: 'submitted' | 'blocked' | 'draft' | 'changesRequested',
): Phase => ({ phase, publishedDaysBefore: null, publishedAt: null })
