import { rewriteDocument } from '#anonymization/documentToPassages.ts'
import { applyEdits } from '#anonymization/flattenTextNodes.ts'
import type { AnonymizedPassage } from '#anonymization/passageTypes.ts'
import type { StorySource } from '../storySourceTypes.ts'
import type { StoryEdition } from './editionTypes.ts'
import { projectStory } from './publicProjection.ts'

interface CompiledText {
  edition: StoryEdition
  passages: readonly AnonymizedPassage[]
  /** The pictures of the edition, by private id, in order. */
  photos: readonly string[]
}

/**
 * Returns the body of a compiled story with a mark around each replacement, for a preview. It comes
 * from the same replacements as the edition, so the two cannot differ. `mark` takes a replacement
 * and returns it with its marks. Pictures have no files in it.
 */
export function markedBody(
  story: StorySource,
  { edition, passages, photos }: CompiledText,
  mark: (replacement: string) => string,
): StoryEdition['body'] {
  const marked = passages.map(({ place, text, edits }) => ({
    place,
    text,
    edits: edits.map((edit) => ({ ...edit, replacement: mark(edit.replacement) })),
  }))
  const editsAt = new Map(marked.map(({ place, edits }) => [place, edits]))
  return projectStory({
    story,
    text: new Map(marked.map(({ place, text, edits }) => [place, applyEdits(text, edits)])),
    body: rewriteDocument(story.body, editsAt, 'body'),
    photos,
    note: edition.withholdingNote,
    address: edition.slug,
    options: { ...edition, renditions: new Map() },
  }).body
}
