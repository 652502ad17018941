import type { Calendar } from '../calendar.ts'
import { embed, h2, p, pullQuote } from '../prose.ts'
import type { SeedStory } from '../demoTypes.ts'
import { publishedOn } from './publicationState.ts'

export const poetrySlam = (calendar: Calendar): SeedStory => {
  const printed = calendar.last('Monday', 3)
  const slam = printed.plus(-3)
  return {
    key: 'poetry-slam',
    headline: 'At a slam in a tire shop, the loudest line was a whisper',
    dek: 'Twelve poets, three rounds and a crowd that snapped its fingers in the dark when the power failed.',
    section: 'arts-and-culture',
    tags: ['Poetry', 'Live events'],
    dateline: 'LOS ANGELES',
    lang: 'en',
    bylines: [{ reporter: 'paloma', role: 'reported' }],
    people: ['zuleyka', 'imani', 'thaddeus'],
    leadPhoto: 'slam-microphone',
    blocks: [
      p(
        `The lights went out in the second round. For four seconds nobody in the tire shop said anything. Then Zuleyka Marroquín, a 17-year-old senior at Theodore Roosevelt High School, started her poem over from the first line, in a whisper.`,
      ),
      p(
        `By the third line, 140 people were leaning in. By the last, they were snapping their fingers in the dark.`,
      ),
      p(
        `The East Word Slam is held twice a year at Neumáticos Rivas, where the stage is a hydraulic lift set to its lowest notch. ${slam.weekday}'s slam drew 12 poets from five schools.`,
      ),
      p(
        `Marroquín's poem, "Bus Stop Psalm," is about her mother's hands at 4:30 in the morning. She posted a part of it that night. "I forgot my own second stanza," @zuleyka.writes wrote, "and the dark remembered it for me."`,
      ),
      pullQuote('The dark remembered it for me.', '@zuleyka.writes'),
      h2('A winner by half a point'),
      p(
        `The judges, five people picked from the audience, gave the title by half a point to Imani Oyelaran, 16, a junior at James A. Garfield High School, for "Instructions for Braiding in a Moving Car."`,
      ),
      p(
        `The poem is four minutes long and has no adjectives. Oyelaran took them out one at a time over a month, she said, "to see what would hold up the roof."`,
      ),
      p(`Oyelaran's prize was a set of tires. She does not drive. Her aunt does.`),
      p(
        `Thaddeus Villaseca, 31, who founded the slam while he was working at the shop, said he had offered cash in the first year. "The poets asked for tires," Villaseca said. "It tells you what you need to know about rent."`,
      ),
      p(
        `Villaseca reads the rules aloud before each round. No props. No costumes. No naming anybody in a poem who has not said yes. The last rule is his own, and the crowd says it with him.`,
      ),
      p(
        `The power came back during the applause. Marroquín, who placed third, had already sat down on a stack of tires beside the person who beat her. They were splitting an orange.`,
      ),
      embed(
        'https://eastword.example/slam/round-two',
        'Round two, in the dark: Zuleyka Marroquín reads "Bus Stop Psalm"',
        'East Word Slam',
      ),
    ],
    seoTitle: 'East Word Slam: a blackout, a whisper and a set of tires',
    seoDescription:
      'Twelve poets from five schools performed in a tire shop. Imani Oyelaran won by half a point.',
    socialText: 'The lights went out. @zuleyka.writes started over, in a whisper.',
    editorsNote: null,
    internalNotes:
      "Marroquín's handle is her name: it has to go wherever it stands. Oyelaran: first name only.",
    ...publishedOn(calendar, printed, 18, 15),
    corrections: [],
  }
}
