import type { Calendar } from '../calendar.ts'
import { bullets, factBox, h2, p, pullQuote } from '../prose.ts'
import type { SeedStory } from '../demoTypes.ts'
import { unpublished } from './publicationState.ts'

/** Waits for an editor's review, and passes the gate. */
export const classroomHeat = (calendar: Calendar): SeedStory => {
  const measured = calendar.last('Thursday')
  return {
    key: 'classroom-heat',
    headline: 'In Room 214, the thermometer passed 91 before lunch',
    dek: 'Students at Wilson measured the heat in 38 classrooms with borrowed sensors. The district says repairs are on a list.',
    section: 'news',
    tags: ['Climate', 'School buildings'],
    dateline: 'LOS ANGELES',
    lang: 'en',
    bylines: [
      { reporter: 'hana', role: 'reported' },
      { reporter: 'lilit', role: 'photographed' },
    ],
    people: ['desiree', 'tomasz', 'solberg', 'vandergriff', 'adeyinka'],
    leadPhoto: 'hot-school',
    blocks: [
      p(
        `At 11:40 a.m. on ${measured.weekday}, ${measured.date}, the air in Room 214 of Woodrow Wilson High School was 91 degrees. Desirée Olmedo-Knapp wrote the number on her arm, because the paper on her desk was damp.`,
      ),
      p(
        `Olmedo-Knapp, 16, a junior, is one of 20 students who have measured 38 classrooms since the start of the year with sensors borrowed from a weather club. Eleven rooms were warmer than 85 degrees on at least five days. All of the 11 face west, and none has a working air conditioner.`,
      ),
      p(`"We kept hearing that it was a feeling," Olmedo-Knapp said. "So we made it a number."`),
      h2('What heat does to a test'),
      p(
        `Dr. Folasade Adeyinka-Moss, a pediatrician at Puente Health Center, said heat slows thinking well before it makes anyone sick. "A child who puts her head down at 88 degrees isn't lazy," Adeyinka-Moss said. "She is cooling herself the only way the room allows."`,
      ),
      p(
        `Tomasz Wojtanek, a 14-year-old freshman, built the chart that hangs outside the main office. It sets the temperature of each room beside the number of students sent to the nurse. Wojtanek's lines rise together.`,
      ),
      p(
        `"I'm careful to say it isn't proof," Wojtanek said. "But I would like somebody to check it who has a degree."`,
      ),
      pullQuote(
        'We kept hearing that it was a feeling. So we made it a number.',
        'Desirée Olmedo-Knapp, junior',
      ),
      p(
        `Ingrid Solberg-Diaz, who teaches history in Room 214, has bought six fans with her own money. Three of them trip the breaker. Solberg-Diaz now teaches the French Revolution in the hall.`,
      ),
      p(
        `Curtis Vandergriff, a spokesperson for the Loma Serena Unified School District, said the rooms are on a repair list of 163 and that parts for the oldest units are no longer made. Vandergriff did not give a date.`,
      ),
      p(
        `The students plan to bring a sensor to the next meeting of the school board and to leave it, running, on the table. The boardroom, Olmedo-Knapp noted, is kept at 71.`,
      ),
      factBox(
        'If your classroom is too hot',
        bullets(
          'Drink before you are thirsty; schools must let you carry water.',
          'Sit away from the glass, and on the lower floor if you can.',
          'Dizzy, sick or no longer sweating: tell an adult at once and go where it is cool.',
        ),
      ),
    ],
    seoTitle: 'Wilson students measured the heat in 38 classrooms',
    seoDescription: 'Eleven rooms passed 85 degrees on at least five days, a student survey found.',
    socialText: '"We kept hearing that it was a feeling. So we made it a number."',
    editorsNote: null,
    internalNotes:
      'Sensor data is in the shared folder. Wojtanek would like his name in; his parents have not answered. Withhold.',
    ...unpublished('submitted'),
    corrections: [],
  }
}
