import { bylineName, staffMember } from './bylines.ts'
import type { PhotoSource, StorySource } from './storySource.ts'

const closed = (text: string): string => {
  const bare = text.trim()
  const opened = (bare.match(/\(/gu) ?? []).length
  const shut = (bare.match(/\)/gu) ?? []).length
  return opened > shut ? bare + ')'.repeat(opened - shut) : bare
}

/**
 * The credit line in the house style: "Creator / Organisation", "Courtesy of …", "Instagram/@handle". The brackets around it belong
 * to the page, so none are added here, and those typed around the whole line are taken off. Empty where nobody is credited.
 */
export function creditLine({ creator, organisation, kind }: PhotoSource['credit']): string {
  const who = closed(creator.replace(/^\((.*)\)$/u, '$1'))
  const house = closed(organisation.replace(/^\((.*)\)$/u, '$1'))
  if (!who && !house) return ''
  if (kind === 'courtesy') return `Courtesy of ${who || house}`
  if (kind === 'social') return [house, who].filter(Boolean).join('/')
  return [who, house].filter(Boolean).join(' / ')
}

/** True where a bracket in the credit is opened and not closed, or the other way round. */
export const bracketUnclosed = ({ creator, organisation }: PhotoSource['credit']): boolean =>
  [creator, organisation].some(
    (text) => (text.match(/\(/gu) ?? []).length !== (text.match(/\)/gu) ?? []).length,
  )

/**
 * A credit in two parts: the staff photographer's name as their byline policy lets it be read, which is settled, and the rest, which goes
 * the way of every other text.
 */
export function creditParts(
  story: StorySource,
  credit: PhotoSource['credit'],
): { staff: string | null; rest: string } {
  const member = credit.kind === 'staff' ? staffMember(story, credit.creator) : null
  if (!member) return { staff: null, rest: creditLine(credit) }
  return {
    staff: bylineName(member, story.newsroom.name),
    rest: creditLine({ ...credit, creator: '' }),
  }
}
