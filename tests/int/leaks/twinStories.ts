import type { Block } from '#anonymization/bodyTypes.ts'
import { lexical, link, paragraph, text } from './canaries.ts'

export interface Called {
  full: string
  first: string
  /** All that comes after the first name. */
  last: string
  aliases: string[]
}

export interface Cast {
  people: Called[]
  /** Profiles: what the byline policy keeps back differs, and nothing else. */
  reporters: { fullName: string; bylinePolicy: string; penName?: string }[]
}

/** The staff's own names are private too, and the same in both worlds. */
export const STAFF_NAMES = { reporter: 'Rhea', editor: 'Edda', adviser: 'Ada' }

const called = (first: string, last: string, ...aliases: string[]): Called => ({
  full: `${first} ${last}`,
  first,
  last,
  aliases,
})

/** World A. */
export const FIRST_CAST: Cast = {
  people: [
    called('Jalysa', 'Quintero Valdez', 'Jaly'),
    called('Mireya', 'Rubio'),
    called('Dashiell', 'Okonkwo'),
    called('Zoë', 'Ångström'),
    called('Thaddeus', 'Brannigan'),
    called('Aaliyah', 'Abernathy'),
    called('Xochitl', 'Zamora', 'Xochi'),
    called('Bartholomew', 'Featherstonehaugh'),
  ],
  reporters: [
    { fullName: 'Tamsin Okafor', bylinePolicy: 'firstNameInitial' },
    { fullName: 'Perpetua Lindqvist', bylinePolicy: 'penName', penName: 'The Owl' },
    { fullName: 'Nadia Brooks', bylinePolicy: 'full' },
    { fullName: 'Ignatius Vandermeer', bylinePolicy: 'staff' },
  ],
}

/** World B: other lengths, letters, scripts and order; some are words, places or months. */
export const SECOND_CAST: Cast = {
  people: [
    called('Bo', 'Lindgren', 'Bobo'),
    called('Grace', 'Will'),
    called('April', 'Chew'),
    called('Ahmed', 'al-Rashid'),
    called('Юлия', 'Ковальчук'),
    called('Zenobia', 'Zwick'),
    called('Ann', 'Marsh', 'Annie'),
    called('Ng', 'Minh'),
  ],
  reporters: [
    { fullName: 'Tamsin Oyelaran-Winterbottom', bylinePolicy: 'firstNameInitial' },
    { fullName: 'Bea Ito', bylinePolicy: 'penName', penName: 'The Owl' },
    { fullName: 'Nadia Brooks', bylinePolicy: 'full' },
    { fullName: 'Al Ek', bylinePolicy: 'staff' },
  ],
}

interface Written {
  fields: Record<string, unknown>
  photo?: { caption: string; alt: string; credit: string }
  correction?: { wrong: string; right: string }
}

export interface TwinStory {
  section: 'news' | 'sports'
  /** Who is in it, by place in the cast. */
  people: number[]
  reporters: number[]
  ends: 'published' | 'draft' | 'approved' | 'unpublished' | 'killed'
  write(people: readonly Called[]): Written
}

const NOBODY: Called = called('', '')
const at = (people: readonly Called[], index: number): Called => people[index] ?? NOBODY
const body = (...blocks: (Block<string> | string)[]) =>
  lexical(...blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)))

