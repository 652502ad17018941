import type { EditionRecord, PublicPhoto, StoryEdition } from '#publishing/edition/editionTypes.ts'
import { editionWords } from '#publishing/edition/searchIndexText.ts'

/** A paper of any size without a name in it: sentences in an order that the number of the story decides. */
const SENTENCES = [
  'The library will stay open until nine on weekdays, the board said on Tuesday.',
  'Some 200 students left their fifth-period classes and walked to the front steps.',
  'The bus was late on 14 of 20 school days in March, according to a log the class kept.',
  'A committee of parents, teachers and students will meet again in two weeks.',
  'Lunch now costs 40 cents more than it did last fall, and the line is longer.',
  'The garden behind the gym grew 90 pounds of tomatoes, all of which went to the pantry.',
  'Nobody answered three messages left at the district office before this story came out.',
  'The choir sang in the hallway because the auditorium roof still leaks.',
  'Rain fell on the first practice, and the second, and the coach called off the third.',
  'A vote is set for the last week before the winter break.',
]
const SECTIONS = ['news', 'opinion', 'arts', 'sports', 'science']
const DAY_MS = 86_400_000

export const sentences = (seed: number, count: number): string =>
  Array.from(
    { length: count },
    (_, index) => SENTENCES[(seed * 7 + index * 3 + (seed % 5)) % SENTENCES.length],
  ).join(' ')

const photo = (seed: number): PublicPhoto => {
  const name = seed.toString(16).padStart(32, '0')
  return {
    alt: 'Students on the steps of a school.',
    caption: 'Students leave their fifth-period classes.',
    credit: '(Staff / Homeroom)',
    creator: '',
    copyright: '',
    width: 1600,
    height: 1067,
    renditions: (['avif', 'webp', 'jpeg'] as const).flatMap((format) =>
      [480, 960, 1600].map((width) => ({
        format,
        width,
        height: Math.round((width * 2) / 3),
        url: `/media/${name}-${width}.${format === 'jpeg' ? 'jpg' : format}`,
      })),
    ),
    crops: { square: [], wide: [] },
    placeholder: '',
  }
}

/** One story of about 350 words in eight paragraphs, with a picture. */
export function edition(number: number): EditionRecord {
  const publishedAt = new Date(Date.UTC(2026, 0, 1) - number * (DAY_MS / 8)).toISOString()
  const section = SECTIONS[number % SECTIONS.length] ?? 'news'
  const content: StoryEdition = {
    type: 'story',
    slug: `what-the-board-decided-${number}`,
    lang: number % 4 === 0 ? 'es' : 'en',
    headline: `What the board decided, part ${number}`,
    dek: sentences(number, 1),
    dateline: 'LOS ANGELES',
    section: { slug: section, name: section.replace(/^./u, (sign) => sign.toUpperCase()) },
    tags: [{ slug: `topic-${number % 40}`, name: `Topic ${number % 40}` }],
    bylines: [{ name: 'Homeroom staff', slug: null, role: 'reported' }],
    leadPhoto: photo(number),
    body: Array.from({ length: 8 }, (_, index) => ({
      type: 'paragraph',
      children: [{ type: 'text', text: sentences(number + index, 3), marks: [] }],
    })),
    withholdingNote: null,
    editorsNote: null,
    corrections: [],
    publishedAt,
    updatedAt: publishedAt,
    history: [{ at: publishedAt, kind: 'published' }],
    revision: 1,
    seoTitle: '',
    seoDescription: '',
    socialText: '',
    shareImage: null,
  }
  return {
    _id: `bench-${number}`,
    type: 'story',
    slug: content.slug,
    state: 'live',
    goneNote: null,
    section,
    tags: content.tags.map(({ slug }) => slug),
    reporters: [],
    lang: content.lang,
    publishedAt: new Date(publishedAt),
    revisedAt: new Date(publishedAt),
    media: [],
    pair: `bench-${number}`,
    words: editionWords(content),
    content,
  }
}

/** The same words as a Lexical document, for drafts and for plain Payload. */
export const lexical = (number: number) => ({
  root: {
    type: 'root',
    version: 1,
    direction: 'ltr',
    format: '',
    indent: 0,
    children: Array.from({ length: 8 }, (_, index) => ({
      type: 'paragraph',
      version: 1,
      direction: 'ltr',
      format: '',
      indent: 0,
      textFormat: 0,
      children: [
        {
          type: 'text',
          version: 1,
          text: sentences(number + index, 3),
          format: 0,
          detail: 0,
          mode: 'normal',
          style: '',
        },
      ],
    })),
  },
})
