/** What may be written beside a name in a school's list, and is no part of the name. */
export type NoteKind =
  'title' | 'suffix' | 'grade' | 'year' | 'pronouns' | 'number' | 'school' | 'role'

const words = (text: string): string => text.trim().split(/\s+/).join('|')

const PRONOUN =
  'she|her|hers|he|him|his|they|them|theirs?|xe|xem|xyr|ze|zir|hir|ey|em|ella|él|el|elle|ellos|ellas'
const GRADE_NAME = words(
  'freshman freshmen freshie frosh sophomore soph junior senior first-year second-year third-year fourth-year kindergarten kinder',
)
const GRADE_SPOKEN = words(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo',
)
const GRADE_NUMBER = String.raw`(?:1[0-3]|[1-9]|k)`
const ROLE = words(`
  captain co-captain cocaptain capt president vice-president vp treasurer secretary historian commissioner editor editor-in-chief eic
  manager mgr varsity jv f\\/s frosh-soph transfer alum alumna alumnus absent left right center centre minor editors
  front back pictured standing seated kneeling deceased dnp dns dnf dq scr no-photo opt-out optout homeschool homeschooled visitor guest
  student alumno alumna estudiante capitán capitana presidente presidenta tesorero tesorera secretario secretaria izquierda derecha centro ausente
  goalkeeper goalie keeper forward midfielder defender pitcher catcher shortstop infielder outfielder quarterback linebacker
  setter libero hitter guard soprano alto tenor bass
  qb rb wr te ol dl lb cb db pg sg sf pf gk mf fw lf rf cf of inf util ss
`)
const SPORT = words(`
  soccer football basketball baseball softball volleyball wrestling swimming swim dive diving track xc cross-country tennis golf polo water-polo
  lacrosse hockey badminton cheer dance band choir orchestra drama theater yearbook newspaper asb robotics debate girls boys
`)

const whole = (pattern: string, flags = 'iu'): RegExp => new RegExp(`^(?:${pattern})$`, flags)

/** Titles, only before a name. "Don" and "Junior" are not here: they are given names too. */
export const TITLES = whole(
  String.raw`(?:mr|mrs|ms|miss|mx|dr|mister|master|coach|prof|profe|profesora?|maestr[oa]|señora?|señorita|senora|senorita|sr|sra|srta|doña|rev|hon)\.?`,
)
/** Suffixes, only after a name. */
export const SUFFIXES = whole(
  String.raw`(?:jr|sr|ii|iii|iv|2nd|3rd|4th|5th|1st|ph\.?d|m\.?d|d\.?d\.?s|esq|ed\.?d|2d|3d)\.?`,
)
/** The same, where only capitals say so: V and VI are also an initial and a given name. */
export const SUFFIXES_IN_CAPITALS = /^(?:V|VI|VII)$/
/** Suffixes that are also given names and surnames. */
export const SUFFIXES_THAT_ARE_NAMES = whole('junior|senior')

/**
 * The rules, in order. Each is for all that is in a bracket, or for what is behind a comma or a
 * dash.
 */
