import type { Calendar } from '../calendar.ts'
import { bullets, factBox, h2, p } from '../prose.ts'
import type { SeedStory } from '../demoTypes.ts'
import { publishedOn } from './publicationState.ts'

export const busLine = (calendar: Calendar): SeedStory => {
  const printed = calendar.last('Tuesday', 0)
  const lastRun = printed.plus(18)
  const hearing = printed.plus(8)
  return {
    key: 'bus-line',
    headline: 'Line 9 will stop running, and first period will start without its riders',
    dek: 'Eastside Transit says the bus is nearly empty. Those who ride it say that depends on when you look.',
    section: 'news',
    tags: ['Transit', 'City budget'],
    dateline: 'LOS ANGELES',
    lang: 'en',
    bylines: [
      { reporter: 'marisol', role: 'reported' },
      { reporter: 'hana', role: 'photographed' },
    ],
    people: ['fernanda', 'virgil', 'eulalia', 'lindqvist'],
    leadPhoto: 'bus-stop',
    blocks: [
      p(
        `The 6:52 a.m. bus on Line 9 is the only one that reaches Woodrow Wilson High School before the first bell. Its last run will be ${lastRun.weekday}, ${lastRun.date}, under a budget that the Eastside Transit board approved last week.`,
      ),
      p(
        `Fernanda Tzunún, 15, a sophomore at Wilson, rides it from the last stop on Mirador Avenue. Without it, she said, she would leave home at 5:40 a.m., walk 25 minutes and take two other buses.`,
      ),
      p(
        `"They told us there is an alternative," Tzunún said. "The alternative is to be a different person who lives somewhere else."`,
      ),
      h2('Who counts as a rider'),
      p(
        `The agency counted an average of 38 riders a day on the line, fewer than on any other, said Petra Lindqvist, a spokesperson for Eastside Transit. Cutting it saves $640,000 a year, Lindqvist said.`,
      ),
      p(
        `Virgil Hathcock, who has driven Line 9 for 12 years, said he carries more people than that before 7:30 a.m. "I could tell you their names," said Hathcock, 58. "I could tell you who has the flute."`,
      ),
      p(
        `Homeroom counted, too. A reporter rode the 6:52 a.m. bus on each school day of one week. Between 46 and 53 people were on it when it reached the school, and on two mornings some had to wait for the next bus.`,
      ),
      p(
        `Not all of them are students. Eulalia Zambrana, 71, takes the line to dialysis three times a week. She gets on at the same stop as Tzunún and saves her the seat by the heater.`,
      ),
      p(`"We are a bus family," Zambrana said. "You notice who is missing."`),
      p(
        `The district is not required to run buses for high school students and has no plan to add one, according to its transportation office. Wilson marked 212 students late on the day in October when Line 9 broke down, three times as many as usual.`,
      ),
      p(
        `The transit board will hear comments ${hearing.weekday}, ${hearing.date}, at 5:30 p.m. Tzunún's speech is two minutes long. She has timed it on the bus.`,
      ),
      factBox(
        'Before you speak at the hearing',
        bullets(
          'Sign up at the door from 5 p.m.; each speaker has two minutes.',
          'Spanish interpretation is provided; ask for other languages a day ahead.',
          'Written comments count the same as spoken ones.',
        ),
      ),
    ],
    seoTitle: 'Eastside Transit cuts Line 9, the early bus to Wilson High School',
    seoDescription:
      'Those who ride the 6:52 a.m. bus say that the agency counted on the wrong days.',
    socialText: '"The alternative is to be a different person who lives somewhere else."',
    editorsNote: null,
    internalNotes:
      'Ask Lindqvist for the dates of the count. Tzunún travels alone: keep the stop vague in any follow-up.',
    ...publishedOn(calendar, printed, 17, 20),
    corrections: [
      {
        kind: 'clarification',
        wrong: 'The agency counted an average of 38 riders a day.',
        right: 'It did, on two days on which schools were closed.',
        note: 'This story has been updated to make clear that Eastside Transit made its count of 38 riders a day on two days when schools were closed.',
      },
    ],
  }
}
