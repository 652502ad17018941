import { describe, expect, it } from 'vitest'
import { registeredElsewhere } from '#publishing/names/protectedNamesElsewhere.ts'
import fc from '../../helpers/fastCheck.ts'

/** The comparison as it was before look-alike letters were read: small letters without accents. */
function plain(text: string): { words: string; at: number[] } {
  let words = ''
  const at: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    for (const char of (text[index] ?? '').normalize('NFKD').toLowerCase()) {
      if (/\p{M}/u.test(char)) continue
      const kept = /[\p{L}\p{N}]/u.test(char) ? char : ' '
      if (kept === ' ' && words.endsWith(' ')) continue
      words += kept
      at.push(index)
    }
  }
  return { words, at }
}

function plainMentions(name: string, text: string) {
  const wanted = plain(name).words.trim()
  const { words, at } = plain(text)
  const found: { start: number; end: number }[] = []
  const padded = ` ${words} `
  for (let from = padded.indexOf(` ${wanted} `); from !== -1;) {
    const end = (at[from + wanted.length - 1] ?? text.length - 1) + 1
    found.push({ start: at[from] ?? 0, end })
    from = padded.indexOf(` ${wanted} `, from + 1)
  }
  return found
}

const word = fc.string({
  unit: fc.constantFrom(...'anoRÁéñßøłŻçА́о１2\u200b\u00ad&;%𝐀ﬁ'),
  minLength: 1,
  maxLength: 4,
})
const gap = fc.constantFrom(' ', '-', '\u200b', ', ', '&nbsp;', '\u200d')

describe('protected names elsewhere in the registry', () => {
  it('should be found wherever a plainer comparison finds them', () => {
    let mentions = 0
    fc.assert(
      fc.property(word, word, gap, word, word, (first, last, between, before, after) => {
        const name = `${first} ${last}`
        fc.pre(plain(name).words.trim() !== '')
        const text = `${before} ${first}${between}${last} ${after} ${last} ${name}`
        const found = registeredElsewhere(
          [['p1', name]],
          [{ place: 'body.0', surface: 'prose', text }],
        )
        for (const mention of plainMentions(name, text)) {
          mentions += 1
          expect(found).toContainEqual(expect.objectContaining(mention))
        }
      }),
    )
    expect(mentions).toBeGreaterThan(0)
  })
})
