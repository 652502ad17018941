import type { Calendar } from '../calendar.ts'
import { bullets, factBox, p, photo, pullQuote } from '../prose.ts'
import type { SeedStory } from '../demoTypes.ts'
import { publishedOn } from './publicationState.ts'

export const cafeteriaGarden = (calendar: Calendar): SeedStory => {
  const printed = calendar.last('Thursday', 3)
  const lunch = printed.plus(-2)
  return {
    key: 'cafeteria-garden',
    headline: 'Lunch now comes from 40 feet behind the cafeteria',
    dek: 'Seventh and eighth graders grew 312 pounds of food on a former parking lot, and then had to persuade classmates to eat it.',
    section: 'schools-and-learning',
    tags: ['Food', 'Science'],
    dateline: 'LOS ANGELES',
    lang: 'en',
    bylines: [{ reporter: 'hana', role: 'reported' }],
    people: ['benicio', 'malia', 'tavo', 'consuelo', 'applewhite'],
    leadPhoto: 'garden-beds',
    blocks: [
      p(
        `The salad served ${lunch.weekday} at Loma Serena Middle School had traveled 40 feet. It was picked at 7 a.m., washed at 8 and gone by 12:20 p.m., and Benicio Arreguín counted every plate.`,
      ),
      p(
        `"One hundred and eighty-six," said Arreguín, 12, a seventh grader, who had predicted nine. "I owe Ms. Bracamonte a cookie."`,
      ),
      p(
        `The garden stands on what used to be 14 parking spaces. In its first year it has given the cafeteria 312 pounds of chard, tomatoes, squash and beans, all weighed by students on a bathroom scale.`,
      ),
      p(
        `Consuelo Bracamonte, 52, has run the kitchen for two decades. She had been told more than once that children would not eat chard. "They won't eat *my* chard," Bracamonte said. "They will eat theirs."`,
      ),
      pullQuote(
        "They won't eat my chard. They will eat theirs.",
        'Consuelo Bracamonte, cafeteria manager',
      ),
      p(
        `The beds are part of science class. Malia Tuitelapaga, an eighth grader who is 13, measures the soil at three depths each morning and draws the results on butcher paper in the hall. Tuitelapaga's chart is now 22 feet long.`,
      ),
      p(`"It was clay, and now there are worms," she said. "I know some of the worms."`),
      photo('garden-hands'),
      p(
        `Jerome Applewhite, the science teacher, said the garden had no budget at all until the third month. The lumber came from a stage set. The compost comes from the kitchen. Gustavo "Tavo" Peralejo, who lives nearby and brings his own shovel, turns it on weekends.`,
      ),
      p(`"I don't like parking lots," Tavo said, and declined to say more.`),
      p(
        `The district's food office first objected that the produce was not from an approved vendor. Bracamonte sent the office a box of tomatoes and a thermometer log. The approval came in nine days.`,
      ),
      p(
        `Applewhite's next unit is on fractions of an acre. Arreguín has already worked it out: The garden is three one-hundredths. He has his eye on the visitors' lot.`,
      ),
      factBox(
        'What grew best',
        bullets(
          'Chard: 96 pounds.',
          'Tomatoes: 88 pounds.',
          'Squash: 81 pounds.',
          'Beans: 47 pounds.',
        ),
      ),
    ],
    seoTitle: 'A school garden on a former parking lot feeds Loma Serena Middle School',
    seoDescription: 'Students grew 312 pounds of food and drew a 22-foot chart of their soil.',
    socialText: '"I know some of the worms."',
    editorsNote: null,
    internalNotes:
      'Nobody knows how old Tavo is, and he would not say; could be a student at another school. Treat as a minor until we know.',
    ...publishedOn(calendar, printed, 11, 30),
    corrections: [],
  }
}
