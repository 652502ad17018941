import type { Calendar } from '../calendar.ts'
import { bullets, factBox, h2, p, pullQuote } from '../prose.ts'
import type { SeedStory } from '../demoTypes.ts'
import { publishedOn } from './publicationState.ts'

/** The English edition of `clinicaEscolar`, printed a day after it. */
export const clinicTable = (calendar: Calendar): SeedStory => {
  const printed = calendar.last('Tuesday', 2).plus(1)
  const clinic = printed.plus(-4)
  const next = printed.plus(24)
  return {
    key: 'clinic-table',
    translationOf: 'clinica-escolar',
    headline: 'At a Saturday clinic, students learn to stop being the interpreters',
    dek: 'A program trains adults to interpret, so that sons and daughters can go back to being only that.',
    section: 'news',
    tags: ['Health', 'Families'],
    dateline: 'LOS ANGELES',
    lang: 'en',
    bylines: [
      { reporter: 'amaranta', role: 'reported' },
      { reporter: 'marisol', role: 'translated' },
    ],
    people: ['nayeli', 'elias', 'graciela', 'hortensia'],
    leadPhoto: 'clinic-table',
    blocks: [
      p(
        `Nayeli Xicayán was 8 when she explained to her grandmother what the word "biopsy" meant. She had to look it up first.`,
      ),
      p(
        `"I said it right, but I was scared when I said it," said Xicayán, 16, a junior at Felicitas and Gonzalo Mendez High School. "A little girl should not have to say a word like that."`,
      ),
      p(
        `On ${clinic.weekday} at Clínica Puente, which opens twice a month in the gym of Loma Serena Middle School, there was for the first time a table with a sign: "We do the interpreting here." Behind it sat six adults who had been trained over the summer.`,
      ),
      p(
        `The idea came from the students themselves. Elías Cojulún, 17, a senior at James A. Garfield High School, kept a tally of the appointments at which a minor was interpreting for the family. In three months he counted 118.`,
      ),
      pullQuote(
        'A little girl should not have to say a word like that.',
        'Nayeli Xicayán, student',
      ),
      p(
        `"I do it, too," Cojulún said. "I know the name of every pill my dad takes. What I didn't know is that the clinic is required to find someone else."`,
      ),
      h2('A right that hardly anyone asks for'),
      p(
        `Clinics that receive federal money must offer an interpreter at no charge, and must not rely on children except in an emergency, said Graciela Urrutia Peñaloza, the nurse who runs the program. "The right has existed for years," Urrutia Peñaloza said. "What was missing was the table."`,
      ),
      p(
        `Hortensia Balam, 63, is one of the interpreters. She speaks Yucatec Maya, Spanish and English, and cleaned offices for 22 years. "Nobody had ever asked me how many languages I knew," Balam said. Now people wait for her at the door.`,
      ),
      p(
        `The training takes 40 hours. The trainees practice on made-up cases and learn, above all, to add nothing: no comfort, no advice.`,
      ),
      p(
        `The students still come to the clinic. They set out the chairs, mind the small children and hand out fruit. Xicayán sat next to her grandmother for the first time, and not in the middle.`,
      ),
      p(`"She took my hand," Xicayán said. "My hands used to be full of papers."`),
      factBox(
        'How to ask for an interpreter',
        bullets(
          'Ask when you make the appointment, and again when you arrive. It costs nothing.',
          'There are also interpreters by phone, including for Indigenous languages.',
          `The next clinic is ${next.weekday}, ${next.date}, from 9 a.m. to 1 p.m.`,
        ),
      ),
    ],
    seoTitle: 'A school clinic trains interpreters to relieve patients’ children',
    seoDescription:
      'Students counted 118 appointments at which a minor interpreted. Now adults do it, at a table of their own.',
    socialText: '"A little girl should not have to say a word like that."',
    editorsNote: 'This story was reported in Spanish and translated by Homeroom.',
    internalNotes:
      "Translation read back to both students in Spanish. As in the original: the grandmother's illness is not named.",
    ...publishedOn(calendar, printed, 7, 45),
    corrections: [],
  }
}
