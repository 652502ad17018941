import { type GateDraft, gateReason } from '../gateReasons.ts'
import type { StorySource } from '../storySourceTypes.ts'

/** Checks the fields that every story needs, and the embargo. `now` in milliseconds since 1970. */
export function fieldChecks(story: StorySource, now: number): GateDraft[] {
  const found: GateDraft[] = []
  if (!story.headline.trim()) {
    found.push(gateReason('no_headline', { place: 'headline' }))
  }
  if (story.body.length === 0) {
    found.push(gateReason('no_body', { place: 'body' }))
  }
  if (!story.section) {
    found.push(gateReason('no_section', { place: 'section' }))
  }
  if (story.bylines.length === 0) {
    found.push(gateReason('no_byline', { place: 'bylines' }))
  }
  if (story.embargo && Date.parse(story.embargo) > now) {
    found.push(gateReason('embargoed', { place: 'embargo' }))
  }
  return found
}
