import type { EditionWords } from '#publishing/edition/editionTypes.ts'

/**
 * Words too frequent to search for. MongoDB leaves them out of its index, and they are not marked.
 * The most common words of the Snowball lists (articles, pronouns, prepositions, auxiliaries).
 */
const FILLERS: Readonly<Record<EditionWords['language'], ReadonlySet<string>>> = {
  english: setOf(
    'a about above after again against all am an and any are as at be because been before being below between both but by ' +
      'can cannot could did do does doing down during each few for from further had has have having he her here hers herself ' +
      'him himself his how i if in into is it its itself me more most my myself no nor not of off on once only or other our ' +
      'ours ourselves out over own same she should so some such than that the their theirs them themselves then there these ' +
      'they this those through to too under until up very was we were what when where which while who whom why with would you ' +
      'your yours yourself yourselves',
  ),
  spanish: setOf(
    'a al algo algunas algunos ante antes como con contra cual cuando de del desde donde durante e el él ella ellas ellos en ' +
      'entre era eran es esa esas ese eso esos esta está estaba están estas este esto estos fue fueron ha había han hasta hay la ' +
      'las le les lo los más me mi mis mucho muchos muy nada ni no nos nosotros nuestra nuestras nuestro nuestros o os otra ' +
      'otras otro otros para pero poco por porque que qué quien quienes se sea ser si sí sin sobre son su sus también tanto te ' +
      'tiene tienen todo todos tu tus un una uno unos y ya yo',
  ),
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** Takes a word in any case; returns whether search ignores it in this language. */
export const isFiller = (word: string, language: EditionWords['language']): boolean =>
  FILLERS[language].has(word.normalize('NFC').toLowerCase())
