import type { Calendar } from '../calendar.ts'
import { h2, p, pullQuote } from '../prose.ts'
import type { SeedStory } from '../demoTypes.ts'
import { publishedOn } from './publicationState.ts'

export const phonePouches = (calendar: Calendar): SeedStory => {
  const printed = calendar.last('Friday', 3)
  return {
    key: 'phone-pouches',
    headline: 'Lock up the phones, but hand us the key to something else',
    dek: 'A ban without a bench, a clock or a pay phone is only a subtraction.',
    section: 'opinion',
    tags: ['Phones', 'School board'],
    dateline: '',
    lang: 'en',
    bylines: [
      { reporter: 'theo', role: 'reported' },
      { reporter: 'lilit', role: 'photographed' },
    ],
    people: ['leocadio', 'okonjo'],
    leadPhoto: 'opinion-books',
    blocks: [
      p(
        `I was against the pouches. I have now spent two lunch periods at Theodore Roosevelt High School, where every phone sleeps from the first bell to the last in a gray bag with a magnet, and I have changed my mind about half of it.`,
      ),
      p(
        `The half I have given up is the half about attention. Winifred Okonjo-Baird, who teaches English there, showed me her room at 11 a.m. There were 34 students in it, and all of them were looking at somebody. Okonjo-Baird told me that she has had to plan more, because her classes finish what she gives them.`,
      ),
      p(`The half I keep is about everything that a phone was standing in for.`),
      h2('What the pouch took with it'),
      p(
        `Leocadio Buenrostro, a ninth grader who is 15, picks up his sister from another campus. When her school let out early last month, no one could tell him. "She waited on a wall for 50 minutes," Buenrostro said. "There is one phone in the office, and there is a line for it."`,
      ),
      p(
        `There is no clock in the courtyard, either. There are four outlets in the library and no bench within sight of the gate. A phone was Buenrostro's clock, his map, his bus schedule and the way his sister knew that she had not been forgotten. We took away six things and counted only one.`,
      ),
      pullQuote('We took away six things and counted only one.', 'from this column'),
      p(
        `I am not asking for the phones back. I am asking the board to finish the job. Put a clock on every building. Put two telephones where a ninth grader can reach them without asking. Print the bus schedule and change it when the bus changes. Buy benches; they are cheaper than magnets.`,
      ),
      p(
        `The pouches cost the district $188,000, according to the contract. For a tenth of that, a carpenter who lives near me would build 60 benches and sign each one.`,
      ),
      p(
        `A school that wants our attention should have something to point it at. Buenrostro has a suggestion. He would like to be told, by a person, on paper or out loud, when the day has changed.`,
      ),
      p(`It is not much. It fits in a pouch.`),
    ],
    seoTitle: 'Opinion: The phone ban works. Now finish it',
    seoDescription: 'A ban without clocks, benches and telephones is only a subtraction.',
    socialText: 'We took away six things and counted only one.',
    editorsNote: 'Opinion pieces are the view of their author, not of Homeroom.',
    internalNotes:
      'Buenrostro spoke with his sister beside him; she is in elementary school and is not to be named anywhere.',
    ...publishedOn(calendar, printed, 8, 0),
    corrections: [],
  }
}
