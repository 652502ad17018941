import type { EditionWords, StoryEdition } from './editionTypes.ts'
import { blockText, photoTexts } from './blockText.ts'

/** MongoDB's names of the languages it stems (text indexes, `default_language`). */
const STEMMING = { en: 'english', es: 'spanish' } as const

const joined = (texts: readonly (string | null)[]): string =>
  texts.filter((text) => text !== null && text.trim() !== '').join('\n')

/**
 * Takes an edition; returns its words for search. Made of the edition alone, after everything that withholds a name: what readers cannot
 * read, they cannot find.
 */
export function editionWords(edition: StoryEdition): EditionWords {
  const words = writtenWords(edition)
  return { ...words, unmarked: unmarked(Object.values(words)) }
}

/**
 * The words that bear marks (é, ñ), without them. MongoDB stems before it takes the marks off, so "educacion" has another stem than
 * "educación": whoever leaves the mark out finds it here.
 */
const unmarked = (texts: readonly string[]): string => {
  const marked = texts.flatMap(
    (text) => text.normalize('NFD').match(/\p{L}*\p{L}\p{M}[\p{L}\p{M}]*/gu) ?? [],
  )
  return [...new Set(marked.map((word) => word.replace(/\p{M}+/gu, '')))].join(' ')
}

function writtenWords(edition: StoryEdition): Omit<EditionWords, 'unmarked'> {
  const photos = edition.body.filter((block) => block.type === 'photo')
  const words = edition.body.filter((block) => block.type !== 'photo')
  return {
    language: STEMMING[edition.lang],
    headline: edition.headline,
    dek: edition.dek,
    body: joined([
      ...words.map((block) => blockText(block)),
      edition.editorsNote,
      ...edition.corrections.map(({ note }) => note),
    ]),
    names: joined([
      edition.dateline,
      ...edition.bylines.map(({ name }) => name),
      edition.section?.name ?? null,
      ...edition.tags.map(({ name }) => name),
      ...photoTexts('', edition.leadPhoto).map(([, text]) => text),
      ...photos.map((block) => blockText(block)),
    ]),
  }
}
