import { growthOf, STRAIGHT_LINE } from '../../helpers/stepsOfWork.ts'
import { describe, expect, it } from 'vitest'
import { student, tell } from '../anonymization/newsroomCast.ts'

/** Words of names in one line or one paragraph: what is looked at around a name must not be the whole line for each of them. */
const TEXTS: readonly (readonly [what: string, piece: string])[] = [
  ['one long line', 'Then Mireya Rubio ran home. '],
  ['bylines in one line', 'By Mireya Rubio, and then '],
  ['credits in one line', 'Photo by Mireya Rubio; '],
  ['names that are called out', '“Go, Mireya!” they yelled. '],
  ['how a name sounds, over and over', 'Nguyen (WIN) won and Nguyen (“noo-YEN”) said win. '],
  ['different sounds', 'Nguyen (WIN-dee) saw Rubio (ROO-bee-oh) and a win dee. '],
  ['words that are names', 'Song lists are due and hope said so. '],
  ['lists', 'Rubio, Nguyen, Song, '],
  ['chat', 'told hope about song '],
]

const PEOPLE = ['Mireya Rubio', 'Kim-Ly Nguyen', 'Hope Song'].map((name) => student(name))

describe('the work of withholding names', () => {
  it.each(TEXTS)('should be proportional to the text: %s', (_, piece) => {
    const growth = growthOf(piece.repeat(12_000 / piece.length), (text) => tell(PEOPLE, text))
    expect(growth).toBeLessThan(STRAIGHT_LINE)
  })
})
