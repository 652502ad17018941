import { CALENDAR, ORGANISATION_FIRST, ORGANISATION_LAST, PEOPLES, TITLES } from './cueWords.ts'
import { CERTAIN } from './nameSpan.ts'
import type { Span } from './nameSpan.ts'
import type { Scene } from './textContext.ts'

/** Verbs in names such as "Lloyd Kills Small", "Wilma Looks Twice". */
const VERBS_IN_NAMES = new Set(
  'kills looks walks stands comes runs shines takes holds sees talks chases fights flies sings rides wears brings goes swims dances speaks'.split(
    ' ',
  ),
)
/** Words that begin such names, and have a capital at the head of a sentence too. */
const BEGINS_NAMES = new Set(
  'running standing flying walking singing sitting rising dancing roaming little big red white black yellow blue brave spotted lone long good bad young high strong swift iron two four many'.split(
    ' ',
  ),
)
const FUNCTION_WORDS = new Set(
  'the a an then when after before while in on at for and but so if as with from by to of or nor yet el la los las un una y de en con por para'.split(
    ' ',
  ),
)

/** True for words that are part of nobody's name, whatever is beside them. */
const apart = (scene: Scene, at: number): boolean => {
  const key = scene.words[at]?.key ?? ''
  const alike = scene.alikes[at]
  return (
    (alike !== null && alike !== undefined && alike.to - alike.from > 1) ||
    scene.cities.has(at) ||
    FUNCTION_WORDS.has(key) ||
    [CALENDAR, ORGANISATION_FIRST, ORGANISATION_LAST, PEOPLES, TITLES].some(
      (list) => list.has(key) || list.has(key.replace(/s$/, '')),
    )
  )
}

/** A short sentence with long names looks like a headline; but a headline has no small verb. */
const isProse = (scene: Scene): boolean =>
  scene.tone === 'plain' ||
  (scene.tone === 'titled' &&
    scene.words.some(
      ({ capital, digits, key }) =>
        !capital && !digits && key.length > 2 && !FUNCTION_WORDS.has(key),
    ))

const plainRun = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (apart(scene, at) || !scene.words[at]?.capital) return false
  return true
}

/** Joins spans that touch or overlap after they grew. */
const joined = (spans: readonly Span[]): Span[] => {
  const result: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = result.at(-1)
    if (!last || span.from >= last.to) result.push({ ...span })
    else {
      if (span.best > last.best) Object.assign(last, { best: span.best, at: span.at })
      last.to = Math.max(last.to, span.to)
      if (span.whole) last.whole = true
    }
  }
  return result
}

/**
 * "Mary Bad Heart Bull", "Alma Good Voice": a name of three words or more is one, with the ordinary
 * words between its parts and behind them.
 */
const overRuns = (scene: Scene, span: Span): Span => {
  const run = scene.runs[span.from]
  if (!run || !isProse(scene) || run.to - run.from < 3 || run.to - run.from > 5) return span
  if (run.organisationLast >= 0 || run.organisationFirst >= 0) return span
  const words = scene.words.slice(run.from + 1, run.to)
  if (words.some(({ gap }) => gap !== ' ')) return span
  const head = scene.words[run.from]
  const begins = !head?.starts || BEGINS_NAMES.has(head.key) || run.from === span.from
  const from = begins ? run.from : run.from + 1
  return plainRun(scene, from, run.to)
    ? { ...span, from: Math.min(from, span.from), to: Math.max(run.to, span.to) }
    : span
}

/** "Sunrise Walks Far": three words with a verb in the middle, at the head of a sentence too. */
const withVerbs = (scene: Scene, spans: readonly Span[]): Span[] => {
  if (!isProse(scene)) return []
  return scene.words.flatMap((word, at): Span[] => {
    const before = scene.words[at - 1]
    const run = scene.runs[at]
    if (!before || !run || !word.capital || !VERBS_IN_NAMES.has(word.key) || word.gap !== ' ')
      return []
    if (run.to - run.from !== 3 || run.from !== at - 1) return []
    if (scene.words[at + 1]?.gap !== ' ' || !plainRun(scene, run.from, run.to)) return []
    // A title is in quotes.
    if (/["“«‘]$/u.test(before.gap) || spans.some(({ from, to }) => from < run.to && run.from < to))
      return []
    return [{ from: run.from, to: run.to, best: CERTAIN, at: run.from }]
  })
}

/** One item of a list: two or three words with a capital. */
interface Item {
  readonly from: number
  readonly to: number
}

/** Lists with commas whose items are two or three words with capitals: "Joy Fields, Dawn Day, …". */
const listsIn = (scene: Scene): Item[][] => {
  const lists: Item[][] = []
  let list: Item[] = []
  const close = (): void => {
    if (list.length >= 3) lists.push(list)
    list = []
  }
  for (let from = 0; from < scene.words.length;) {
    const word = scene.words[from]
    let to = from
    while (
      to < scene.words.length &&
      scene.words[to]?.capital &&
      (to === from || scene.words[to]?.gap === ' ')
    )
      to++
    const item = to - from === 2 || to - from === 3
    const follows = list.length > 0 && /^[,;]\s$/u.test(word?.gap ?? '')
    const and = /^(?:and|y|e|&)$/.test(word?.key ?? '') && list.length > 0
    if (
      item &&
      (follows || list.length === 0 || /^(?:and|y|e)$/.test(scene.words[from - 1]?.key ?? ''))
    ) {
      list.push({ from, to })
      from = to
    } else if (and) from += 1
    else {
      close()
      if (item) list.push({ from, to })
      from = Math.max(to, from + 1)
    }
  }
  close()
  return lists
}

/** In a list most of whose items are names, the others are names too, and whole. */
const overLists = (scene: Scene, spans: readonly Span[]): Span[] =>
  listsIn(scene).flatMap((list) => {
    const named = list.filter(({ from, to }) =>
      spans.some((span) => span.from < to && from < span.to),
    )
    const firsts = named.filter(({ from }) => scene.nameRanks[from]?.first === 2)
    if (named.length * 2 < list.length || firsts.length < 2) return []
    return list
      .filter((item) => named.includes(item) || plainRun(scene, item.from, item.to))
      .map(({ from, to }): Span => ({ from, to, best: 2, at: from, whole: true }))
  })

/**
 * Takes the names found one by one; returns them with what belongs to them: all of a long name, and
 * all items of a list of names.
 */
export const widened = (scene: Scene, spans: readonly Span[]): Span[] => {
  const grown = spans.map((span) => overRuns(scene, span))
  return joined([...grown, ...withVerbs(scene, grown), ...overLists(scene, grown)])
}
