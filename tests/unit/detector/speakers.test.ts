import { describe, expect, it } from 'vitest'
import { speakersIn } from '#anonymization/detector/said/speakers.ts'
import { flagged } from './newsroom.ts'

const INTERVIEW = [
  'TM: When did you begin to spell?',
  'LA: In second grade.',
  'TM: And who taught you?',
  'LA: My grandmother. She never wrote a word.',
]
const CHAT = 'hrag: where is the bus\nbig rob: gone\nhrag: what\noyin: look outside'

const inStory = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => flagged(text, { speakers: speakersIn(texts) }))

describe('who speaks in an interview or a chat', () => {
  it('should be asked about where an interview has only initials', () => {
    expect(inStory(INTERVIEW)).toEqual(['TM', 'LA', 'TM', 'LA'])
  })

  it('should be asked about where a chat is in small letters, also who writes once', () => {
    expect(inStory([CHAT])).toEqual(['hrag', 'big rob', 'hrag', 'oyin'])
  })

  it('should be asked about where the other side is Q', () => {
    expect(inStory(['Q: Why chess?', 'SK: No talking.', 'Q: And now?', 'SK: Still none.'])).toEqual(
      ['SK', 'SK'],
    )
  })

  it('should be asked about after the hour of a message', () => {
    const log =
      '[7:41 PM] deja: who has the key\n[7:42 PM] mo: me\n[7:43 PM] deja: thx\n[7:44 PM] mo: np'
    expect(inStory([log])).toEqual(['deja', 'mo', 'deja', 'mo'])
  })

  it('should not be found in a list, a table or a notice', () => {
    expect(
      inStory([
        'Time: 4 p.m.\nPlace: the library\nTickets: $5',
        'Time: 6 p.m.\nPlace: the gym\nTickets: $3',
      ]),
    ).toEqual([])
    expect(
      inStory(['Q: What is a GPA?', 'A: A number.', 'Q: And the SAT?', 'A: Another.']),
    ).toEqual([])
    expect(inStory(['Monday: pizza', 'Tuesday: beans', 'Monday: again pizza'])).toEqual([])
  })
})

describe('who signs with initials', () => {
  it.each([
    [
      ['6:16 — He looks peaceful. –OP', '6:31 — Still no second. –GC'],
      ['OP', 'GC'],
    ],
    [
      ['It was fine. (M. C.)', 'She came to see. (M. C.)'],
      ['M. C', 'M. C'],
    ],
    [['The band was late. — R.T.\nNobody minded. — R.T.'], ['R.T', 'R.T']],
  ])('should be asked about where lines are signed: %s', (texts, names) => {
    expect(inStory(texts).map((name) => name.replace(/\.$/u, ''))).toEqual(names)
  })

  it.each([
    [['The game is at 6 –TBD', 'The dance is at 7 –TBD']],
    [['She joined the club (FBLA)', 'He joined the other (JROTC)']],
    [['The budget (P.E.) grew.', 'The gym (P.E.) stays.']],
    [['Los Angeles (AP)', 'It opens at 7 –PM', 'It closes at 11 –AM']],
  ])('should not be found in %s', (texts) => {
    expect(inStory(texts)).toEqual([])
  })
})
