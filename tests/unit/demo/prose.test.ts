import { describe, expect, it } from 'vitest'
import { inline, p, typeset } from '#demo/prose.ts'

describe('setting copy', () => {
  it.each([
    ['"No," Rubio said.', '“No,” Rubio said.'],
    ["Rubio's cart", 'Rubio’s cart'],
    ["the seniors' table", 'the seniors’ table'],
    ['"She said, \'Set me.\' It worked"', '“She said, ‘Set me.’ It worked”'],
    ['"\'Ya basta,\' she said"', '“‘Ya basta,’ she said”'],
    ['Dariel "Dari" Montejano', 'Dariel “Dari” Montejano'],
    ['("so")', '(“so”)'],
  ])('should print %s as %s', (copy, set) => {
    expect(typeset(copy)).toBe(set)
  })
})

describe('writing a paragraph', () => {
  it('should mark bold and italic words and keep an address as typed', () => {
    expect(
      inline(`**Rubio** read *Bus Psalm* on [her page](https://a.example/o'k?q="1").`),
    ).toEqual([
      { type: 'text', text: 'Rubio', marks: ['bold'] },
      { type: 'text', text: ' read ', marks: [] },
      { type: 'text', text: 'Bus Psalm', marks: ['italic'] },
      { type: 'text', text: ' on ', marks: [] },
      {
        type: 'link',
        href: `https://a.example/o'k?q="1"`,
        children: [{ type: 'text', text: 'her page', marks: [] }],
      },
      { type: 'text', text: '.', marks: [] },
    ])
  })

  it('should leave plain copy in one piece', () => {
    expect(p('The bus is late.')).toEqual({
      type: 'paragraph',
      children: [{ type: 'text', text: 'The bus is late.', marks: [] }],
    })
  })
})
