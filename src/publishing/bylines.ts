import type { Person } from '#anonymization/personTypes.ts'
import type { StaffSource, StorySource } from './storySourceTypes.ts'

const firstWord = (name: string) => name.trim().split(/\s+/u)[0] ?? ''
const lastWord = (name: string) => name.trim().split(/\s+/u).at(-1) ?? ''

/**
 * Returns the name that readers see: what the byline policy asks for, or the newsroom's staff where
 * the record lacks it.
 */
export function bylineName(
  source: Pick<StaffSource, 'fullName' | 'penName' | 'policy'>,
  newsroom: string,
): string {
  switch (source.policy) {
    case 'full':
      return source.fullName
    case 'firstNameInitial': {
      const initial = [...lastWord(source.fullName)][0]
      const first = firstWord(source.fullName)
      return initial && first !== lastWord(source.fullName) ? `${first} ${initial}.` : first
    }
    case 'penName':
      return source.penName?.trim() || `${newsroom} staff`
    case 'staff':
      return `${newsroom} staff`
  }
}

/**
 * Returns reporters whose full name is not for readers, as people to protect: a credit or a bio
 * must not give away what the byline hides.
 */
export function reportersToProtect(sources: readonly StaffSource[], newsroom: string): Person[] {
  const byRef = new Map(sources.map((source) => [source.ref, source]))
  return [...byRef.values()]
    .filter((source) => source.policy !== 'full')
    .map((source) => ({
      ref: `reporter:${source.ref}`,
      fullName: source.fullName,
      // A single letter is too short to search for.
      aliases: (source.formerNames ?? []).filter((name) => name.replace(/\P{L}/gu, '').length > 2),
      handles: [],
      kind: 'student',
      age: null,
      grade: null,
      school: null,
      pronouns: null,
      treatment: source.policy === 'firstNameInitial' ? 'firstNameOnly' : 'withhold',
      descriptor: {
        first: bylineName(source, newsroom),
        later: bylineName(source, newsroom),
      },
    }))
}

/** Returns every form in which readers may have read the name, whatever the policy is now. */
export const formsOf = (member: StaffSource): string[] => {
  const names = [member.fullName, ...(member.formerNames ?? [])]
  const initials = names.map((fullName) =>
    bylineName({ ...member, fullName, policy: 'firstNameInitial' }, ''),
  )
  // A first name alone may belong to anybody.
  return [...names, member.penName ?? '', ...initials.filter((form) => form.includes(' '))]
}

/**
 * Takes the name in a credit; returns the member of staff whose full name, present byline or former
 * byline it is, or null.
 */
export function staffMember(
  story: Pick<StorySource, 'staff' | 'newsroom'>,
  name: string,
): StaffSource | null {
  const wanted = name.trim().toLowerCase()
  if (!wanted) return null
  const known = (names: (member: StaffSource) => string[]) =>
    story.staff.find((member) => names(member).some((form) => form.trim().toLowerCase() === wanted))
  return (
    known((member) => [member.fullName, bylineName(member, story.newsroom.name)]) ??
    known(formsOf) ??
    null
  )
}

/**
 * Returns the reporters that this story names: in its byline or in the credit of one of its
 * pictures.
 */
export function staffShown(story: StorySource): StaffSource[] {
  const photographers = [...story.photos.values()].flatMap(
    (photo) => staffMember(story, photo.credit.creator) ?? [],
  )
  return [...story.bylines, ...photographers]
}
