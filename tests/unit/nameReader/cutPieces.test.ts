import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cutterOf } from '#nameReader/cutPieces.ts'
import { checkedText } from '#resourceFiles/resourceFiles.ts'

const table = JSON.parse(readFileSync('tests/fixtures/nameReader/pieces.json', 'utf8')) as {
  text: string
  pieces: [number, number, number, number][]
}[]
const cut = cutterOf(checkedText('name-reader/pieces.tsv'))

describe('cutting a text for the reader', () => {
  it.each(table)('should cut as the training did: $text', ({ text, pieces }) => {
    expect(cut(text).map(({ id, kind, start, end }) => [id, kind, start, end])).toEqual(pieces)
  })

  it('should keep a place in the text for every letter of a name', () => {
    const text = 'Ñusta CASTAÑEDA (ella) y Nguyễn Thị Minh Khai'
    const seen = new Set(
      cut(text).flatMap(({ start, end }) =>
        Array.from({ length: end - start }, (_, i) => start + i),
      ),
    )
    const letters = [...text].flatMap((char, i) => (char === ' ' ? [] : [i]))
    expect(letters.filter((at) => !seen.has(at))).toEqual([])
  })
})
