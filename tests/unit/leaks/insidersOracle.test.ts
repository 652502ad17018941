import { describe, expect, it } from 'vitest'
import { NameOracle } from '../../int/leaks/insidersOracle.ts'
import type { Login, PersonSeen } from '../../int/leaks/insidersRecords.ts'

const MADE_UP = new Set(['kalvorst', 'lundzelle', 'morvbryn', 'skelwick', 'tivrnax'])
const editor: Login = { id: 'e', role: 'editor', young: false }
const adviser: Login = { id: 'a', role: 'adviser', young: false }

const student = (fields: Partial<PersonSeen> = {}): PersonSeen => {
  const person = {
    id: 'p',
    fullName: 'Kalvorst Lundzelle',
    aliases: [],
    handles: [],
    naming: 'withhold',
    protectedKind: true,
    ...fields,
  }
  return { ...person, terms: JSON.stringify(person) }
}

/** A story that an editor published, with one student in it. */
function published(person = student()) {
  const oracle = new NameOracle((word) => MADE_UP.has(word))
  const now = (next: PersonSeen | null, { byEditor = true, text = '' } = {}) => {
    oracle.observe(next ? [next] : [])
    oracle.settle(new Map([['s', text]]), byEditor)
  }
  now(person)
  oracle.published('s', ['p'])
  return { oracle, now, found: (text: string) => oracle.found('key', 's', text) }
}

const IN_FULL = { naming: 'fullName' }
function opened(person = student(IN_FULL), first = editor, second = adviser) {
  const story = published(person)
  story.oracle.proposed('p', first)
  story.oracle.approved('p', second, first)
  return story
}

describe('the record of names that were ever withheld', () => {
  it('should find each part of the name of somebody in the story', () => {
    const { found } = published()
    expect(found('thelundzellesaid')).toEqual(['lundzelle'])
    expect(found('kalvorstandlundzelle')).toEqual(['kalvorst', 'lundzelle'])
    expect(found('thestudentsaid')).toEqual([])
  })

  it.each([
    ['a rename', student({ fullName: 'Morvbryn Skelwick' })],
    ['an alias that is taken out', student()],
    ['the deletion of the record', null],
  ])('should find the former name after %s', (_what, next) => {
    const { now, found } = published(student({ aliases: ['Tivrnax'] }))
    now(next)
    expect(found('kalvorst')).toEqual(['kalvorst'])
    expect(found('tivrnax')).toEqual(['tivrnax'])
  })

  it('should find the new name, too, once it is on the record', () => {
    const { now, found } = published()
    now(student({ fullName: 'Morvbryn Skelwick' }))
    expect(found('morvbryn')).toEqual(['morvbryn'])
  })

  it('should find a full name in what is no story and in stories of other people', () => {
    const { oracle } = published()
    expect(oracle.found('section', null, 'askkalvorstlundzelle')).toEqual(['kalvorstlundzelle'])
    expect(oracle.found('other', 'other', 'kalvorstlundzelle')).toEqual(['kalvorstlundzelle'])
    expect(oracle.found('other', 'other', 'lundzelle')).toEqual([])
  })

  it('should let a name be read that two people opened, from the next publication on', () => {
    const { oracle, now, found } = opened()
    now(student(IN_FULL))
    expect(found('kalvorst')).toEqual(['kalvorst'])
    oracle.published('s', ['p'])
    expect(found('kalvorst lundzelle')).toEqual([])
  })

  it('should let the first name alone be read where only that was opened', () => {
    const person = student({ naming: 'firstNameOnly' })
    const { oracle, found } = opened(person)
    oracle.published('s', ['p'])
    expect(found('kalvorst')).toEqual([])
    expect(found('lundzelle')).toEqual(['lundzelle'])
  })

  it.each<[string, Login, Login]>([
    ['one person', adviser, adviser],
    ['two editors', editor, { ...editor, id: 'f' }],
    ['a reporter', { id: 'r', role: 'reporter', young: false }, adviser],
    ['an account that is new', editor, { ...adviser, young: true }],
  ])('should not let %s open a name', (_who, first, second) => {
    const { oracle, found } = opened(student(IN_FULL), first, second)
    oracle.published('s', ['p'])
    expect(found('lundzelle')).toEqual(['lundzelle'])
  })

  it('should withhold an opened name again when the record changes or somebody closes it', () => {
    const changed = opened()
    changed.oracle.published('s', ['p'])
    changed.now(student({ ...IN_FULL, aliases: ['Tivrnax'] }))
    expect(changed.found('lundzelle')).toEqual(['lundzelle'])
    const closed = opened()
    closed.oracle.published('s', ['p'])
    closed.oracle.closed('p')
    closed.now(student(IN_FULL))
    expect(closed.found('lundzelle')).toEqual(['lundzelle'])
  })

  it('should keep a former name withheld though the new one was opened', () => {
    const { oracle, now, found } = published()
    const renamed = student({ ...IN_FULL, fullName: 'Morvbryn Skelwick' })
    now(renamed)
    oracle.proposed('p', editor)
    oracle.approved('p', adviser, editor)
    oracle.published('s', ['p'])
    expect(found('morvbryn skelwick')).toEqual([])
    expect(found('lundzelle')).toEqual(['lundzelle'])
  })

  it('should leave an adult’s name alone until they are protected', () => {
    const { now, found } = published(student({ protectedKind: false }))
    expect(found('kalvorstlundzelle')).toEqual([])
    now(student())
    expect(found('lundzelle')).toEqual(['lundzelle'])
  })

  it('should not count a nickname that a reporter entered where it stood already', () => {
    const next = student({ aliases: ['Tivrnax'] })
    const byReporter = published()
    byReporter.now(next, { byEditor: false, text: 'tivrnax' })
    expect(byReporter.found('tivrnax')).toEqual([])
    const byEditor = published()
    byEditor.now(next, { byEditor: true, text: 'tivrnax' })
    expect(byEditor.found('tivrnax')).toEqual(['tivrnax'])
    byReporter.oracle.published('s', ['p'])
    expect(byReporter.found('tivrnax')).toEqual(['tivrnax'])
  })

  it('should tell what may be read nowhere', () => {
    const { oracle } = published()
    expect([...oracle.nowhere([]).keys()].sort()).toEqual(['kalvorst', 'lundzelle'])
    expect([...oracle.nowhere(['kalvorst is printed elsewhere']).keys()]).toEqual(['lundzelle'])
  })
})
