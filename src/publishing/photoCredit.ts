import type { Language } from '#newsroom/languages.ts'
import { bylineName, staffMember } from './bylines.ts'
import type { PhotoSource, StorySource } from './storySourceTypes.ts'

const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** True where the first bracket of the text closes with its last character: the whole is bracketed. */
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

/** Every bracket that opens closed, and those that close nothing left out. */
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

/** Brackets as they were meant: each closed, doubled ones single, and those around the whole taken off, since the page sets its own. */
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

/** A handle as its platform writes it; a name that was typed for one stays a name. */
const handle = (text: string): string => (/^[\w.]+$/u.test(text) ? `@${text}` : text)

/**
 * The credit line in the house style: "Creator / Organisation", "Courtesy of …", "Instagram/@handle". The brackets around it belong
 * to the page, so none are added here, and those typed around the whole line are taken off. Empty where nobody is credited.
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
 * Takes a finished credit line and the kind of credit it was made of; returns whoever made the picture, as the line names them: a line that was
 * anonymised gives an anonymised creator. '' where it names an organisation alone.
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
 * A credit in two parts: the staff photographer's name as their byline policy lets it be read, which is settled, and the rest, which goes
 * the way of every other text.
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
