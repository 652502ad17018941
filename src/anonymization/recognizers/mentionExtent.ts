import type { Scene } from './passageContext.ts'
import type { Mention } from './mentions.ts'

/**
 * How a mention is written. A handle, an address or a URL is replaced as a whole; in a hashtag only
 * the name is.
 */
export type Writing = 'name' | 'handle' | 'hashtag' | 'email' | 'url'

export interface Extent {
  readonly start: number
  readonly end: number
  readonly writing: Writing
}

const isSpace = (char: string | undefined): boolean =>
  char === undefined || /[\s,;()<>"“”]/.test(char)
/** UTF-16 units to either side. Nobody types a longer handle or URL. */
const LONGEST_CHUNK = 500
const TRAILING = /[.:!?'’\]}*]+$/

/**
 * Returns the text between white space around a range, without the punctuation at the end of a
 * sentence.
 */
const chunkAround = (text: string, start: number, end: number): { start: number; end: number } => {
  let from = start
  let to = end
  while (from > 0 && start - from < LONGEST_CHUNK && !isSpace(text[from - 1])) from -= 1
  while (to < text.length && to - end < LONGEST_CHUNK && !isSpace(text[to])) to += 1
  const trailing = TRAILING.exec(text.slice(end, to))?.[0].length ?? 0
  return { start: from, end: to - trailing }
}

type Stretch = Pick<Mention, 'start' | 'end' | 'firstWord' | 'lastWord'>

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/**
 * A suffix after the name ("Vidal Jr.") belongs to it. So does the dot of a suffix or a last
 * initial, unless it also ends the sentence.
 */
const withSuffix = (scene: Scene, { end, lastWord }: Stretch): number => {
  const last = scene.words[lastWord]
  const next = scene.words[lastWord + 1]
  const suffix =
    next &&
    SUFFIXES.has(next.norm) &&
    next.shape !== 'lower' &&
    (next.gap === 'space' || next.gap === 'comma')
  const to = suffix ? next.end : end
  const dotted = suffix || last?.norm.length === 1
  return dotted && /^\.(?:['’,;:)\]]|\s*\p{Ll})/u.test(scene.text.slice(to, to + 8)) ? to + 1 : to
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['”', '“'],
])

/** A bracket that opens inside the name ("Rubio (MR)") closes with it. */
const withClosing = (text: string, start: number, end: number): number => {
  const open = PAIRS.get(text[end] ?? '')
  if (open === undefined) return end
  const name = text.slice(start, end)
  return name.lastIndexOf(open) > name.lastIndexOf(text[end] ?? '') ? end + 1 : end
}

const HOST = /[a-z0-9]\.[a-z]{2,}/i

/**
 * Returns how far a mention reaches where words are written together: all of an @handle, an e-mail
 * address or a URL in prose; in slugs and URL fields only the name. The possessive ending of a
 * handle stays.
 */
export const extentOf = (scene: Scene, mention: Stretch): Extent => {
  const { start, end } = mention
  if (scene.lettering === 'joined') return { start, end, writing: 'name' }
  const plain: Extent = {
    start,
    end: withClosing(scene.text, start, withSuffix(scene, mention)),
    writing: 'name',
  }
  if (!scene.words[mention.firstWord]?.runTogether) return plain
  const text = scene.text
  const chunk = chunkAround(text, start, end)
  const raw = text.slice(chunk.start, chunk.end)
  if (/:\/\/|^www\.|^mailto:/i.test(raw))
    return { ...chunk, writing: raw.toLowerCase().startsWith('mailto:') ? 'email' : 'url' }
  const at = raw.search(/[@＠]/)
  const possessive = /['’]s?$/.exec(raw)?.[0].length ?? 0
  if (at > 0 && /^[^@]*[\w%+-]@[^@]*$/.test(raw) && /@[^@]*\./.test(raw))
    return { start: chunk.start, end: chunk.end - possessive, writing: 'email' }
  if (at >= 0) {
    const from = chunk.start + text.slice(chunk.start, start + 1).search(/[@＠][^@＠]*$/)
    if (from >= chunk.start) {
      let to = end
      while (to < chunk.end && /[\p{L}\p{N}\p{M}_.\u200b-\u200d\u00ad-]/u.test(text[to] ?? ''))
        to += 1
      return { start: from, end: to, writing: 'handle' }
    }
  }
  const hash = raw.lastIndexOf('#', start - chunk.start)
  if (hash >= 0 && /^#[^#]*$/.test(raw.slice(hash, Math.max(hash + 1, start - chunk.start)))) {
    const alone = chunk.start + hash + 1 >= start && !/^[\p{L}\p{N}_]/u.test(text.slice(end))
    return alone
      ? { start: chunk.start + hash, end, writing: 'handle' }
      : { start, end, writing: 'hashtag' }
  }
  if (/\//.test(raw) && HOST.test(raw))
    return { start: chunk.start, end: chunk.end - possessive, writing: 'url' }
  if (HOST.test(raw) && scene.words[mention.firstWord]?.runTogether)
    return { start: chunk.start, end: chunk.end - possessive, writing: 'url' }
  if (
    raw.includes('_') &&
    scene.words[mention.firstWord]?.runTogether &&
    !/\s/.test(text.slice(start, end))
  )
    return {
      start: Math.min(chunk.start, start),
      end: Math.max(end, chunk.end - possessive),
      writing: 'handle',
    }
  return plain
}
