import type { Surface } from '../passageTypes.ts'
import type { NameFlag } from './nameFlag.ts'
import type { Dictionary } from './dictionary.ts'
import { nameRankOf } from './lexiconRank.ts'
import type { Account } from './knownNames.ts'
import { listed } from './lexiconLookup.ts'
import { areSomebodys, INITIALS, isVeiled, ONE_INITIAL, VEILED } from './initials.ts'
import { isOffice, partsOf } from './organisationHandles.ts'
import { CALENDAR, ORGANISATION_LAST, PEOPLES } from './cueWords.ts'

type Kind =
  | 'handle'
  | 'hashtag'
  | 'email'
  | 'url'
  | 'file'
  | 'joined'
  | 'initials'
  | 'oneInitial'
  | 'veiled'
  | 'slug'

/** A handle, an address or a file name in a text. Its parts are read, not its words. */
export interface Address {
  start: number
  end: number
  kind: Kind
}

const HANDLE = /(?<![\p{L}\p{N}_.@/])@ ?[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,60}[\p{L}\p{N}_])?/gu
const HASHTAG = /(?<![\p{L}\p{N}_&/])#[\p{L}\p{N}_]{2,80}/gu
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu
const URL =
  /(?:https?:\/\/|www\.|mailto:)[^\s<>"“”]{1,2000}|(?<![\p{L}\p{N}@._-])[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,3}\.(?:com|org|net|edu|gov|io|me|co|example|us|mx|es|blog|info)\b(?:\/[^\s<>"“”]{0,2000})?/giu
const FILE =
  /(?<![\p{L}\p{N}_.-])[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,120}\.(?:jpe?g|png|gif|webp|avif|heic|pdf|docx?|txt|mp[34]|mov|m4a|wav|zip|csv|xlsx?|pptx?)\b/giu

