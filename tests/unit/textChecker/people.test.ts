import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FAULTS } from '#textChecker/errors.ts'
import { check, checkLine, MIREYA } from './texts.ts'

const naming = (person: Record<string, unknown>): string =>
  check('text', 'Then Mireya Rubio won.', { people: [{ ...MIREYA, ...person }] }).text

describe('who is protected in a text', () => {
  it.each([
    [{ kind: 'student' }, false],
    [{ kind: 'student', age: 19 }, false],
    [{ kind: 'unknown' }, false],
    [{ kind: undefined }, false],
    [{ kind: 'somebody' }, false],
    [{ kind: 'student', naming: 'fullName' }, true],
    [{ kind: 'adult', age: null }, true],
    [{ kind: 'adult', age: 18 }, true],
    [{ kind: 'adult', age: 17 }, false],
    [{ kind: 'adult', age: '17' }, false],
    [{ kind: 'public figure', age: 50 }, true],
    [{ kind: 'publicFigure', age: 15 }, false],
    [{ kind: 'publicFigure', age: 15, naming: 'fullName' }, true],
  ])('should weigh %j', (person, named) => {
    expect(naming(person).includes('Mireya Rubio')).toBe(named)
  })

  it('should print a first name alone where that was decided', () => {
    expect(naming({ naming: 'firstNameOnly' })).toBe('Then Mireya won.')
  })

  it.each([
    ['a captain', 'Then a captain won.'],
    [{ first: 'a captain', later: 'the captain' }, 'Then a captain won.'],
    [null, 'Then a 16-year-old junior at Roosevelt High School won.'],
  ])('should use the wording %j', (descriptor, written) => {
    expect(naming({ descriptor })).toBe(written)
  })
})

describe('what comes out beside the text', () => {
  it('should give offsets in the text given, tags and escapes included', () => {
    const text = '<p>Ask Jos&eacute; <i>Benítez</i> or Tom&aacute;s Aguilar.</p>'
    const { flags, findings } = check('html', text)
    expect(findings).toEqual([{ person: 1, rule: 'full-name', start: 7, end: 29 }])
    expect(flags).toMatchObject([
      { text: 'Tom&aacute;s Aguilar', words: 'Tomás Aguilar', start: text.indexOf('Tom') },
    ])
    expect(flags[0]?.reason).toMatch(/\w/)
  })

  it('should flag a name that nobody registered, and none that somebody did', () => {
    const { flags } = check('text', 'Adaeze Okonjo and Tomás Aguilar met Mireya Rubio.')
    expect(flags.map(({ text }) => text)).toEqual(['Tomás Aguilar'])
  })

  it('should leave out what was answered before', () => {
    const text = 'They met at Cesar Chavez Park with Tomás Aguilar.'
    const more = { institutions: ['Cesar Chavez Park'], notPeople: ['Tomás Aguilar'] }
    expect(check('text', text, more).flags).toEqual([])
  })

  it('should let a plain name stand that came with the text, around a part of a protected name', () => {
    const people = [MIREYA, { fullName: 'Elena Rubio', kind: 'adult' }]
    const more = { people, institutions: ['Rubio Park'], notPeople: ['Rubio Peak'] }
    const text = 'Then Elena Rubio left Rubio Park for Rubio Peak.'
    expect(check('text', text, more)).toMatchObject({ text, blocked: false })
  })

  it('should be blocked by what only reads like an institution, and hide nothing in a sentence on a list', () => {
    const { blocked, blockedBecause } = check('text', 'It went to the Rubio Fund.')
    expect(blocked).toBe(true)
    expect(blockedBecause).toMatchObject([{ code: 'name_in_phrase', person: 0 }])
    const listed = ['Rubio hesitated', 'Then Rubio hesitated', 'Mireya Rubio hesitated']
    for (const lists of [{ institutions: listed }, { notPeople: listed }])
      expect(check('text', 'Then Rubio hesitated.', lists).text).not.toMatch(/Rubio/u)
  })

  it('should flag an address for what is left in it, not for what was taken out', () => {
    expect(check('url', 'https://a.example/jose-benitez').flags).toEqual([])
    expect(check('url', 'https://a.example/jose-benitez/tomas-aguilar').flags).toHaveLength(1)
  })

  it('should be blocked, and say why, where a protected name may be a word', () => {
    const people = [{ fullName: 'Grace Marsh', kind: 'student' }]
    const text = '<p>All smiled. Grace matters.</p>'
    const { blocked, blockedBecause } = check('html', text, { people })
    expect(blocked).toBe(true)
    expect(blockedBecause).toMatchObject([{ code: 'ambiguous_word', person: 0 }])
    for (const { start, end } of blockedBecause) expect(text.slice(start, end)).toBe('Grace')
  })

  it('should be blocked where the second reader still finds the name', () => {
    const hidden = Buffer.from('drawn by Mireya Rubio of Roosevelt').toString('base64')
    const text = `Code: ${hidden}`
    const { blocked, blockedBecause } = check('text', text)
    expect(blocked).toBe(true)
    expect(blockedBecause[0]).toMatchObject({ code: 'still_there', person: 0 })
    expect(blockedBecause[0]?.start).toBeGreaterThanOrEqual(6)
  })

  it('should not be blocked for names that nobody registered', () => {
    expect(check('text', 'Tomás Aguilar won.', { people: undefined })).toMatchObject({
      blocked: false,
      text: 'Tomás Aguilar won.',
      findings: [],
      flags: [{ text: 'Tomás Aguilar', start: 0, end: 13 }],
    })
  })
})

describe('a line that cannot be checked', () => {
  it.each([
    ['{"id":1,"text":"Mireya', null, 'broken_json'],
    ['["Mireya"]', null, 'not_an_object'],
    ['null', null, 'not_an_object'],
    ['{"id":7}', 7, 'bad_field'],
    ['{"id":"a","text":["Mireya"]}', 'a', 'bad_field'],
    ['{"id":{"Mireya":1},"text":3}', null, 'bad_field'],
    ['{"id":2,"text":"Mireya","people":[{"fullName":""}]}', 2, 'bad_field'],
    ['{"id":2,"text":"Mireya","people":["Mireya"]}', 2, 'bad_field'],
    ['{"id":2,"text":"Mireya","people":[{"fullName":"Mireya","age":"old"}]}', 2, 'bad_field'],
    ['{"id":3,"text":"Mireya","format":"docx"}', 3, 'unknown_format'],
    ['{"id":4,"text":"Mireya","lang":"tlh"}', 4, 'unknown_language'],
    ['{"id":5,"text":"{Mireya","format":"json"}', 5, 'broken_document'],
  ])('should be refused without repeating it: %s', (line, id, code) => {
    const answer = checkLine(line)
    expect(answer).toMatchObject({ id, error: { code } })
    expect(JSON.stringify(answer)).not.toContain('Mireya')
    expect(Object.keys(answer)).toEqual(['id', 'error'])
  })

  it('should have a code that the page on the command explains', () => {
    const page = readFileSync('docs/check-text.md', 'utf8')
    for (const code of Object.keys(FAULTS)) expect(page).toContain(`| \`${code}\``)
  })

  it('should say which key is wrong', () => {
    const answer = checkLine('{"id":1,"text":"x","people":[{"fullName":"A B"},{"fullName":5}]}')
    expect(answer).toMatchObject({
      error: { message: expect.stringContaining('people[1].fullName') },
    })
  })
})
