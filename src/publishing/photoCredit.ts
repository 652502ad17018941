import type { Language } from '#newsroom/languages.ts'
import { bylineName, staffMember } from './bylines.ts'
import type { PhotoSource, StorySource } from './storySourceTypes.ts'

const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** True where the whole text is in one pair of brackets. */
function bracketedWhole(text: string): boolean {
  if (!text.startsWith('(') || !text.endsWith(')')) return false
  let open = 0
  for (const [index, letter] of [...text].entries()) {
    if (letter === '(') open += 1
    if (letter === ')') open -= 1
    if (open === 0) return index === [...text].length - 1
  }
  return false
}

/** Closes every open bracket and removes those that close nothing. */
function balanced(text: string): string {
  const letters: string[] = []
  let open = 0
  for (const letter of text) {
    if (letter === ')' && open === 0) continue
    if (letter === '(') open += 1
    if (letter === ')') open -= 1
    letters.push(letter)
  }
  return letters.join('') + ')'.repeat(open)
}

/**
 * Repairs brackets: each is closed, doubled ones become single, and those around the whole text are
 * removed, because the page adds its own.
 */
function mended(text: string): string {
  const single = text.replace(/\((?:\s*\()+/gu, '(').replace(/\)(?:\s*\))+/gu, ')')
  let bare = spaced(balanced(single))
  while (bracketedWhole(bare)) bare = spaced(bare.slice(1, -1))
  return bare
}

const COURTESY: Readonly<Record<Language, { says: string; typed: RegExp }>> = {
  en: { says: 'Courtesy of', typed: /^courtesy(?:\s+of)?\s+/iu },
  es: { says: 'Cortesía de', typed: /^cortes[ií]a(?:\s+de)?\s+/iu },
}

/**
 * Returns a handle in the form of its platform. A name that was typed instead of a handle stays a
 * name.
 */
const handle = (text: string): string => (/^[\w.]+$/u.test(text) ? `@${text}` : text)

/**
 * Returns the credit line in the house style: "Creator / Organisation", "Courtesy of …",
 * "Instagram/@handle". Adds no brackets around it and removes those that were typed, because the
 * page adds them. Empty where nobody is credited.
 */
export function creditLine(
  { creator, organisation, kind }: PhotoSource['credit'],
  lang: Language = 'en',
): string {
  const who = mended(creator)
  const house = mended(organisation)
  if (!who && !house) return ''
  if (kind === 'courtesy') {
    const { says } = COURTESY[lang]
    const giver = Object.values(COURTESY).reduce(
      (text, { typed }) => text.replace(typed, ''),
      who || house,
    )
    return `${says} ${giver}`
  }
  if (kind === 'social') return [house, handle(who)].filter(Boolean).join('/')
  return [who, house].filter(Boolean).join(' / ')
}

/**
 * Takes a finished credit line and the kind of credit that it was made from; returns who made the
 * picture, as the line names them. An anonymised line gives an anonymised creator. '' where it
 * names only an organisation.
 */
export function creatorIn(
  line: string,
  { creator, organisation, kind }: PhotoSource['credit'],
): string {
  if (!creator.trim()) return ''
  if (kind === 'courtesy') return line.replace(/^(?:Courtesy of|Cortesía de) /u, '')
  if (!organisation.trim()) return line
  const cut = kind === 'social' ? line.indexOf('/') : line.lastIndexOf(' / ')
  if (cut === -1) return ''
  return kind === 'social' ? line.slice(cut + 1) : line.slice(0, cut)
}

/** True where a bracket in the credit is opened and not closed, or the other way round. */
export const bracketUnclosed = ({ creator, organisation }: PhotoSource['credit']): boolean =>
  [creator, organisation].some(
    (text) => (text.match(/\(/gu) ?? []).length !== (text.match(/\)/gu) ?? []).length,
  )

/**
 * Splits a credit in two: the staff photographer's name in the form that their byline policy
 * allows, which does not change any more, and the rest, which is anonymised like any other text.
 */
export function creditParts(
  story: Pick<StorySource, 'staff' | 'newsroom' | 'lang'>,
  credit: PhotoSource['credit'],
): { staff: string | null; rest: string } {
  const member = credit.kind === 'staff' ? staffMember(story, credit.creator) : null
  if (!member) return { staff: null, rest: creditLine(credit, story.lang) }
  return {
    staff: bylineName(member, story.newsroom.name),
    rest: creditLine({ ...credit, creator: '' }, story.lang),
  }
}
