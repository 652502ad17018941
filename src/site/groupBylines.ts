import type { Byline } from '#client/clientTypes.ts'
import type { Language } from '#newsroom/languages.ts'
import { wordsIn } from './siteText.ts'

/** People of one role, with the words before their names: "By", "Photos by". */
export interface BylineGroup {
  lead: string
  people: Byline[]
}

/** The roles of authors: their names come after a plain "By". */
const AUTHOR_ROLES: readonly string[] = ['reported', 'wrote', '']

const isAuthor = ({ role }: Byline): boolean => AUTHOR_ROLES.includes(role)

/**
 * Returns the byline in reading order: authors first, then the other roles in the order given. A
 * role that has no words of its own counts as contributor, so that nobody loses their credit.
 */
export function bylineGroups(bylines: readonly Byline[], lang: Language): BylineGroup[] {
  const { by, roles } = wordsIn(lang)
  const groups = new Map<string, Byline[]>()
  const ordered = [...bylines.filter(isAuthor), ...bylines.filter((byline) => !isAuthor(byline))]
  for (const byline of ordered) {
    const lead = isAuthor(byline) ? by : (roles[byline.role] ?? roles.contributed ?? by)
    groups.set(lead, [...(groups.get(lead) ?? []), byline])
  }
  return [...groups].map(([lead, people]) => ({ lead, people }))
}

/**
 * Returns the people whom feeds and structured data call the authors: those who reported or wrote,
 * or the whole byline where nobody did.
 */
export function authorsOf(bylines: readonly Byline[]): Byline[] {
  const authors = bylines.filter(isAuthor)
  return authors.length > 0 ? authors : [...bylines]
}
