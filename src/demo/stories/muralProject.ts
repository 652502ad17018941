import type { Calendar } from '../calendar.ts'
import { h2, p, photo, quote, steps } from '../prose.ts'
import type { SeedStory } from '../demoTypes.ts'
import { publishedOn } from './publicationState.ts'

export const muralProject = (calendar: Calendar): SeedStory => {
  const printed = calendar.last('Friday', 1)
  const unveiled = printed.plus(-6)
  return {
    key: 'mural-project',
    headline: 'On a laundromat wall, students paint the river that used to be there',
    dek: 'The mural took 61 Saturdays, nine donated gallons of blue and one long argument about herons.',
    section: 'arts-and-culture',
    tags: ['Murals', 'Public art'],
    dateline: 'LOS ANGELES',
    lang: 'en',
    bylines: [
      { reporter: 'paloma', role: 'reported' },
      { reporter: 'lilit', role: 'photographed' },
    ],
    people: ['citlali', 'ulises', 'perpetua'],
    leadPhoto: 'mural-wall',
    blocks: [
      p(
        `The wall of the Burbuja Laundromat on Camino Alto was beige for 30 years. ${unveiled.weekday}, when 14 students pulled a bedsheet off it, it had a river.`,
      ),
      p(
        `The mural, called *What the Water Remembers*, shows the arroyo that ran through Loma Serena before it was put in a pipe. It is 64 feet long, and it was drawn by students from two schools who met on 61 Saturdays.`,
      ),
      p(
        `Citlali Rentañaza, 13, an eighth grader at Loma Serena Middle School, painted the smallest thing in it: a tree frog the size of a bottle cap, near the drain.`,
      ),
      p(
        `"You have to look for it," Rentañaza said. "My grandmother found it in one second. She said they used to be so loud that you couldn't hear the radio."`,
      ),
      h2('The heron question'),
      p(
        `Ulises de la Parra, a 16-year-old junior at Felicitas and Gonzalo Mendez High School, drew the herons, and redrew them. The group could not agree on whether herons had ever lived there. De la Parra went to the public library and came back with a survey of 1911.`,
      ),
      quote(`"Page 40. Four herons. I have never been so happy about a table of contents."`),
      p(
        `That settled it, said Perpetua Salcido, 38, the muralist who led the project for Pintando Juntos, a nonprofit workshop. There are four herons in the mural. De la Parra's favorite stands on one leg above the coin machine.`,
      ),
      photo('mural-eve'),
      p(
        `Salcido, who signs her own walls @perpetua.paints, said she had one rule: Nobody under 16 climbs above the second rung. The high parts were done by students who brought a permission slip and a belt.`,
      ),
      p(
        `The laundromat's owner paid for the primer. The paint was left over from a swimming pool.`,
      ),
      h2('How a wall gets made'),
      steps(
        'Ask the owner, in writing, and ask the tenants, too.',
        'Wash it. Prime it. Wait.',
        'Draw a grid in chalk, one square for each square on paper.',
        'Paint from the top, so that drips fall on what is not yet done.',
        'Seal it. Sign it small.',
      ),
      p(`Rentañaza signed with a frog.`),
    ],
    seoTitle: 'Students paint a lost river on a Loma Serena laundromat',
    seoDescription:
      'A 64-foot mural by students of two schools brings back the creek that ran through the neighborhood.',
    socialText: 'There is a tree frog the size of a bottle cap in this mural. Look for it.',
    editorsNote: null,
    internalNotes:
      'Rentañaza is 13: no picture of her, her hand only. The courtesy photo is by Ulises de la Parra; credit must not name him.',
    ...publishedOn(calendar, printed, 15, 10),
    corrections: [],
  }
}
