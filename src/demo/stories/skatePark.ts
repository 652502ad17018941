import type { Calendar } from '../calendar.ts'
import { p, photo } from '../prose.ts'
import type { SeedStory } from '../demoTypes.ts'
import { unpublished } from './publicationState.ts'

/** Submitted, and refused at the gate: it names a student nobody registered, and its second photo has no credit. */
export const skatePark = (calendar: Calendar): SeedStory => {
  const closed = calendar.last('Monday')
  return {
    key: 'skate-park',
    headline: 'City fences off the Pilar Street skate bowl after a pipe breaks',
    dek: 'Skaters have offered to fix it themselves. The city says that is not how it works.',
    section: 'news',
    tags: ['Parks', 'City budget'],
    dateline: 'LOS ANGELES',
    lang: 'en',
    bylines: [{ reporter: 'xavier', role: 'reported' }],
    people: ['renata', 'delphine'],
    leadPhoto: 'skate-bowl',
    blocks: [
      p(
        `A fence went up around the Pilar Street skate bowl ${closed.weekday} after a water main cracked under its deep end, and the city does not expect to take it down before summer.`,
      ),
      p(
        `Renata Villafaña, a 15-year-old sophomore at Theodore Roosevelt High School, had skated there every day since she was nine. She found the fence at 6:30 a.m., before school, and sat down in front of it.`,
      ),
      p(`"It's the only place where I don't have to be anybody," Villafaña said.`),
      p(
        `Oswaldo Pinedo-Rask, who is in her class and learned to skate from her, came an hour later with a tape measure. The crack is 11 feet long and no wider than a pencil, he said.`,
      ),
      p(`"My uncles pour concrete," Pinedo-Rask said. "They could do it on a Sunday."`),
      photo('skate-fence'),
      p(
        `Delphine Abernethy, 47, who manages parks for the east district, said she believed them. But the pipe belongs to one department and the bowl to another, and the ground between them has to be tested first, Abernethy said. The test has no date.`,
      ),
      p(
        `The bowl was built in 1998 with money that skaters raised by collecting cans. It has no lights and no water fountain, and on most afternoons between 30 and 60 people use it, according to a count that Villafaña keeps on the inside of a shoe box.`,
      ),
      p(
        `Last year the city spent $2.1 million on three tennis courts half a mile away. They are empty on most afternoons, according to the same shoe box.`,
      ),
      p(
        `Abernethy said she will meet the skaters at the fence next week and bring the drawings of the pipe. Villafaña said she will bring chairs. "If it takes until summer, we will be here until summer," she said. "I have already moved my homework."`,
      ),
      p(
        `By ${closed.plus(2).weekday}, somebody had hung a pair of worn-out shoes on the fence. By ${closed.plus(3).weekday} there were 22.`,
      ),
    ],
    seoTitle: 'Pilar Street skate bowl closed after a water main cracks',
    seoDescription: 'The city does not expect to open the bowl before summer.',
    socialText: 'By midweek somebody had hung shoes on the fence. Then there were 22.',
    editorsNote: null,
    internalNotes: 'Second picture came by text message; find out who took it.',
    ...unpublished('blocked'),
    corrections: [],
  }
}
