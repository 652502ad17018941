import type { Calendar } from '../calendar.ts'
import { h2, p, quote, steps } from '../prose.ts'
import type { SeedStory } from '../demoTypes.ts'
import { publishedOn } from './publicationState.ts'

export const collegeNight = (calendar: Calendar): SeedStory => {
  const printed = calendar.last('Friday', 4)
  const night = printed.plus(-1)
  return {
    key: 'college-night',
    headline: 'First in their families, they came with folders and 200 questions',
    dek: 'At Mendez High School, a college night began with what nobody is supposed to ask.',
    section: 'schools-and-learning',
    tags: ['College', 'Families'],
    dateline: 'LOS ANGELES',
    lang: 'en',
    bylines: [
      { reporter: 'marisol', role: 'reported' },
      { reporter: 'amaranta', role: 'translated' },
      { reporter: 'lilit', role: 'photographed' },
    ],
    people: ['guadalupe', 'ezequiel', 'echeverry'],
    leadPhoto: 'college-night',
    blocks: [
      p(
        `The first question of the evening was written on the back of a receipt. It said: "What is a FAFSA, and who else in this room does not know?" Half the hands in the courtyard went up.`,
      ),
      p(
        `It was ${night.weekday} at Felicitas and Gonzalo Mendez High School, at a college night for students who would be the first in their families to go. About 180 students and parents sat at lunch tables under strings of lights. No college had been invited.`,
      ),
      p(
        `"They come in November with pens and banners," said Margit Echeverry, a counselor at Mendez, who began the night five years ago. "I wanted one evening when nobody was selling anything."`,
      ),
      p(
        `Guadalupe Arizmendi, 17, a senior, came with her parents and a folder in three colors: green for money, yellow for dates, red for things she was afraid to ask. Everyone at her table calls her Lupita, and by 7 p.m. everyone at her table was copying the folder.`,
      ),
      p(`"The red part is the longest," Arizmendi said.`),
      h2('The red folder'),
      p(
        `Her red questions were read aloud, without her name, from a shoebox that Echeverry passes around. *If I leave, who drives my brother? Can I come home if I hate it? What do I wear?*`,
      ),
      p(
        `Ezequiel Tamayo-Ruelas, 18, a senior at Theodore Roosevelt High School, took the microphone for the one about money. He works 20 hours a week at a tire shop and has read every line of four financial aid letters.`,
      ),
      quote(`"A loan is not an award. If it says *loan*, it is a bill with nice stationery."`),
      p(
        `Tamayo-Ruelas got the loudest applause of the night. A father in a paint-spattered jacket asked him to say it again, slowly, and an interpreter said it a third time in Spanish.`,
      ),
      p(
        `Echeverry keeps the questions. She has 1,100 of them now, in shoeboxes by year. Lupita's went in last, still in the red folder.`,
      ),
      h2('What the seniors said to do first'),
      steps(
        'Make one e-mail address for college, and give the password to someone you trust.',
        'Put every deadline on paper, on a wall.',
        'Ask for a fee waiver before you pay a fee.',
        'Read each aid letter with a second person.',
      ),
    ],
    seoTitle: 'A college night for first-generation students at Mendez High School',
    seoDescription:
      'About 180 students and parents asked what nobody is supposed to ask, and no college was invited.',
    socialText: '"A loan is not an award. It is a bill with nice stationery."',
    editorsNote: null,
    internalNotes:
      'Arizmendi: withheld; the nickname is how all of Mendez knows her. Tamayo-Ruelas is 18 and signed himself.',
    ...publishedOn(calendar, printed, 12, 0),
    corrections: [],
  }
}
