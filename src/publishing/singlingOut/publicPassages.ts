import { passagesOf } from '#anonymization/documentToPassages.ts'
import type { AnonymizedPassage, Place, Surface } from '#anonymization/passageTypes.ts'
import type { StoryEdition } from '../edition/editionTypes.ts'

/** A piece of printed text that refers to somebody. */
export interface Mention {
  start: number
  end: number
  /** Ref of the person whose name was here. */
  person: string
}

/** A passage as readers get it, with the way back to the draft. */
export interface PublicPassage {
  place: Place
  /** True for a text apart from the running text: a caption, a headline. */
  alone: boolean
  text: string
  /** In order, without overlap. */
  mentions: readonly Mention[]
  /** Takes a range of the printed text; returns the range of the draft that it came from. */
  inDraft: (start: number, end: number) => { start: number; end: number }
}

const UNREAD: ReadonlySet<Surface> = new Set<Surface>(['slug', 'url'])
const RUNNING: ReadonlySet<Surface> = new Set<Surface>(['prose'])

/** Takes a passage from the engine; returns it as printed, with each replacement as a mention. */
export function publicPassage(passage: AnonymizedPassage): PublicPassage {
  let text = ''
  let from = 0
  const mentions: Mention[] = []
  const pieces: { printed: [number, number]; draft: [number, number]; whole: boolean }[] = []
  const add = (piece: string, start: number, end: number, whole: boolean) => {
    pieces.push({ printed: [text.length, text.length + piece.length], draft: [start, end], whole })
    text += piece
  }
  for (const edit of passage.edits) {
    add(passage.text.slice(from, edit.start), from, edit.start, false)
    const start = text.length
    add(edit.replacement, edit.start, edit.end, true)
    // A name that only goes, after "the captain", is a mention too; a comma is none.
    if (edit.replacement.trim() !== '' || /\p{L}/u.test(passage.text.slice(edit.start, edit.end))) {
      mentions.push({ start, end: text.length, person: edit.person })
    }
    from = edit.end
  }
  add(passage.text.slice(from), from, passage.text.length, false)
  /** Binary search, because a long passage may hold many of both. */
  const pieceAt = (at: number) => {
    let [low, high] = [0, pieces.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pieces[middle]?.printed[1] ?? 0) > at) high = middle
      else low = middle + 1
    }
    return pieces[low]
  }
  return {
    place: passage.place,
    alone: !RUNNING.has(passage.surface),
    text,
    mentions,
    inDraft: (start, end) => {
      const first = pieceAt(start)
      const last = pieceAt(end - 1)
      if (!first || !last) return { start: 0, end: 0 }
      return {
        start: first.whole
          ? first.draft[0]
          : first.draft[0] + Math.max(0, start - first.printed[0]),
        end: last.whole ? last.draft[1] : last.draft[1] - Math.max(0, last.printed[1] - end),
      }
    },
  }
}

/** Returns the passages that readers read as text. Addresses are not among them. */
export const publicPassages = (passages: readonly AnonymizedPassage[]): PublicPassage[] =>
  passages.filter(({ surface }) => !UNREAD.has(surface)).map(publicPassage)

/** Returns the passages of a published edition. Nobody is known by ref in it; only details are. */
export function editionPassages(edition: StoryEdition): PublicPassage[] {
  const photos = [
    ...(edition.leadPhoto ? [edition.leadPhoto] : []),
    ...edition.body.flatMap((block) => (block.type === 'photo' ? [block.photo] : [])),
  ]
  const alone = (place: Place, text: string): AnonymizedPassage => ({
    place,
    surface: 'caption',
    text,
    edits: [],
  })
  return publicPassages(
    [
      alone('headline', edition.headline),
      alone('dek', edition.dek),
      ...passagesOf(edition.body, 'body').map((passage) => ({ ...passage, edits: [] })),
      ...photos.flatMap((photo, index) => [
        alone(`photos.${index}.caption`, photo.caption),
        alone(`photos.${index}.alt`, photo.alt),
      ]),
      ...edition.corrections.map(({ note }, index) => alone(`corrections.${index}.note`, note)),
    ].filter(({ text }) => text.trim() !== ''),
  )
}
