import type { Calendar } from '../calendar.ts'
import { bullets, factBox, p, pullQuote } from '../prose.ts'
import type { SeedStory } from '../demoTypes.ts'
import { publishedOn } from './publicationState.ts'

export const robotTeam = (calendar: Calendar): SeedStory => {
  const printed = calendar.last('Monday', 2)
  const meet = printed.plus(-2)
  const finals = printed.plus(26)
  return {
    key: 'robot-team',
    headline: 'A robot built from a broken wheelchair takes Eastlight to the state final',
    dek: 'The team had $900, a storage closet and a motor that somebody had left on the curb.',
    section: 'schools-and-learning',
    tags: ['Robotics', 'Science'],
    dateline: 'LOS ANGELES',
    lang: 'en',
    bylines: [{ reporter: 'hana', role: 'reported' }],
    people: ['kwabena', 'soomin', 'noor', 'ballesteros'],
    leadPhoto: 'robot-table',
    blocks: [
      p(
        `The robot that won the Eastside Regional ${meet.weekday} was made from a wheelchair with a bent frame, 11 feet of bicycle chain and a lunch tray. It is called Tortuga. It is not fast.`,
      ),
      p(
        `"Everyone else built something that races," said Kwabena Asamani, 17, a senior at Eastlight Science Academy and the team's driver. "We built something that does not fall over."`,
      ),
      p(
        `Three of the six other finalists fell over. Tortuga stacked seven crates, the most of the day, and Eastlight qualified for the state final in Fresno on ${finals.date}.`,
      ),
      p(
        `Asamani found the motor beside a trash bin in ninth grade and kept it under his bed. The chair came later, from a neighbor. The school gave the team $900 and a storage closet without a window.`,
      ),
      p(
        `Soomin Hwangbo, a 15-year-old sophomore, wrote the code that tells Tortuga when it is leaning. She tested it by kicking the robot, gently, about 400 times. Hwangbo keeps a tally on the closet wall.`,
      ),
      pullQuote('We built something that does not fall over.', 'Kwabena Asamani, senior'),
      p(
        `Noor Haddadin, 16, a junior, designed the arm. They drew it on the back of a biology test that they had finished early, Haddadin said, and the teacher gave back the test with two grades.`,
      ),
      p(`"One for cells, one for the elbow," Haddadin said. "The elbow did better."`),
      p(
        `Lucretia Ballesteros-Wynn, who teaches physics and coaches the team, said most of the schools that her students faced have a machine shop. "Ours has a closet and a rule," Ballesteros-Wynn said. "The rule is that nobody touches a tool before they have explained it to somebody else."`,
      ),
      p(
        `The trip to Fresno will cost about $3,200 for nine people. The team has raised $1,140, a third of it in quarters, at a table outside the weekend market on Camino Alto. For a dollar, Tortuga hands you a crate.`,
      ),
      p(`For $5, Asamani's teammates let you kick it.`),
      factBox(
        'Meet Tortuga',
        bullets(
          'Weight: 54 pounds.',
          'Top speed: 2 miles per hour.',
          'Crates stacked at the Eastside Regional: seven.',
          'Times it has fallen over in a match: none.',
        ),
      ),
    ],
    seoTitle: 'Eastlight robotics team reaches the state final with a salvaged robot',
    seoDescription:
      'Built from a broken wheelchair, Tortuga stacked seven crates and did not fall over.',
    socialText: 'It is not fast. It does not fall over. Meet Tortuga.',
    editorsNote: null,
    internalNotes: 'Haddadin uses they. Asamani turns 18 in the spring; ask again then.',
    ...publishedOn(calendar, printed, 16, 45),
    corrections: [],
  }
}
