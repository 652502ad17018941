import type { Calendar } from '../calendar.ts'
import { bullets, embed, factBox, h2, p, pullQuote } from '../prose.ts'
import type { SeedStory } from '../demoTypes.ts'
import { publishedOn } from './publicationState.ts'

export const walkout = (calendar: Calendar): SeedStory => {
  const printed = calendar.last('Thursday')
  const march = printed.plus(-1)
  return {
    key: 'walkout',
    headline: 'Hundreds walk out of three east side schools over immigration raids',
    dek: 'Students marched 2 miles to Hollister Plaza and read out the streets where neighbors had been detained.',
    section: 'news',
    tags: ['Immigration', 'Protest'],
    dateline: 'LOS ANGELES',
    lang: 'en',
    bylines: [
      { reporter: 'devontae', role: 'reported' },
      { reporter: 'lilit', role: 'photographed' },
    ],
    people: ['itzel', 'dariel', 'yaretzi', 'celestina', 'harlan', 'castellaw'],
    leadPhoto: 'walkout-march',
    blocks: [
      p(
        `Itzel Barrenechea had a chemistry quiz at 10 a.m. ${march.weekday}. At 9:50 a.m. she stood up, left her calculator on the desk and walked out.`,
      ),
      p(
        `Barrenechea, a 16-year-old junior at Theodore Roosevelt High School, joined more than 600 students from three east side campuses who left class to protest a week of immigration raids in Loma Serena. They marched 2 miles to Hollister Plaza, where they read aloud the names of the streets on which neighbors had been detained.`,
      ),
      p(
        `"One of those streets is mine," Barrenechea said. "I wasn't going to sit there and balance an equation."`,
      ),
      p(
        `Federal agents detained at least 19 people in the neighborhood in the seven days before the march, according to the Eastside Neighbors Network, which keeps a count from calls to its hotline. U.S. Immigration and Customs Enforcement did not answer Homeroom's questions about the count by 9 a.m. ${printed.weekday}.`,
      ),
      h2('A speaker in a shopping cart'),
      p(
        `Dariel "Dari" Montejano, 15, a sophomore at James A. Garfield High School, pushed a loudspeaker the whole way in a shopping cart. "Bring water. Bring your cousin," @darimonte09 had posted the night before.`,
      ),
      p(
        `Montejano's cart lost a wheel on Solano Street. Four strangers carried the speaker to the next light.`,
      ),
      p(`"I'll fix it for the next one," Dari said. "I hope there isn't a next one."`),
      pullQuote(
        "I wasn't going to sit there and balance an equation.",
        'Itzel Barrenechea, junior, Roosevelt High School',
      ),
      p(
        `The route was planned by Yaretzi Monterrubio, a 17-year-old senior at Felicitas and Gonzalo Mendez High School, who kept the march on streets with shade and a sidewalk on both sides. Monterrubio said she called every business on the way first.`,
      ),
      p(
        `Celestina Robledo, an organizer with the network, trained 40 student marshals in orange vests. No one was arrested, and no one was hurt, she said.`,
      ),
      h2('Absent, and accompanied'),
      p(
        `Roosevelt's principal, Harlan Pettibone, walked beside the column with a first-aid bag. "We marked them absent, and I went with them," Pettibone said. "Both of those are my job."`,
      ),
      p(
        `Mayor Lorna Castellaw said in a statement that the students "said plainly what many adults have only whispered." Castellaw did not say whether the city would join a lawsuit against the raids, as the marchers asked.`,
      ),
      factBox(
        'What to know at school',
        p(
          'Public schools in California must enroll and teach every child who lives here, whatever the immigration status of the family.',
        ),
        bullets(
          'A school may not ask for a Social Security number in order to enroll a student.',
          'Agents need a warrant signed by a judge to enter parts of a campus that are closed to the public.',
          "The network's hotline is answered from 5 a.m. to 9 p.m. daily.",
        ),
      ),
      embed(
        'https://eastsideneighbors.example/walkout/route',
        'The walkout route, street by street',
        'Eastside Neighbors Network',
      ),
    ],
    seoTitle: 'East side students walk out over immigration raids',
    seoDescription:
      'More than 600 students from Roosevelt, Garfield and Mendez high schools left class and marched to Hollister Plaza.',
    socialText:
      '"I wasn\'t going to sit there and balance an equation." Why more than 600 students left class this week.',
    editorsNote:
      'Homeroom does not publish the byline of reporters who cover immigration enforcement. The story was reported by a member of the staff and checked by two editors.',
    internalNotes:
      "Barrenechea asked twice that her street not be named; it is not. Montejano's mother knows we spoke. Monterrubio: first name only, paper signed, see consent.",
    ...publishedOn(calendar, printed, 13, 29),
    corrections: [],
  }
}
