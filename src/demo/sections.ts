import type { SeedSection } from './demoTypes.ts'

export const SECTIONS: readonly SeedSection[] = [
  {
    slug: 'news',
    name: 'News',
    description: 'What happened on the east side, and what it means for the people who study here.',
    order: 1,
  },
  {
    slug: 'schools-and-learning',
    name: 'Schools & Learning',
    description: 'Classrooms, school boards, libraries and everything that is decided about us.',
    order: 2,
  },
  {
    slug: 'sports',
    name: 'Sports',
    description: 'Finals, tryouts and the people who wash the jerseys.',
    order: 3,
  },
  {
    slug: 'arts-and-culture',
    name: 'Arts & Culture',
    description: 'Walls, stages, screens and the neighborhoods they belong to.',
    order: 4,
  },
  {
    slug: 'opinion',
    name: 'Opinion',
    description: 'Arguments, signed by the people who make them.',
    order: 5,
  },
  {
    slug: 'en-espanol',
    name: 'En español',
    description: 'Periodismo estudiantil para las familias que leen, y hablan, en español.',
    order: 6,
  },
]
