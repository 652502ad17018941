import { CLASS_WORDS } from '#anonymization/spelling/wordLists.ts'
import { FOLLOWS_ROLE_ES, PLURALS_ES, ROLES_ES } from './personNouns.ts'
import { TOO_GENERAL } from './roleTokens.ts'
import type { RolePhrase, Token } from './roleTokens.ts'

const OWNERS = new Set(
  'su mi tu nuestra nuestro otra otro esta este esa ese sus mis tus al del cuya cuyo'.split(' '),
)

/** Most words between a Spanish role and the name: "la presidenta del consejo de alumnos". */
const MOST_BETWEEN = 6

/** Reads a Spanish role at the end of these words: "la presidenta del consejo". */
export const spanishRole = (tokens: readonly Token[]): Omit<RolePhrase, 'end'> | null => {
  const last = tokens.length - 1
  let at = last
  for (; at >= Math.max(1, last - MOST_BETWEEN); at -= 1) {
    const norm = tokens[at]?.norm ?? ''
    if (ROLES_ES.has(norm) || PLURALS_ES.has(norm)) break
  }
  const head = tokens[at]
  if (!head || at < Math.max(1, last - MOST_BETWEEN)) return null
  const isPlural = PLURALS_ES.has(head.norm)
  const between = tokens.slice(at + 1)
  const chained = between.every(({ norm, written }, i) => {
    if (/^(?:de|del|la|los|las|el)$/.test(norm)) return i < between.length - 1
    const after = between[i - 1]?.norm ?? ''
    // "la estudiante de décimo grado"
    if (/^(?:grado|ano|curso|semestre)$/.test(norm)) return true
    return /^(?:de|del|la|los|las|el)$/.test(after) || FOLLOWS_ROLE_ES.test(written.toLowerCase())
  })
  if (!chained || /^(?:la|los|las|el)$/.test(between[0]?.norm ?? '')) return null
  let first = at
  const ahead = tokens[at - 1]
  if (
    ahead &&
    /^(?:joven|nuev[oa]s?|primer|primera|mejor|ex|entonces|actual|gran|pequeñ[oa])$/u.test(
      ahead.written.toLowerCase(),
    )
  )
    first -= 1
  if (/^reci[eé]n$/u.test(tokens[first - 2]?.written.toLowerCase() ?? '')) first -= 2
  const determiner = tokens[first - 1]
  if (!determiner) return null
  const definite = /^(?:el|la|los|las)$/.test(determiner.norm)
  const indefinite = /^(?:una?|unos|unas)$/.test(determiner.norm)
  const owner = OWNERS.has(determiner.norm)
  if (!definite && !indefinite && !owner) return null
  if (CLASS_WORDS.has(head.norm) && first === at && between.length === 0 && !owner) return null
  const noun = tokens
    .slice(first)
    .map(({ written }) => written)
    .join(' ')
  const general = TOO_GENERAL.has(head.norm)
  const gender =
    /^(?:la|las|una|unas|nuestra|otra|esta|esa|cuya)$/.test(determiner.norm) ||
    (/a$/.test(head.norm) &&
      /^(?:sus?|mis?|tus?)$/.test(determiner.norm) &&
      !/ista$|poeta$/.test(head.norm))
      ? 'she'
      : /^(?:el|los|un|unos|nuestro|otro|este|ese|al|del|cuyo)$/.test(determiner.norm) ||
          /(?:o|or|an)$/.test(head.norm)
        ? 'he'
        : null
  return {
    start: determiner.start,
    determiner: definite ? 'definite' : indefinite ? 'indefinite' : 'owner',
    noun: owner ? `${determiner.written} ${noun}` : noun,
    label: general ? null : head.written.toLowerCase(),
    several: isPlural,
    onlyOne: false,
    gender,
  }
}
