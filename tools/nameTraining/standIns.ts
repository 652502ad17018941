import type { Language } from '../../src/newsroom/languages.ts'
import { LANGUAGE_DATA } from '../../src/resourceFiles/readLanguageData.ts'
import { INSTITUTION_FORMS, SPANISH_INSTITUTION_FORMS } from './sentences.ts'
import type { Example } from './texts.ts'

/** Numbers from 0 to 1, the same ones for the same seed. */
export const seeded = (start: number): (() => number) => {
  let seed = start
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 0x100000000
  }
}

const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const { names, notPeople } = LANGUAGE_DATA
const linesOf = (text: string): string[] => text.split('\n').filter(Boolean)
const commonFirst = linesOf(names.commonFirst)
const rareFirst = linesOf(names.rareFirst)
const commonLast = linesOf(names.commonSurnames)
const rareLast = linesOf(names.rareSurnames)
const cities = linesOf(names.cities).map((city) => city.split(' ').map(title).join(' '))
/** Schools and streets by one word, as people may be called too. */
const single = (text: string): string[] =>
  linesOf(text).filter((entry) => /^\p{L}{3,}$/u.test(entry))
const schools = single(notPeople['high-schools-of-los-angeles'] + notPeople['other-schools'])
const streets = single(notPeople.streets + notPeople['places-of-southern-california'])
const SYLLABLES =
  'xo chi tl ja ly sa kwa me nguy en thi ho zai ra de shawn ta ni qua mar li bri an dre ek pra ti yu ki soo jin ade bo la mi re ya tz ek oa zu bel wen dor pha vik esh lo ren gra nik os wy br ul fi'.split(
    ' ',
  )
const PARTICLE = /^(?:de|del|la|los|las|van|von|der|den|bin|al|el|y|da|dos|di|jr\.?|ii|iii)$/i

/** Makes names, places and texts with other people in them, all drawn by `random`. */
export const standIns = (random: () => number) => {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  /** A name that is on no list, as many children's are. */
  const coined = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join('')
  const drawn = (common: readonly string[], share: number, rare: readonly string[]): string =>
    title(random() < share ? pick(common) : random() < 0.6 ? pick(rare) : coined())
  const first = (): string => drawn(commonFirst, 0.45, rareFirst)
  const last = (): string => {
    const one = (): string => drawn(commonLast, 0.5, rareLast)
    const roll = random()
    if (roll > 0.92) return pick(roll > 0.96 ? schools : streets)
    if (roll < 0.06) return `${one()}-${one()}`
    return roll < 0.09 ? `de la ${one()}` : roll < 0.11 ? `O’${one()}` : one()
  }
  const slots: Record<string, () => string> = {
    N: () => `${first()} ${random() < 0.08 ? `${first()} ` : ''}${last()}`,
    F: first,
    L: last,
    2: () => `${last()} ${last()}`,
    I: () => `${first().charAt(0)}. ${last()}`,
    C: () => pick(cities),
    A: () => String.fromCharCode(65 + Math.floor(random() * 26)),
  }
  const institution = (lang: Language): string =>
    pick(lang === 'es' ? SPANISH_INSTITUTION_FORMS : INSTITUTION_FORMS).replace(
      /\{(.)\}/g,
      (_, slot: string) => slots[slot]?.() ?? '',
    )

  /** A sentence with its slots filled. */
  const fill = (template: string, lang: Language): Example => {
    const spans: Example['spans'] = []
    let text = ''
    for (const piece of template.split(/(\{[A-Z2]\})/)) {
      const slot = /^\{(.)\}$/.exec(piece)?.[1]
      const value =
        slot === undefined ? piece : slot === 'T' ? institution(lang) : (slots[slot]?.() ?? '')
      if (slot !== undefined && slot !== 'T' && slot !== 'C')
        spans.push({ start: text.length, end: text.length + value.length, label: 'p' })
      text += value
    }
    return { lang, text, spans }
  }

  const anotherName = (old: string, known: Map<string, string>): string => {
    if (/[^\p{L} .'’-]/u.test(old)) return old
    const words = old.split(' ')
    const another = (word: string, i: number): string => {
      if (PARTICLE.test(word) || /^\p{L}\.?(?:\p{L}\.)*$/u.test(word)) return word
      const kept = known.get(word)
      if (kept !== undefined) return kept
      const given =
        words.length === 1 ? random() < 0.4 : i === 0 || (i < words.length - 1 && random() < 0.5)
      const made = given ? first() : last()
      known.set(word, made)
      return made
    }
    const name = words.map(another).join(' ')
    if (old === old.toLowerCase()) return name.toLowerCase()
    return old === old.toUpperCase() && old.length > 2 ? name.toUpperCase() : name
  }

  /** The same text with other people in it, each called the same throughout, and some other schools and places. */
  const substitute = (example: Example): Example => {
    const known = new Map<string, string>()
    const places = new Map<string, string>()
    const spans: Example['spans'] = []
    let text = ''
    let at = 0
    for (const { start, end, label } of example.spans) {
      const old = example.text.slice(start, end)
      text += example.text.slice(at, start)
      let name = old
      if (label === 'p') name = anotherName(old, known)
      else if (label === 's' && /^\p{Lu}\p{Ll}{2,}$/u.test(old)) {
        const kept = places.get(old) ?? (random() < 0.4 ? pick(schools) : old)
        places.set(old, kept)
        name = kept
      } else if (label === 'l' && /^\p{Lu}\p{Ll}{2,}$/u.test(old)) {
        const kept = places.get(old) ?? (random() < 0.3 ? pick(streets) : old)
        places.set(old, kept)
        name = kept
      } else if (label === 's' && random() < 0.3) name = institution(example.lang)
      else if (label === 'l' && /\s/.test(old) && random() < 0.15) name = pick(cities)
      spans.push({ start: text.length, end: text.length + name.length, label })
      text += name
      at = end
    }
    return { ...example, text: text + example.text.slice(at), spans }
  }

  /** The same text as a headline writes it, or in capitals; now and then as it is. */
  const recase = (example: Example): Example => {
    const roll = random()
    const text =
      roll < 0.45
        ? example.text.replace(
            /(^|[\s(“"‘])(\p{Ll})(?=\p{L}{3,})/gu,
            (_, before: string, letter: string) => before + letter.toUpperCase(),
          )
        : roll < 0.6
          ? example.text.toUpperCase()
          : example.text
    return text.length === example.text.length ? { ...example, text } : example
  }
  return { fill, substitute, recase }
}
