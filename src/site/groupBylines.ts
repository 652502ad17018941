import type { Byline } from '#client/clientTypes.ts'
import type { Language } from '#newsroom/languages.ts'
import { wordsIn } from './siteText.ts'

/** People of one role, with the words before their names: "By", "Photos by". */
export interface BylineGroup {
  lead: string
  people: Byline[]
}

/** Roles whose people are the authors: their names stand after a plain "By". */
const AUTHOR_ROLES: readonly string[] = ['reported', 'wrote', '']

const isAuthor = ({ role }: Byline): boolean => AUTHOR_ROLES.includes(role)

/**
 * The byline in reading order: authors first, then the other roles as they come. A role without words of its own is
 * counted among the contributors rather than dropped, so that nobody loses their credit.
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

/** Those whom feeds and structured data call the authors; everyone in the byline where nobody reported or wrote. */
export function authorsOf(bylines: readonly Byline[]): Byline[] {
  const authors = bylines.filter(isAuthor)
  return authors.length > 0 ? authors : [...bylines]
}
