import { atField, type GateDraft } from '../gateReasons.ts'
import type { StorySource } from '../storySourceTypes.ts'

/** Checks the fields that every story needs, and the embargo. `now` in milliseconds since 1970. */
export function fieldChecks(story: StorySource, now: number): GateDraft[] {
  const found: GateDraft[] = []
  if (!story.headline.trim()) {
    found.push(atField('no_headline', 'headline', 'The story has no headline.', 'Write one.'))
  }
  if (story.body.length === 0) {
    found.push(atField('no_body', 'body', 'The story has no text.', 'Write it.'))
  }
  if (!story.section) {
    found.push(
      atField(
        'no_section',
        'section',
        'The story is in no section that readers can see.',
        'Choose one. One that was taken off the site comes back when it is saved without the protected name.',
      ),
    )
  }
  if (story.bylines.length === 0) {
    found.push(
      atField(
        'no_byline',
        'bylines',
        'The story does not say who reported it.',
        'Add a reporter to the byline.',
      ),
    )
  }
  if (story.embargo && Date.parse(story.embargo) > now) {
    found.push(
      atField(
        'embargoed',
        'embargo',
        'The story is under embargo, and the time has not come.',
        'Wait, or schedule it for a time after the embargo.',
      ),
    )
  }
  return found
}
