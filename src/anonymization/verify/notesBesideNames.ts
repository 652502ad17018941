import { squash } from './verifierFolding.ts'

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words that schools write beside names and that name nobody, folded. */
const NOTES = list(`
  she her hers he him his they them their theirs xem xyr zir any all pronouns
  freshman freshmen frosh sophomore soph junior senior grade grader gr grado grad class yr year of
  first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth k kinder kindergarten
  primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo undecimo duodecimo
  promocion generacion clase co c jr sr ii iii iv phd md esq dds edd
  id no num number room rm period pd per table seat row lane bib homeroom hr student perm age aged edad dob born yo yrs old anos
  captain cocaptain capt president vicepresident vice vp treasurer secretary historian commissioner editor editorinchief eic manager mgr varsity jv
  transfer alum alumna alumnus alumno alumni estudiante capitan capitana presidente presidenta tesorero tesorera secretario secretaria
  absent ausente left right center centre front back pictured standing seated kneeling izquierda derecha centro minor photo opt out consent team
  goalkeeper goalie keeper forward midfielder defender pitcher catcher shortstop infielder outfielder quarterback linebacker setter libero hitter guard
  soprano alto tenor bass qb rb wr te ol dl lb cb db pg sg sf pf gk mf fw lf rf cf inf ss
  soccer football basketball baseball softball volleyball wrestling swimming swim dive diving track xc crosscountry tennis golf polo water lacrosse hockey
  badminton cheer dance band choir orchestra drama theater yearbook newspaper asb robotics debate girls boys
  mr mrs ms miss mx dr coach
`)
/** Pronouns that are names with a capital. */
const SMALL_NOTES = list('ella elle el xe ze')
const SHORT_CLASSES = list('fr so')
const TITLES = list(
  'mr mrs ms miss mx dr mister master coach prof profe profesor profesora maestro maestra senor senora senorita sr sra srta dona rev hon',
)
const SUFFIXES = list('jr sr ii iii iv phd md esq dds edd')
const SCHOOL_ENDS = list(
  'school schools high hs ms jhs shs middle elementary elem academy prep preparatory charter magnet college university institute polytechnic poly tech k8 k12',
)
const SCHOOL_BEGINS = list(
  'escuela secundaria preparatoria prepa primaria colegio instituto academia liceo',
)

const pieces = (text: string): string[] =>
  text.split(/[\s,;:/|·.–—-]+/u).filter((one) => squash(one))

/** True for a number, an ordinal, a year: '27, 3rd, 11th, #14, 10º, G9. */
const isNumber = (piece: string): boolean =>
  /^[^\p{L}]*\d[^\p{L}]*(?:st|nd|rd|th|[oºª]|er|ero|mo|vo|no|to|[a-d])?$/iu.test(piece) ||
  /^[a-z]{1,2}\d{4,}$/iu.test(piece) ||
  /^(?:g|y)\d{1,2}$/iu.test(piece)

const isSchool = (text: string, school: string | null): boolean => {
  const said = pieces(text).map(squash)
  if (said.length > 1 && (SCHOOL_ENDS.has(said.at(-1) ?? '') || SCHOOL_BEGINS.has(said[0] ?? '')))
    return true
  const own = pieces(school ?? '').map(squash)
  const initials = own.map((word) => word.charAt(0)).join('')
  const run = said.join('')
  return (
    said.length > 0 &&
    own.length > 1 &&
    (run === initials || said.every((word) => own.includes(word)))
  )
}

/** "goes by Birdie", "née Rubio": only what follows is a name. */
const BEFORE_NAMES =
  /^(?:a\.?k\.?a\.?|goes by|called|known as|nick(?:name)?:?|prefers|preferred(?: name)?:?|née|nee|né|formerly|born|legal(?: name)?:?|legally|apodo:?|le dicen)\s+/iu

const allNotes = (text: string, short: boolean, school: string | null): boolean =>
  text
    .split(/[,;|·–—]|\s-\s/u)
    .filter((part) => squash(part) !== '')
    .every(
      (part) =>
        pieces(part).every(
          (piece) =>
            isNumber(piece) ||
            NOTES.has(squash(piece)) ||
            (SMALL_NOTES.has(squash(piece)) &&
              (piece === piece.toLowerCase() || part.includes('/'))) ||
            (SHORT_CLASSES.has(squash(piece)) && (short || /\.\s*$/.test(part))) ||
            (school !== null && isOwn(piece, school)),
        ) || isSchool(part, school),
    )

const isOwn = (piece: string, school: string): boolean => {
  const own = pieces(school).map(squash)
  return own.length > 1 && squash(piece) === own.map((word) => word.charAt(0)).join('')
}

const withoutBrackets = (name: string, school: string | null): string =>
  name.replace(
    /\(([^()]*)\)|\[([^[\]]*)\]/gu,
    (all: string, a?: string, b?: string, at?: number) => {
      const inside = a ?? b ?? ''
      const inName = /^[^,;|–—-]*\p{L}{2}/u.test(
        name.slice((at ?? 0) + all.length).replace(/\([^)]*\)/gu, ''),
      )
      if (allNotes(inside, true, inName ? null : school)) return ' '
      return ` (${inside.replace(BEFORE_NAMES, '')}) `
    },
  )

const trimmed = (piece: string): string => {
  const words = piece.split(/\s+/u).filter((word) => squash(word) !== '' && !isNumber(word))
  while (words.length > 1 && TITLES.has(squash(words[0] ?? ''))) words.shift()
  while (words.length > 1) {
    const last = words.at(-1) ?? ''
    const roman = /^(?:V|VI|VII)$/.test(last) && words.length > 2
    const pronouns = /^(?:she|he|they|él|ella|elle|xe|ze)\/\p{L}+(?:\/\p{L}+)*$/iu.test(last)
    const grown = words.length > 2 && /^(?:junior|senior)$/i.test(last)
    if (!SUFFIXES.has(squash(last)) && !roman && !pronouns && !grown) break
    words.pop()
  }
  return words.join(' ').replace(/\s(?:class of|c\/o|id|no\.?|gr\.?|student id)$/iu, '')
}

/**
 * Takes a name as somebody entered it, and the school of that record; returns it without what is no
 * name: "Wren Calloway (she/her)", "Calloway, Wren (11)", "Marcus Vell 3rd", "Wren Calloway
 * (Roosevelt)". What is not known to be a note stays. The verifier has this by itself, so that a
 * mistake in the engine's reading of a name does not blind both.
 */
export const withoutNotes = (written: string, school: string | null): string => {
  const [head = '', ...tails] = withoutBrackets(written, school).split(
    /\s+[-‐‑‒–—/]\s+|\s*[|;•\t]\s*|\s*[–—]\s*(?=\p{Ll}|\d)/u,
  )
  const kept = [head, ...tails.filter((tail) => !allNotes(tail, false, school))].join(' ')
  const [front = '', ...commas] = kept.split(',')
  const single = commas.length === 1 && pieces(front.replace(/\([^)]*\)/gu, '')).length === 1
  const names = commas.filter((piece) => {
    const words = pieces(piece)
    const sure = words.every(
      (word) =>
        isNumber(word) ||
        SUFFIXES.has(squash(word)) ||
        TITLES.has(squash(word)) ||
        squash(word).length < 2,
    )
    const initials = words.filter((word) => !isOwn(word, school ?? '')).join(' ')
    return !(sure || ((!single || words.length > 1) && allNotes(initials, false, null)))
  })
  const result = [front, ...names].map(trimmed).filter(Boolean).join(', ')
  return /\p{L}/u.test(result) ? result : written
}
