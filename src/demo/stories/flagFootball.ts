import type { Calendar } from '../calendar.ts'
import { p, quote } from '../prose.ts'
import type { SeedStory } from '../demoTypes.ts'
import { unpublished } from './publicationState.ts'

/** Still being written: the time in its second paragraph is not yet in AP style, and the desk will be told so. */
export const flagFootball = (calendar: Calendar): SeedStory => {
  const tryout = calendar.last('Wednesday')
  return {
    key: 'flag-football',
    headline: 'Sixty-four try out for the 18 places on a new flag football team',
    dek: 'Wilson had planned for one ball. It needed nine.',
    section: 'sports',
    tags: ['Flag football'],
    dateline: 'LOS ANGELES',
    lang: 'en',
    bylines: [{ reporter: 'xavier', role: 'reported' }],
    people: ['kalea', 'kilgannon'],
    leadPhoto: null,
    blocks: [
      p(
        `Coach Rhonda Kilgannon drew 20 lines on the grass at Woodrow Wilson High School, one for each girl she expected. By the time she had put down the chalk, there was a second row behind the first, and a third behind that.`,
      ),
      p(
        `Sixty-four students tried out ${tryout.weekday} for the first girls flag football team in the history of the school. Tryouts were to end at 6:30 pm. They ended when nobody could see the ball.`,
      ),
      p(
        `Kalea Nakashiro, a 16-year-old junior, had thrown a football only in the street. Her first pass went 41 yards. Kilgannon measured it twice.`,
      ),
      p(`"I have three brothers," Nakashiro said. "You learn to throw over them."`),
      p(
        `She wrote about it that night, under [her handle](https://social.example/@kalea.qb), to people she had never met:`,
      ),
      quote(`"They told us to bring cleats. I brought my brother's. They fit."`),
      p(
        `Within a day the post by @kalea.qb had been shared 900 times, most often by mothers, Kilgannon said. Four called the school to ask whether there was a team for them.`,
      ),
      p(
        `The team will play eight games against schools on the east side, on a field that it shares with soccer, the marching band and a family of geese. The district pays for flags and referees. Shoes, mouthguards and the bus home after 7 p.m. are not paid for, and Kilgannon has begun a list of people who offered.`,
      ),
      p(
        `She cut no one on the first day. She plans to post the roster by number, not by name, so that each student can look for herself without being looked at.`,
      ),
      p(
        `Nakashiro's number was 51. She said she would check it on the way to first period, alone, and then tell whoever asked. Her brothers had asked already.`,
      ),
      p(
        `Kilgannon does not know yet what she will do with the other 46. She has asked for a second field, a second coach and a second set of flags. So far she has been given the flags.`,
      ),
      p(
        `TK: roster, schedule, cost of flags. Call the section office about the other seven teams.`,
      ),
    ],
    seoTitle: '',
    seoDescription: '',
    socialText: '',
    editorsNote: null,
    internalNotes: 'Need a photo without faces, and someone from the section office.',
    ...unpublished('draft'),
    corrections: [],
  }
}
