/** The fewest characters of a password. */
export const SHORTEST_PASSWORD = 10
/** The most characters of a password. Each one is hashed, and that takes time. */
const LONGEST_PASSWORD = 1000
/**
 * How many letters and digits must be left once everything that is easy to guess is removed. The
 * digits of a year do not count.
 */
const LEAST_OWN = 4
const LEAST_KINDS = 5
/** Number of digits of a year. */
const A_YEAR = 4

/** What attackers try first, besides words of the account. */
const COMMON = [
  ...['passwordpassword', 'password', 'passwort', 'letmein', 'iloveyou', 'welcome', 'qwertyuiop'],
  ...['qwerty', 'asdfghjkl', 'zxcvbnm', 'homeroom', 'newsroom', 'reporter', 'editor', 'adviser'],
  ...[
    '1234567890',
    '123456789',
    '12345678',
    '1234567',
    '123456',
    '12345',
    '1234',
    'abcdef',
    'admin',
  ],
]

const bare = (text: string): string => text.normalize('NFKC').toLowerCase()

/**
 * Takes a password and what is known about its owner (name, e-mail); returns why it is too weak, or
 * null. Follows NIST SP 800-63B, 5.1.1.2: it must be long and not among what attackers try first.
 * There is no rule about capitals, digits and signs.
 */
export function whyWeakPassword(password: string, known: readonly string[]): string | null {
  const length = [...password].length
  if (length < SHORTEST_PASSWORD) {
    return `The password has ${length} characters; ${SHORTEST_PASSWORD} are needed.`
  }
  if (length > LONGEST_PASSWORD) return `The password has more than ${LONGEST_PASSWORD} characters.`
  if (new Set(bare(password)).size < LEAST_KINDS) {
    return 'The password repeats the same few characters.'
  }
  const words = known
    .flatMap((text) => [bare(text), ...bare(text).split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => [...word].length >= 3)
  let left = bare(password)
  for (const word of [...words, ...COMMON].sort((a, b) => b.length - a.length)) {
    left = left.replaceAll(word, '')
  }
  const letters = [...left.replaceAll(/\P{L}/gu, '')].length
  const digits = [...left.replaceAll(/\P{N}/gu, '')].length
  const own = letters + Math.max(0, digits - A_YEAR)
  return own < LEAST_OWN
    ? 'The password is made of the name, the e-mail, or what everybody tries first.'
    : null
}
