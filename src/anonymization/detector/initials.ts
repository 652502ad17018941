import { listed } from './lexiconLookup.ts'

/** J.R., M. L. K.: two to four capitals with dots. */
export const INITIALS =
  /(?<![\p{L}\p{N}.&])(?:\p{Lu}\. ?){1,3}\p{Lu}\.(?![\p{L}\p{N}])(?! ?\p{Lu}[\p{Ll}’'])/gu

/**
 * Two capitals that are usually a degree or a town, used as a person's signature: "Photo by M.D.",
 * "M.D., 15".
 */
const SIGNED_BEFORE =
  /(?:\b(?:by|por|de|signed|firma|firmó|student|sophomore|junior|senior|freshman) |[—–-] ?)$/iu
/** "(M. C.)" at the end of a line: whoever wrote it. */
const SIGNED_IN_BRACKETS = { before: /\($/u, after: /^\)\s*(?:\n|$)/u }
const AGE_AFTER = /^,? \(?(?:[5-9]|1\d)(?=[,.;)]|$)/u
/** One capital with a full stop where a sentence continues: "writes H. and V. on the board". */
export const ONE_INITIAL =
  /(?<=[\p{Ll},] )\p{Lu}\.(?=,? (?:and|or|said|says|told|asked|was|is|has|had|wrote|y|o|e|dijo|dice|fue|era|tiene|escribió|\d{1,2}[,.;])(?![\p{L}\d]))/gu
/** Letters replaced by stars ("M*reya"), and a name spelled backwards ("ayeriM"). */
export const VEILED =
  /(?<![\p{L}\p{N}*_])\p{Lu}\p{Ll}{0,20}\*{1,6}\p{Ll}{1,20}(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_@#/.-])\p{Ll}{3,20}\p{Lu}(?![\p{L}\p{N}_])/gu
/** Swear words with stars, and names of things that end in a capital. */
const NOT_VEILED = /^(?:[fscpabd]|mother|bull)[a-z]{0,2}\*|^(?:youtube|ebay|phd|wifi)$/iu

/** Abbreviations with dots that mean nobody. */
const NOT_INITIALS = new Set(
  `us usa la dc ps pps ap ny nyc pe jv pm am eu uk un qa rsvp rip id tv sos ee uu eeuu nj nc sc nd sd nm ri nh wv va bc ad ce ie eg vp ceo phd md ba bs ma mba gpa
  sf dj mc hs ms ei po lp cd dvd atm fm ok pr hr it ai er ib uc csu lausd ice epa fbi cia nasa naacp ua ee eo`.split(
    /\s+/,
  ),
)

const PLACES = new Set([
  'D.C.',
  'U.S.',
  'U.S.A.',
  'L.A.',
  'N.Y.',
  'U.K.',
  'U.N.',
  'E.U.',
  'A.P.',
  'P.S.',
])

/**
 * True where initials with dots belong to a person: they are no usual abbreviation, or are a
 * signature, or come before an age.
 */
export const areSomebodys = (initials: string, before: string, after: string): boolean =>
  !NOT_INITIALS.has(listed(initials.replace(/[^\p{L}]/gu, ''))) ||
  (!PLACES.has(initials) &&
    (SIGNED_BEFORE.test(before) ||
      AGE_AFTER.test(after) ||
      (SIGNED_IN_BRACKETS.before.test(before) && SIGNED_IN_BRACKETS.after.test(after))))

/**
 * True where a word with stars or a capital at its end hides a name, and is no swear word or brand.
 */
export const isVeiled = (word: string): boolean => !NOT_VEILED.test(word)
