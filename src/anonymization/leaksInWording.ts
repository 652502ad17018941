import type { AnonymizeInput } from './passageTypes.ts'
import { writtenNames } from './protectedNames.ts'
import { nameWords } from './spelling/foldSpelling.ts'
import { isOrdinaryWord } from './spelling/nameIndex.ts'

const CAPITAL = /\p{Lu}[\p{L}\p{M}\p{N}’'-]*/gu

/**
 * Returns a test for wordings that somebody entered in place of a name: true where one holds a word of a
 * name withheld in this story, whoever else has that word in theirs. In the text "Rubio Fund" may be an
 * adult's name, as an editor says; in place of a name it would only tell who is meant. Words of schools and
 * places, ordinary words, and phrases that an editor allowed everywhere in the story do not count.
 */
export const wordingTest = ({
  lang,
  people,
  institutions,
  rulings,
}: Pick<AnonymizeInput, 'lang' | 'people' | 'institutions' | 'rulings'>): ((
  phrase: string,
) => boolean) => {
  const known = new Set(institutions.flatMap(nameWords))
  const withheld = new Set(
    people
      .filter(({ treatment }) => treatment === 'withhold')
      .flatMap(writtenNames)
      .flatMap(nameWords)
      .filter((word) => word.length > 2 && !known.has(word) && !isOrdinaryWord(lang, [word])),
  )
  const allowed = rulings.filter((one) => one.everywhere === true && one.person === null)
  return (phrase) => {
    if (allowed.some(({ text }) => phrase.includes(text))) return false
    const words = phrase.match(CAPITAL) ?? []
    return words.flatMap(nameWords).some((word) => withheld.has(word))
  }
}
