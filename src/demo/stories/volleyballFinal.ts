import type { Calendar } from '../calendar.ts'
import { bullets, factBox, p, pullQuote } from '../prose.ts'
import type { SeedStory } from '../demoTypes.ts'
import { publishedOn } from './publicationState.ts'

export const volleyballFinal = (calendar: Calendar): SeedStory => {
  const printed = calendar.last('Sunday')
  const game = printed.plus(-1)
  return {
    key: 'volleyball-final',
    headline: "Quintanar's late run lifts Garfield past Wilson for section title",
    dek: 'Five sets, two comebacks and one borrowed pair of knee pads ended a 19-year wait.',
    section: 'sports',
    tags: ['Volleyball', 'Playoffs'],
    dateline: 'LOS ANGELES',
    lang: 'en',
    bylines: [
      { reporter: 'xavier', role: 'reported' },
      { reporter: 'hana', role: 'photographed' },
    ],
    people: ['xiomara', 'jalysa', 'brielle', 'ishikawa'],
    leadPhoto: 'volleyball-net',
    blocks: [
      p(
        `Down 12-9 in the fifth set ${game.weekday} night, Garfield gave the ball to the player who had asked for it. Xiomara Quintanar, a 16-year-old junior outside hitter, scored four of the last six points, and James A. Garfield High School beat Woodrow Wilson High School for the East Section title, its first in 19 years.`,
      ),
      p(
        `The scores were 25-21, 22-25, 25-19, 23-25 and 15-13. Quintanar had 19 kills, five of them in the last set.`,
      ),
      p(
        `"Xio doesn't talk much in practice," said Jalysa Montclaire, 17, the team captain and a senior. "In the huddle she said, 'Set me until it stops working.' It didn't stop working."`,
      ),
      p(
        `Montclaire, a setter, finished with 41 assists and took the final serve. It skipped off the tape and dropped.`,
      ),
      p(
        `Wilson had led for most of the deciding set behind Brielle Osterhout, a sophomore libero, who dug 22 balls, one of them from behind the scorer's table. Osterhout's team had not lost a fifth set all season.`,
      ),
      pullQuote('Set me until it stops working.', 'Xiomara Quintanar, to her team'),
      p(
        `"We were two points away," Osterhout said. "You can cry about it or you can ask for the video. I asked for the video."`,
      ),
      p(
        `Coach Dwayne Ishikawa, in his eighth season at Garfield, began the year with nine players and one ball cart. His starters shared knee pads until September, when the families of the junior varsity bought a set with money from a tamale sale.`,
      ),
      p(
        `"People will say it was a run by one player," Ishikawa said. "It was nine players who kept her on her feet."`,
      ),
      p(
        `About 1,100 people filled the gym at East Section Fieldhouse, the most for a volleyball final there, according to the scorer's table. The bleachers on the Garfield side shook long enough after the last point that the referee asked, by microphone, for them to stop.`,
      ),
      p(`Quintanar did not hear it. She was on the floor under the net, looking for a hair tie.`),
      factBox(
        'By the numbers',
        bullets(
          '**Xiomara Quintanar**, Garfield: five kills in the fifth set.',
          '**Jalysa Montclaire**, Garfield: 41 assists, three aces.',
          '**Brielle Osterhout**, Wilson: 22 digs.',
        ),
      ),
    ],
    seoTitle: 'Garfield beats Wilson in five sets for East Section volleyball title',
    seoDescription:
      "Xiomara Quintanar's run in the fifth set gave Garfield its first section title in 19 years.",
    socialText: 'Nine players, shared knee pads, five sets. Garfield ends a 19-year wait.',
    editorsNote: null,
    internalNotes:
      'Montclaire: father signed for name and picture. Quintanar and Osterhout: no paper, withhold. Check kills against the official sheet.',
    ...publishedOn(calendar, printed, 10, 40),
    corrections: [
      {
        kind: 'correction',
        wrong: 'Xiomara Quintanar had 19 kills.',
        right: 'She had 17, according to the official score sheet.',
        note: 'An earlier version of this story misstated the number of kills by Xiomara Quintanar. She had 17, not 19.',
        replacement: { find: 'Quintanar had 19 kills', replace: 'Quintanar had 17 kills' },
      },
    ],
  }
}
