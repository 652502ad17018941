import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { detectNames } from '#anonymization/detector/detectNames.ts'
import type { Passage, Place, Surface } from '#anonymization/passageTypes.ts'
import type { Language } from '#newsroom/languages.ts'
import type { Edition } from '#publishing/edition/editionTypes.ts'

type PublicRecord = Exclude<Edition, { type: 'story' }>

/** An unknown name in a public record: its place, never the name. */
export interface UnknownName {
  place: Place
  /** UTF-16 offsets in the text at the place. */
  start: number
  end: number
}

/**
 * In a title every word has a capital, and the detector asks about "Student Life" as about an
 * unknown name. So here it must be surer. Names of people score 0.9 and more, titles of columns and
 * pages below 0.1.
 */
const SURE_IN_TITLES = 0.5
const TITLES: ReadonlySet<Surface> = new Set<Surface>(['label', 'headline'])

/**
 * An e-mail address or a site. Such texts contain the newsroom's own; those of protected people are
 * known from their records.
 */
const ADDRESS = /[@/]|\S\.\S/u

/** What the newsroom knows about names, for texts that are no story's. */
export interface Accounted {
  /** People who may be printed, and the newsroom's staff as readers get them. */
  names: readonly string[]
  /**
   * The names of those the text is about, who may also be called by part of it: a profile's own,
   * the people of a story.
   */
  own: readonly string[]
  notPeople: readonly string[]
  institutions: readonly string[]
  /** The newsroom's languages: a word is asked about if it is in none of them. */
  languages: readonly Language[]
}

/**
 * The running text of a profile, a section or the settings. The newsroom's own accepted names are
 * not part of it.
 */
function passagesOf(edition: PublicRecord): Passage[] {
  const at = (place: Place, surface: Surface, text: string): Passage => ({ place, surface, text })
  switch (edition.type) {
    case 'section':
      return [at('name', 'label', edition.name), at('description', 'prose', edition.description)]
    case 'reporter':
      return [
        at('title', 'label', edition.title),
        ...edition.bio.flatMap(({ question, answer }, index) => [
          at(`bio.${index}.question`, 'headline', question),
          at(`bio.${index}.answer`, 'prose', answer),
        ]),
        ...edition.contacts.flatMap(({ label, value }, index) => [
          at(`contacts.${index}.label`, 'label', label),
          at(`contacts.${index}.value`, 'label', value),
        ]),
        ...(edition.portrait
          ? [
              at('portrait.alt', 'alt', edition.portrait.alt),
              at('portrait.caption', 'caption', edition.portrait.caption),
              at('portrait.credit', 'caption', edition.portrait.credit),
              at('portrait.copyright', 'caption', edition.portrait.copyright),
            ]
          : []),
      ]
    case 'newsroom':
      return [
        at('tagline', 'caption', edition.tagline),
        at('about', 'prose', edition.about ?? ''),
        ...edition.policies.flatMap(({ title, text }, index) => [
          at(`policies.${index}.title`, 'headline', title),
          at(`policies.${index}.text`, 'prose', text),
        ]),
      ]
  }
}

/**
 * Takes a record as readers will get it, other texts that are published with it, and what the
 * newsroom knows; returns the places of unknown names.
 */
export const unknownNames = (
  edition: PublicRecord,
  beside: readonly Passage[],
  known: Accounted,
): UnknownName[] => unknownIn([...passagesOf(edition), ...beside], known)

/** The same for any texts. */
export function unknownIn(
  passages: readonly Passage[],
  { names, own, notPeople, institutions, languages }: Accounted,
): UnknownName[] {
  const accounted = [...names, ...own]
  return passages.flatMap(({ place, surface, text }) => {
    const [flags = [], ...others] = languages.map((lang) =>
      detectNames(text, {
        data: LANGUAGE_DATA,
        lang,
        surface,
        accounted,
        accountedInStory: own,
        notPeople,
        institutions,
      }),
    )
    return flags
      .filter(({ score }) => score >= (TITLES.has(surface) ? SURE_IN_TITLES : 0))
      .filter(
        ({ start, end, text: words }) =>
          !ADDRESS.test(words) &&
          others.every((flagged) => flagged.some((flag) => flag.start < end && start < flag.end)),
      )
      .map(({ start, end }) => ({ place, start, end }))
  })
}
