import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { DESK, PURE, ROOMS, TOP } from '../../../tools/importRules.mjs'
import { importsOf, sources, withoutComments } from './sources.ts'

/** Rooms that may not even know the files at the top of src. */
const BELOW_TOP = new Set([
  'newsroom',
  'anonymization',
  'publishing',
  'richtext',
  'photos',
  'access',
  'fields',
  'client',
  'site',
  'publicApi',
  'mongod',
])

const inRooms = sources.filter(({ room }) => room !== '')
const every = inRooms.flatMap((source) =>
  importsOf(source.text).map((imported) => ({ ...source, ...imported })),
)

/** Where an import of the house leads, from the project's folder. */
function pathOf(file: string, from: string): string {
  if (from.startsWith('#')) return `src/${from.slice(1)}`
  return from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : from
}

/** True where a file comes back to itself by way of what it imports. */
function reaches(imports: ReadonlyMap<string, readonly string[]>, start: string): boolean {
  const seen = new Set<string>()
  const open = [...(imports.get(start) ?? [])]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (file === start) return true
    if (seen.has(file)) continue
    seen.add(file)
    open.push(...(imports.get(file) ?? []))
  }
  return false
}

describe('the rooms of the house', () => {
  it('should all be in the rules', () => {
    expect([...new Set(inRooms.map(({ room }) => room))].sort()).toEqual(Object.keys(ROOMS).sort())
    expect(every.length).toBeGreaterThan(500)
  })

  it('should import only the rooms that the rules let them', () => {
    const wrong = every.filter(({ room, from }) => {
      if (!from.startsWith('#')) return false
      const target = from.slice(1)
      if (TOP.includes(target)) return BELOW_TOP.has(room)
      const other = target.split('/')[0] ?? ''
      return other !== room && !ROOMS[room]?.includes(other)
    })
    expect(wrong.map(({ file, from }) => `${file} imports ${from}`)).toEqual([])
  })

  it('should reach no other room by a path', () => {
    const wrong = every.filter(({ file, room, from }) => {
      if (!from.startsWith('.')) return false
      const folder = file.split('/').slice(0, -1)
      for (const part of from.split('/')) {
        if (part === '..') folder.pop()
        else if (part !== '.') folder.push(part)
      }
      return folder[0] !== 'src' || folder[1] !== room
    })
    // The entry points of the server and Next's panel load the config by its place.
    const allowed =
      /^src\/(?:server\/(?:start|commands\/(?:createAdviserCommand|auditCommand))\.ts|app\/)/u
    expect(
      wrong
        .filter(({ file }) => !allowed.test(file))
        .map(({ file, from }) => `${file} imports ${from}`),
    ).toEqual([])
  })

  it('should import one way within the desk: each subject those before it in the rules', () => {
    const subjects = sources.filter(({ file }) => /^src\/desk\/\w+\//u.test(file))
    const subjectOf = (path: string) => path.split('/')[2] ?? ''
    expect([...new Set(subjects.map(({ file }) => subjectOf(file)))].sort()).toEqual(
      [...DESK].sort(),
    )
    const wrong = subjects.flatMap(({ file, text }) =>
      importsOf(text)
        .filter(({ from }) => from.startsWith('#desk/'))
        .filter(
          ({ from }) =>
            DESK.indexOf(subjectOf(`src/${from.slice(1)}`)) > DESK.indexOf(subjectOf(file)),
        )
        .map(({ from }) => `${file} imports ${from}`),
    )
    expect(wrong).toEqual([])
  })

  it('should have no circle of files but that of HTML in JSON in HTML', () => {
    const known = new Set(sources.map(({ file }) => file))
    const imports = new Map(
      sources.map(({ file, text }) => [
        file,
        importsOf(withoutComments(text))
          .map(({ from }) => pathOf(file, from))
          .filter((target) => known.has(target)),
      ]),
    )
    const inCircle = sources.map(({ file }) => file).filter((file) => reaches(imports, file))
    const spared = /^src\/textChecker\/(?:html\/|readJson\.ts$|readEmbedded\.ts$)/u
    expect(inCircle.filter((file) => !spared.test(file))).toEqual([])
  })

  it('should import files with their ending, so that Node finds them', () => {
    const wrong = every.filter(
      ({ file, from }) =>
        /^[#.]/u.test(from) && !/\.(?:tsx?|js|css|json)$/u.test(from) && !file.includes('/app/'),
    )
    expect(wrong.map(({ file, from }) => `${file} imports ${from}`)).toEqual([])
  })

  it('should know no Payload, no Node and no server where they are pure', () => {
    // Pure libraries, which read nothing and know no clock: letters of every script in ASCII, HTML's names of characters, and the difference of two lists.
    const allowed = new Set([
      'any-ascii',
      'character-entities',
      'character-entities-legacy',
      'diff',
    ])
    const wrong = every.filter(
      ({ room, from }) =>
        PURE.includes(room) && !from.startsWith('#') && !from.startsWith('.') && !allowed.has(from),
    )
    expect(wrong.map(({ file, from }) => `${file} imports ${from}`)).toEqual([])
  })

  it('should know no clock, no chance and no process where they are pure', () => {
    const wrong = sources
      .filter(({ room }) => PURE.includes(room))
      .flatMap(({ file, text }) =>
        [
          ...withoutComments(text).matchAll(
            /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.|\bperformance\.|\bsetTimeout\b|\bfetch\(|\bglobalThis\b|\bconsole\./gu,
          ),
        ].map(([found]) => `${file}: ${found}`),
      )
    expect(wrong).toEqual([])
  })

  it('should let one file decide what is refreshed when something changes', () => {
    const allowed = /^(?:refreshPublished|keepNamesOfEarlierStories)\.ts$/u
    const wrong = sources
      .filter(({ file }) => !file.startsWith('src/desk/recompile/'))
      .flatMap(({ file, text }) =>
        // Types are shared.
        [...text.matchAll(/^import (?!type )[^;]*?'#desk\/recompile\/([^']+)'/gmu)]
          .filter(([, target]) => !allowed.test(target ?? ''))
          .map(([, target]) => `${file} imports ${target}`),
      )
    expect(wrong).toEqual([])
    const marks = sources
      .filter(({ text }) => /\brecompileDue\b[^\n]*toISOString/u.test(withoutComments(text)))
      .map(({ file }) => file)
    expect(marks).toEqual(['src/desk/compile/markForRefresh.ts'])
  })

  it('should let one file put an edition up or take it off, and few others change one', () => {
    const callers = (names: RegExp) =>
      sources
        .filter(({ file }) => !file.startsWith('src/desk/store/'))
        .filter(({ text }) => names.test(withoutComments(text)))
        .map(({ file }) => file)
    expect(callers(/\b(?:writeEdition|emptyEdition|setEditionFields|pullRetired)\b/u)).toEqual([
      'src/desk/editions/storeEdition.ts',
    ])
    expect(callers(/\bwriteFrontPagePlaces\b/u)).toEqual(['src/desk/editions/arrangeFrontPage.ts'])
    expect(callers(/\bholdEditions\b/u)).toEqual(['src/desk/recompile/patchEditions.ts'])
    const writers = sources
      .filter(({ text }) => /'editions'\)/u.test(text))
      .filter(({ text }) =>
        /\b(?:replaceOne|insertOne|insertMany|updateOne|updateMany|findOneAndUpdate|bulkWrite|deleteMany|deleteOne)\(/u.test(
          withoutComments(text),
        ),
      )
      .map(({ file }) => file)
    expect(writers).toEqual([
      'src/desk/store/repositories/editionChanges.ts',
      'src/desk/store/repositories/editionRepository.ts',
      // At start: the words that search reads, and addresses that an earlier version remembered.
      'src/desk/store/repositories/editionSurvey.ts',
    ])
  })
})