export const NOTES: readonly { readonly kind: NoteKind; readonly rule: RegExp }[] = [
  // "ella" and "elle" are pronouns, "Ella" and "Elle" names.
  {
    kind: 'pronouns',
    rule: whole(
      String.raw`(?:pronouns?:?\s*|pronombres?:?\s*)?(?:${PRONOUN})(?:\s*[/,|·]\s*|\s+)(?:${PRONOUN})(?:(?:\s*[/,|·]\s*|\s+)(?:${PRONOUN}))*`,
    ),
  },
  { kind: 'pronouns', rule: whole('she|her|he|him|they|them|él|any(?:\\s+pronouns)?|any\\s+all') },
  { kind: 'pronouns', rule: whole('ella|elle|xe|ze|el', 'u') },
  { kind: 'suffix', rule: SUFFIXES },
  {
    kind: 'grade',
    rule: whole(
      String.raw`(?:gr(?:ade)?s?|grado|g|yr|year|class)\.?\s*${GRADE_NUMBER}(?:st|nd|rd|th)?\s*[a-d]?`,
    ),
  },
  {
    kind: 'grade',
    rule: whole(
      String.raw`${GRADE_NUMBER}(?:st|nd|rd|th|[oºª°]|er|ero|do|to|mo|vo|no)?\.?\s*(?:-?\s*(?:grade(?:r)?|gr|grado|yr|year))?\.?`,
    ),
  },
  {
    kind: 'grade',
    rule: whole(String.raw`(?:${GRADE_SPOKEN})[-\s]+(?:grade(?:r)?|gr|grado)\.?`),
  },
  { kind: 'grade', rule: whole(`(?:${GRADE_NAME})(?:\\s+class)?`) },
  { kind: 'grade', rule: whole(String.raw`(?:fr|so|soph|jr|sr|frosh)\.`) },
  {
    kind: 'year',
    rule: whole(
      String.raw`(?:class\s+of|c\s*/?\s*o|co|grad(?:\.|uation|uating)?(?:\s+(?:year|class))?|promoci[oó]n|generaci[oó]n|clase\s+de)[\s:-]*(?:de\s+)?['’‘]?\d{2,4}`,
    ),
  },
  { kind: 'year', rule: whole(String.raw`['’‘]\d\d`) },
  { kind: 'number', rule: whole(String.raw`[#№]\s*[a-z]?[\d-]+`) },
  {
    kind: 'number',
    rule: whole(
      String.raw`(?:student\s+|school\s+|perm\s+|state\s+)?(?:id|no|num|number|nr|nº|n°|núm|jersey|room|rm|per|period|pd|table|row|seat|lane|locker|bib|hr|homeroom|section|sec|age|aged|edad|dob|born)\b\.?\s*[#:.]?\s*[a-z]{0,2}[\d][\d/.-]*[a-z]?`,
    ),
  },
  { kind: 'number', rule: whole(String.raw`[a-z]{0,2}\d[\d/.-]{3,}`) },
  { kind: 'number', rule: whole(String.raw`\d{1,2}\s*-?\s*[a-d]`) },
  {
    kind: 'number',
    rule: whole(String.raw`\d{1,2}\s*(?:y\.?o\.?|yrs?\.?(?:\s+old)?|years?\s+old|años)`),
  },
  { kind: 'title', rule: TITLES },
  {
    kind: 'role',
    rule: whole(
      `(?:(?:${ROLE}|${SPORT}|team|co|first|second|row|the|photo|no|consent|opt|out)[\\s,./&-]*)+`,
    ),
  },
]

/** In brackets a class needs no full stop: "Wren Calloway (So)". */
export const IN_BRACKETS: typeof NOTES = [{ kind: 'grade', rule: whole('fr|so|jr|sr|k') }, ...NOTES]

const SCHOOL_LAST = whole(
  String.raw`schools?|high|hs|h\.s\.|ms|m\.s\.|jhs|shs|middle|elementary|elem|academy|prep|preparatory|charter|magnet|college|university|institute|polytechnic|poly|tech|k-?8|k-?12`,
)
const SCHOOL_FIRST = whole(
  'escuela|secundaria|preparatoria|prepa|primaria|colegio|instituto|academia|liceo|university',
)

const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** True for a school, by its last word ("Roosevelt HS") or its first ("Colegio Roosevelt"). */
export const saysSchool = (text: string): boolean => {
  const said = text.split(/\s+/).filter(Boolean)
  return (
    said.length > 1 && (SCHOOL_LAST.test(said.at(-1) ?? '') || SCHOOL_FIRST.test(said[0] ?? ''))
  )
}

/** True for words ("Roosevelt") or the initials ("RHS") of the record's own school. */
export const isOwnSchool = (text: string, school: string | null): boolean => {
  const said = text.split(/\s+/).filter(Boolean)
  const own = (school ?? '')
    .split(/[\s-]+/)
    .map(plain)
    .filter(Boolean)
  const initials = own.map((word) => word.charAt(0)).join('')
  const asked = said
    .flatMap((word) => word.split('-'))
    .map(plain)
    .filter(Boolean)
  if (own.length === 0 || asked.length === 0) return false
  if (asked.length === 1 && own.length > 1 && asked[0] === initials) return true
  return asked.every((word) => own.includes(word))
}

/** What says in a bracket that a name follows: "(goes by Birdie)", "(née Rubio)". */
export const BEFORE_ANOTHER_NAME =
  /^(?:a\.?k\.?a\.?|aka|alias|goes\s+by|called|known\s+as|nick(?:name)?:?|prefers|preferred(?:\s+name)?:?|pref\.?:?|née|nee|né|formerly|born|legal(?:\s+name)?:?|legally|apodo:?|le\s+dicen|conocid[oa]\s+como)\s+/iu
