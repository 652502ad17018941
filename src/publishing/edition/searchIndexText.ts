import type { EditionWords, StoryEdition } from './editionTypes.ts'
import { blockText, photoTexts } from './blockText.ts'

/** MongoDB's names of the languages it stems (text indexes, `default_language`). */
const STEMMING = { en: 'english', es: 'spanish' } as const

const joined = (texts: readonly (string | null)[]): string =>
  texts.filter((text) => text !== null && text.trim() !== '').join('\n')

/**
 * Takes an edition; returns its words for search. They come from the edition alone, after names
 * were withheld: what readers cannot read, they cannot find.
 */
export function editionWords(edition: StoryEdition): EditionWords {
  const words = writtenWords(edition)
  return { ...words, unmarked: unmarked(Object.values(words)) }
}

/**
 * The words that have accents (é, ñ), without them. MongoDB removes word endings before accents, so
 * "educacion" and "educación" get different stems. With these words, somebody who leaves out the
 * accent finds the story too.
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