/** What happens in both worlds. */
export const STORIES: readonly TwinStory[] = [
  {
    section: 'news',
    people: [0],
    reporters: [2],
    ends: 'published',
    write(people) {
      const a = at(people, 0)
      return {
        fields: {
          headline: `${a.full} leads walkout`,
          dek: `${a.full} and others left class at noon.`,
          tags: ['Walkout', a.full],
          seoTitle: `${a.full} and the walkout`,
          socialText: `Hear ${a.full}`,
          body: body(
            `${a.full} held a sign in front of the library.`,
            `“We will be back,” ${a.last} said. ${a.full}’s friends nodded.`,
            { type: 'pullQuote', quote: 'We will be back.', attribution: a.full },
          ),
        },
        photo: {
          caption: `${a.full}, left, holds a sign.`,
          alt: `${a.full} with a sign.`,
          credit: 'Nadia Brooks / Homeroom',
        },
        correction: { wrong: `${a.full} carried the only sign`, right: 'There were several.' },
      }
    },
  },
  {
    section: 'news',
    people: [1, 2],
    reporters: [0],
    ends: 'published',
    write(people) {
      const [a, b] = [at(people, 1), at(people, 2)]
      return {
        fields: {
          headline:
            'Two students speak at the board meeting about the library and its opening hours',
          dek: 'The board listened.',
          tags: ['Board', 'Library'],
          body: body(
            `${a.full} spoke first. ${b.full} spoke second.`,
            `“It is our library,” ${a.full} said, and ${b.full} agreed.`,
            'The will of the board is clear. With grace, the chair thanked them.',
          ),
        },
      }
    },
  },
  {
    section: 'sports',
    people: [3],
    reporters: [1],
    ends: 'published',
    write(people) {
      const a = at(people, 3)
      return {
        fields: {
          headline: 'Swim team wins the final',
          tags: ['Swimming', a.full],
          body: body(
            paragraph(text('Captain ', 'bold'), text(a.full, 'italic'), text(' swam last.')),
            {
              type: 'list',
              ordered: true,
              items: [{ children: [text(`${a.full}, 50 m`)], lists: [] }],
            },
            paragraph('See the ', link('https://results.example/final', 'results'), '.'),
          ),
        },
      }
    },
  },
  {
    section: 'news',
    people: [4],
    reporters: [3],
    ends: 'published',
    write(people) {
      const a = at(people, 4)
      return {
        fields: {
          headline: `Garden opens behind the gym`,
          editorsNote: `${a.full} is a friend of a member of the staff.`,
          body: body(`${a.full} planted the first tree.`, `“It will grow,” ${a.full} said.`),
        },
      }
    },
  },
  {
    // The address is made of the headline: its length and its letters must tell nothing of the name that stood in it.
    section: 'news',
    people: [7],
    reporters: [2],
    ends: 'published',
    write(people) {
      const a = at(people, 7)
      return {
        fields: {
          headline: `${a.full} wins the county prize for a film about the long wait at the bus stop by the school`,
          body: body(`${a.full} filmed for a year.`),
        },
      }
    },
  },
  {
    section: 'news',
    people: [4, 5],
    reporters: [0, 2],
    ends: 'published',
    write(people) {
      const [a, b] = [at(people, 4), at(people, 5)]
      return {
        fields: {
          headline: `${a.full} and ${b.full} run for student council`,
          dek: `${b.full} runs for the second time.`,
          body: body(`${a.full} wants longer breaks.`, `${b.full} wants shorter days.`),
        },
      }
    },
  },
  {
    section: 'sports',
    people: [6],
    reporters: [1],
    ends: 'published',
    write(people) {
      const a = at(people, 6)
      return {
        fields: {
          lang: 'es',
          headline: 'La final del torneo',
          body: body(`${a.full} anotó el último punto.`, 'El equipo celebró en la cancha.'),
        },
      }
    },
  },
  ...(['draft', 'approved', 'unpublished', 'killed'] as const).map((ends, index): TwinStory => ({
    section: 'news',
    people: [index],
    reporters: [2],
    ends,
    write(people) {
      const a = at(people, index)
      return {
        fields: {
          headline: `A story that is ${ends}, about ${a.full}`,
          internalNotes: `Call ${a.full}.`,
          body: body(`${a.full} waited.`),
        },
      }
    },
  })),
  ...Array.from({ length: 10 }, (_, index): TwinStory => ({
    section: index % 2 === 0 ? 'news' : 'sports',
    people: [index % 8],
    reporters: [index % 4],
    ends: 'published',
    write(people) {
      const a = at(people, index % 8)
      return {
        fields: {
          headline: `${['Lunch', 'Chess', 'Bus', 'Choir', 'Robot', 'Mural', 'Poetry'][index % 7] ?? ''} day, part ${index + 1}`,
          tags: ['Days', `Part ${index + 1}`],
          body: body(`${a.full} was there on a warm day.`, 'It lasted until three.'),
        },
      }
    },
  })),
]
