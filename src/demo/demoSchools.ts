import type { SeedSchool } from './demoTypes.ts'

/** Several are named after people, so that nobody takes a school for a student. */
export const SCHOOLS: readonly SeedSchool[] = [
  {
    key: 'roosevelt',
    name: 'Theodore Roosevelt High School',
    shortNames: ['Roosevelt High School', 'Roosevelt High', 'Roosevelt'],
    town: 'Los Angeles',
    enrolment: 1412,
  },
  {
    key: 'garfield',
    name: 'James A. Garfield High School',
    shortNames: ['Garfield High School', 'Garfield High', 'Garfield'],
    town: 'Los Angeles',
    enrolment: 2236,
  },
  {
    key: 'wilson',
    name: 'Woodrow Wilson High School',
    shortNames: ['Wilson High School', 'Wilson High', 'Wilson'],
    town: 'Los Angeles',
    enrolment: 1587,
  },
  {
    key: 'mendez',
    name: 'Felicitas and Gonzalo Mendez High School',
    shortNames: ['Mendez High School', 'Mendez High', 'Mendez'],
    town: 'Los Angeles',
    enrolment: 1018,
  },
  {
    key: 'eastlight',
    name: 'Eastlight Science Academy',
    shortNames: ['Eastlight Academy', 'Eastlight'],
    town: 'Los Angeles',
    enrolment: 476,
  },
  {
    key: 'loma-middle',
    name: 'Loma Serena Middle School',
    shortNames: ['Loma Serena Middle'],
    town: 'Los Angeles',
    enrolment: 803,
  },
]
