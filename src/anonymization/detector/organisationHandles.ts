import type { Dictionary } from './dictionary.ts'
import { listed } from './lexiconLookup.ts'
import { nameRankOf } from './lexiconRank.ts'
import { CALENDAR, ORGANISATION_LAST, PEOPLES } from './cueWords.ts'

/** Returns the words of an address, folded. It is split at signs and capitals. */
export const partsOf = (text: string): string[] => {
  let plain = text
  try {
    plain = decodeURIComponent(text)
  } catch {
    // A stray percent sign: read it as it is.
  }
  return plain
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{M}]+/u)
    .filter((part) => part.length > 1)
    .map(listed)
}

const list = (text: string): readonly string[] => text.trim().split(/\s+/)

/**
 * Words in accounts that no person has. Half of such a handle is one of them; the other half must
 * name nobody.
 */
const OFFICE_WORDS = list(`
  alerts alert news noticias newspaper press prensa periodico gazette herald tribune chronicle times post daily today hoy radio podcast club clubs society team equipo
  athletics deportes sports soccer futbol football basketball baseball softball volleyball wrestling swimming track xctf band orchestra choir theatre theater drama teatro
  library biblioteca museum museo schools school escuela academy college university universidad univ district unified usd usdnews students student estudiantes alumni parents padres
  pta ptsa asb stugov studentcouncil council union sindicato workers tenants inquilinos vecinos vecinas barrio comunidad community coalition coalicion alliance alianza collective
  colectivo foundation fundacion fund project proyecto program programa center centro clinic clinica hospital church iglesia parish parroquia transit metro bus traffic weather
  fire police sheriff pd fd dept department departamento mayor office oficina council district board watch memes confessions confesiones crushes overheard missedconnections
  lostandfound parking naps eats food cafe cafeteria menu taqueria tacos panaderia bakery pizza grill kitchen restaurant store shop tienda market mercado thrift vintage prints
  garden gardens jardin farm park parks parque beach beat voices voces zine magazine revista yearbook anuario robotics stem science ciencia chess ajedrez debate mun decathlon
  votes vote elections elecciones union local volunteers rescue shelter refugio events eventos fest festival fair feria expo tour official hs ms es elementary middle high magnet
  classof seniors juniors sophomores freshmen everyone todos todas here channel staff editors admins mods support help
`)
const OFFICE_SET: ReadonlySet<string> = new Set(OFFICE_WORDS)
/** Ends of words written as one: "eastsidewatch". Short ones could be ends of surnames. */
const OFFICE_ENDS = OFFICE_WORDS.filter((word) => word.length > 3)
/** People add these to their names too, so they prove nothing. */
const PROVES_NOTHING: ReadonlySet<string> = new Set([
  'official',
  'here',
  'high',
  'es',
  'ms',
  'local',
  'post',
])

/**
 * True for a part that names nobody: a word, a place or a school, a nation, or an abbreviation that
 * cannot be pronounced.
 */
const namesNobody = (part: string, dictionary: Dictionary): boolean => {
  const { first, surname, word, place } = nameRankOf(part, dictionary)
  if (first === 2) return word === 2
  if (
    OFFICE_SET.has(part) ||
    CALENDAR.has(part) ||
    PEOPLES.has(part) ||
    ORGANISATION_LAST.has(part)
  )
    return true
  if (word > 0 || dictionary.lookAlikes.isAlike(part)) return true
  if (place) return surname < 2
  return (
    first === 0 &&
    surname === 0 &&
    (!/[aeiouy]/.test(part) || /(?:hs|ms|usd)$/.test(part)) &&
    part.length <= 6
  )
}

/** "picounion", "boyleheights": two words that name nobody, written as one. */
const grown = (part: string, dictionary: Dictionary): boolean => {
  for (let cut = 3; cut <= part.length - 3; cut++)
    if (
      [part.slice(0, cut), part.slice(cut)].every(
        (half) => namesNobody(half, dictionary) && /[aeiouy]/.test(half),
      )
    )
      return true
  return false
}

/**
 * True where a handle, without its @, clearly belongs to an office, a club, a paper or a school,
 * and contains nobody's name.
 */
export const isOffice = (handle: string, dictionary: Dictionary): boolean => {
  const whole = listed(handle)
  const parts =
    /[._\d-]/.test(handle) || !/^\p{Lu}{2,}\p{Ll}/u.test(handle) ? partsOf(handle) : [whole]
  let proved = false
  const rest = parts.flatMap((part) => {
    if (OFFICE_SET.has(part)) {
      proved ||= !PROVES_NOTHING.has(part)
      return []
    }
    const end = OFFICE_ENDS.find((word) => part.endsWith(word) && part.length - word.length > 2)
    if (end === undefined || PROVES_NOTHING.has(end)) return [part]
    proved = true
    return [part.slice(0, -end.length)]
  })
  return proved && rest.every((part) => namesNobody(part, dictionary) || grown(part, dictionary))
}
