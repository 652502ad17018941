import type { Calendar } from '../calendar.ts'
import { bullets, factBox, h2, p, photo } from '../prose.ts'
import type { SeedStory } from '../demoTypes.ts'
import { publishedOn } from './publicationState.ts'

export const libraryHours = (calendar: Calendar): SeedStory => {
  const printed = calendar.last('Wednesday', 1)
  const vote = printed.plus(-1)
  const start = printed.plus(19)
  return {
    key: 'library-hours',
    headline: 'School board votes 4-3 to keep libraries open until 6 p.m.',
    dek: 'Students had counted every occupied chair for a month. The count carried the vote.',
    section: 'schools-and-learning',
    tags: ['School board', 'Libraries'],
    dateline: 'LOS ANGELES',
    lang: 'en',
    bylines: [
      { reporter: 'marisol', role: 'reported' },
      { reporter: 'hana', role: 'photographed' },
    ],
    people: ['anjali', 'mateus', 'nobuko', 'palacio', 'wickersham'],
    leadPhoto: 'library-evening',
    blocks: [
      p(
        `The board of the Loma Serena Unified School District voted 4-3 ${vote.weekday} night to keep 11 school libraries open until 6 p.m., two hours later than now, after students showed members a month of handwritten head counts.`,
      ),
      p(
        `The longer hours begin ${start.weekday}, ${start.date}, and will cost $412,000 through June, according to the district's budget office. Most of the money comes from a tutoring contract that the board let lapse in the summer.`,
      ),
      p(
        `Anjali Thekkekara, 14, a freshman at Woodrow Wilson High School, made the first count. She sat by the door with a clicker from her grandfather's bakery and pressed it for each student who was sent out at closing time.`,
      ),
      p(
        `"Fifty-one people, on an ordinary Monday," Thekkekara told the board. "Some of them went to the laundromat across the street, because it has tables."`,
      ),
      h2('Thirty days, 11 rooms'),
      p(
        `Mateus Fonzalida, a 17-year-old senior at Felicitas and Gonzalo Mendez High School, turned Thekkekara's idea into a district survey. Volunteers counted at closing time in every library for 30 days. The average was 44 students per room, said Fonzalida, who ran the numbers twice by hand and once on a borrowed laptop.`,
      ),
      p(
        `Nobuko Tarrant, the librarian at Wilson for 16 years, said the count changed how she saw her own room. "I knew the faces," Tarrant said. "I did not know the number. Boards listen to numbers."`,
      ),
      photo('board-podium'),
      p(
        `Board member Gideon Palacio-Wren, who voted no, said he wanted the money spent on tutors. "An open door is not the same as an adult who can explain fractions," he said.`,
      ),
      p(
        `Board President Thea Wickersham broke the tie a few minutes before 10 p.m. Wickersham said she had done her own homework in a public library "because there was a heater in it."`,
      ),
      p(
        `The board will look at the numbers again in June. Fonzalida will have graduated by then. He has already taught four sophomores to use the clicker.`,
      ),
      factBox(
        'The new hours',
        bullets(
          'Monday through Thursday: 7:30 a.m. to 6 p.m.',
          'Friday: 7:30 a.m. to 4 p.m., as before.',
          'Late buses do not change; the district says it will study them.',
        ),
      ),
    ],
    seoTitle: 'Loma Serena school libraries will stay open until 6 p.m.',
    seoDescription:
      'After a student head count, the school board voted 4-3 to keep 11 libraries open two hours longer.',
    socialText: 'A ninth grader, a clicker and 51 people with nowhere to do homework.',
    editorsNote: null,
    internalNotes:
      'Thekkekara spoke in open session; the video of the meeting has her full name. Still withheld: she is 14.',
    ...publishedOn(calendar, printed, 7, 5),
    corrections: [],
  }
}