/** A handle without its @, as in chats: mireya_r, chuy.rmz. */
const JOINED =
  /(?<![\p{L}\p{N}_.@#/-])\p{Ll}{3,30}\.\p{Ll}{2,30}(?!\.?[\p{L}\p{N}@])|(?<![\p{L}\p{N}_.@#/-])(?=[\p{L}\p{N}._]{0,60}\p{L})[\p{L}\p{N}]{1,30}(?:_+[\p{L}\p{N}]{1,30}){1,5}_*(?![\p{L}\p{N}@])/gu
const PATTERNS: readonly [Kind, RegExp][] = [
  ['email', EMAIL],
  ['url', URL],
  ['file', FILE],
  ['handle', HANDLE],
  ['hashtag', HASHTAG],
  ['joined', JOINED],
  ['initials', INITIALS],
  ['oneInitial', ONE_INITIAL],
  ['veiled', VEILED],
]

/** Finds the addresses in a text, in order, none inside another. A slug or a URL is one address. */
export const addressesIn = (text: string, surface: Surface): Address[] => {
  if (surface === 'slug' || surface === 'url')
    return text === '' ? [] : [{ start: 0, end: text.length, kind: surface }]
  const found: Address[] = []
  const taken = new Uint8Array(text.length)
  for (const [kind, pattern] of PATTERNS) {
    if (!MARKS[kind].test(text)) continue
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      let end = start + match[0].length
      while (
        kind !== 'initials' &&
        kind !== 'oneInitial' &&
        end > start &&
        /[.,;:!?)\]'’”»]/.test(text.charAt(end - 1))
      )
        end--
      if (taken.subarray(start, end).includes(1)) continue
      taken.fill(1, start, end)
      found.push({ start, end, kind })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

const MARKS: Record<Kind, RegExp> = {
  email: /@/,
  handle: /@/,
  hashtag: /#/,
  url: /[./]/,
  file: /\./,
  joined: /[_.]/,
  initials: /\p{Lu}\./u,
  oneInitial: /\p{Lu}\./u,
  veiled: /\p{L}\*|\p{Ll}\p{Lu}/u,
  slug: /-/,
}

/** Mailboxes of an office, not of a person. */
const OFFICES = new Set(
  `info contact hello office admin editor editors editorial news newsroom press media tips help support mail team staff webmaster noreply no-reply letters opinion
  submissions jobs sales events library registrar admissions counseling attendance principal contacto redaccion prensa ayuda`.split(
    /\s+/,
  ),
)

/** True where the parts of an address contain a name: a first name that is no ordinary word, or a first name and a surname in a row. */
const bearsName = (parts: readonly string[], dictionary: Dictionary, account: Account): boolean => {
  const nameRanks = parts.map((part) => nameRankOf(part, dictionary))
  return parts.some((part, at) => {
    const one = nameRanks[at]
    const next = nameRanks[at + 1]
    if (!one || CALENDAR.has(part) || PEOPLES.has(part) || ORGANISATION_LAST.has(part)) return false
    const followed = next !== undefined && next.surname > 0 && next.word < 2
    const pair = followed && one.first > 0 && one.word < 2 && (one.word === 0 || next.word === 0)
    if (pair)
      return (
        !(account.hasWord(part) && account.hasWord(parts[at + 1] ?? '')) &&
        !account.knows(part + (parts[at + 1] ?? ''))
      )
    if (one.word > 0 || one.place || account.hasWord(part)) return false
    return (
      (one.first === 2 && part.length > 2) ||
      ((one.first > 0 || one.surname === 2) && part.length > 3) ||
      grownTogether(part, dictionary)
    )
  })
}

/** A part that is not on the lists and is long enough to be a name. In a handle or a file name there is no other sign. */
const bearsUnknown = (
  parts: readonly string[],
  dictionary: Dictionary,
  account: Account,
): boolean =>
  parts.some((part) => {
    const { word, place } = nameRankOf(part, dictionary)
    if (word > 0 || place || part.length < 4 || account.hasWord(part)) return false
    return !CALENDAR.has(part) && !PEOPLES.has(part) && !ORGANISATION_LAST.has(part)
  })

/** "mireyarubio": a common first name and a surname written as one word, or one at the end of lower-case letters ("justiceformireya"). */
const grownTogether = (part: string, dictionary: Dictionary): boolean => {
  if (part.length < 7 || part.length > 40) return false
  for (let cut = 3; cut <= part.length - 3; cut++) {
    const before = nameRankOf(part.slice(0, cut), dictionary)
    const after = nameRankOf(part.slice(cut), dictionary)
    if (before.first === 2 && before.word === 0 && after.surname > 0) return true
    if (cut >= 5 && after.first === 2 && after.word === 0 && part.length - cut >= 5) return true
  }
  return false
}

/** True for the random letters of a short link, which are no name. */
const isRandom = (segment: string): boolean =>
  /\d/.test(segment) && /^[A-Za-z0-9]{6,14}$/.test(segment)

const urlParts = (url: string): string[] => {
  const bare = url.replace(/^[a-z]+:(?:\/\/)?/i, '').replace(/^www\./i, '')
  const [host = '', ...path] = bare.split('/')
  if (/^(?:t\.co|bit\.ly|tinyurl\.com|goo\.gl|youtu\.be|ow\.ly)$/i.test(host)) return []
  const hostParts = bare.includes('@') ? [host] : host.split('.').slice(0, -1)
  return [
    ...hostParts,
    ...path.flatMap((segment) => segment.split(/[?&=#]/)).filter((segment) => !isRandom(segment)),
  ].flatMap(partsOf)
}

const REASONS: Record<Kind, string> = {
  handle:
    'A handle leads to a person’s account; say whose it is, or that it belongs to an organisation.',
  hashtag: 'This hashtag seems to hold somebody’s name.',
  email: 'An e-mail address with a person’s mailbox.',
  url: 'This link seems to hold somebody’s name.',
  file: 'This file name seems to hold somebody’s name.',
  joined: 'Words joined like a handle: it may lead to a person’s account.',
  initials: 'Initials: they may stand for a person’s name.',
  oneInitial: 'An initial: it may stand for a person’s name.',
  veiled: 'A word with stars in it or spelled backwards: somebody’s name may hide in it.',
  slug: 'This address seems to hold somebody’s name.',
}
const SCORES: Record<Kind, number> = {
  handle: 0.9,
  hashtag: 0.7,
  email: 0.9,
  url: 0.7,
  file: 0.7,
  joined: 0.7,
  initials: 0.6,
  oneInitial: 0.5,
  veiled: 0.6,
  slug: 0.7,
}

interface Around {
  before: string
  after: string
}

const leadsToSomebody = (
  kind: Kind,
  own: string,
  { before, after }: Around,
  dictionary: Dictionary,
  account: Account,
): boolean => {
  const bare = own.replace(/^[@#]\s?/, '')
  switch (kind) {
    case 'handle':
      return /\p{L}/u.test(bare) && !isOffice(bare, dictionary)
    case 'email': {
      const local = own.slice(0, Math.max(0, own.indexOf('@')))
      return !OFFICES.has(listed(local)) && !account.knows(local)
    }
    case 'initials':
      return areSomebodys(own, before, after)
    case 'oneInitial':
      return true
    case 'veiled':
      return isVeiled(own)
    case 'url':
      return bearsName(urlParts(own), dictionary, account)
    case 'file':
    case 'joined': {
      const parts = partsOf(bare.replace(/\.[a-z0-9]{2,4}$/i, ''))
      return bearsName(parts, dictionary, account) || bearsUnknown(parts, dictionary, account)
    }
    default:
      return bearsName(partsOf(bare), dictionary, account)
  }
}

/** Flags the addresses that lead to a person or contain a name that the newsroom does not know. */
export const addressFlags = (
  text: string,
  addresses: readonly Address[],
  dictionary: Dictionary,
  account: Account,
): NameFlag[] =>
  addresses.flatMap(({ start, end, kind }) => {
    const own = text.slice(start, end)
    if (account.knows(own.replace(/^[@#]\s?/, '')) || account.knows(own)) return []
    const around = {
      before: text.slice(Math.max(0, start - 12), start),
      after: text.slice(end, end + 8),
    }
    const flagged = leadsToSomebody(kind, own, around, dictionary, account)
    return flagged ? [{ start, end, text: own, reason: REASONS[kind], score: SCORES[kind] }] : []
  })
