import { describe, expect, it } from 'vitest'
import { POLICY_KINDS } from '#newsroom/policies.ts'
import { demonstrationNewsroom } from '#demo/demonstration.ts'
import type { SeedPerson, SeedStory } from '#demo/demoTypes.ts'
import { bodyOf, photosIn, printed } from './storyText.ts'

const SEEDED = new Date('2026-02-09T20:00:00Z')
const newsroom = demonstrationNewsroom(SEEDED)
const { people, photos, reporters, schools, sections, stories } = newsroom

const each = stories.map((story): [string, SeedStory] => [story.key, story])
const published = stories.filter((story) => story.phase === 'published')
const minors = people.filter(
  (person) => person.kind === 'student' || person.kind === 'unknown' || (person.age ?? 18) < 18,
)
const personOf = (key: string): SeedPerson => {
  const person = people.find((candidate) => candidate.key === key)
  if (person === undefined) throw new Error(`Nobody is registered as ${key}.`)
  return person
}
const keysOf = (rows: readonly { key: string }[]): string[] => rows.map((row) => row.key)
const surnameOf = (person: SeedPerson): string => person.fullName.split(' ').slice(1).join(' ')

describe('the registers', () => {
  it.each([
    ['people', keysOf(people)],
    ['schools', keysOf(schools)],
    ['reporters', keysOf(reporters)],
    ['photos', keysOf(photos)],
    ['stories', keysOf(stories)],
    ['sections', sections.map((section) => section.slug)],
    ['photo files', photos.map((photo) => photo.fileName)],
    ['headlines', stories.map((story) => story.headline)],
    ['names of people', people.map((person) => person.fullName)],
    ['surnames', people.map(surnameOf)],
  ])('should hold each of the %s once', (_, keys) => {
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('should refer to nothing that does not exist', () => {
    const dangling = [
      ...people
        .flatMap((person) => (person.school === null ? [] : [person.school]))
        .filter((key) => !keysOf(schools).includes(key)),
      ...reporters
        .flatMap((reporter) => (reporter.portrait === null ? [] : [reporter.portrait]))
        .filter((key) => !keysOf(photos).includes(key)),
      ...photos
        .flatMap((photo) => photo.visiblePeople)
        .filter((key) => !keysOf(people).includes(key)),
      ...stories.flatMap((story) => story.people).filter((key) => !keysOf(people).includes(key)),
      ...stories
        .flatMap((story) => story.bylines.map((byline) => byline.reporter))
        .filter((key) => !keysOf(reporters).includes(key)),
      ...stories
        .map((story) => story.section)
        .filter((slug) => !sections.some((section) => section.slug === slug)),
    ]
    expect(dangling).toEqual([])
  })

  it('should give every photo to a story or to a profile', () => {
    const shown = [
      ...stories.flatMap((story) => keysOf(photosIn(newsroom, story))),
      ...reporters.map((reporter) => reporter.portrait),
    ]
    expect(keysOf(photos).filter((key) => !shown.includes(key))).toEqual([])
  })

  it('should know people of every kind and every naming decision', () => {
    expect(new Set(people.map((person) => person.kind))).toEqual(
      new Set(['student', 'adult', 'publicFigure', 'unknown']),
    )
    expect(new Set(minors.map((person) => person.naming))).toEqual(
      new Set(['withhold', 'firstNameOnly', 'fullName']),
    )
  })

  it('should name no minor without a reason and a consent that still holds', () => {
    const named = minors.filter((person) => person.naming !== 'withhold')
    expect(named.length).toBeGreaterThan(0)
    for (const person of named) {
      expect(person.reason).toBeTruthy()
      expect(
        person.consents?.some(
          (consent) =>
            consent.onFile &&
            consent.date <= '2026-02-09' &&
            (consent.expires === null || consent.expires > '2026-02-09') &&
            consent.scope.includes(person.naming === 'fullName' ? 'name' : 'firstName'),
        ),
      ).toBe(true)
    }
  })

  it('should record no adult under 18, and a grade and a school for every student', () => {
    expect(people.filter((person) => person.kind === 'adult' && (person.age ?? 18) < 18)).toEqual(
      [],
    )
    expect(
      people.filter(
        (person) => person.kind === 'student' && (!person.age || !person.grade || !person.school),
      ),
    ).toEqual([])
  })

  it.each(
    people.filter((person) => person.kind === 'student').map((person) => [person.key, person]),
  )('should give %s an age that fits the grade', (_, person) => {
    const years = person.age ?? 0
    const grade = Number(person.grade)
    expect([grade + 5, grade + 6]).toContain(years)
  })
})

describe('the reporters', () => {
  it('should be eight, under every byline policy, active and graduated', () => {
    expect(reporters).toHaveLength(8)
    expect(new Set(reporters.map((reporter) => reporter.bylinePolicy))).toEqual(
      new Set(['full', 'firstNameInitial', 'penName', 'staff']),
    )
    expect(new Set(reporters.map((reporter) => reporter.status))).toEqual(
      new Set(['active', 'graduated']),
    )
  })

  it('should show no minor by the full name, in the byline, the biography or a public contact', () => {
    for (const reporter of reporters.filter((candidate) => candidate.minor)) {
      expect(reporter.bylinePolicy).not.toBe('full')
      const surnames = reporter.fullName.split(' ').slice(1)
      const open = [
        reporter.penName ?? '',
        ...reporter.bio.map((answer) => answer.answer),
        ...reporter.contacts.filter((contact) => contact.public).map((contact) => contact.value),
        ...photos
          .filter((photo) => photo.key === reporter.portrait)
          .flatMap((photo) => [photo.caption, photo.alt, photo.credit?.creator ?? '']),
      ].join(' ')
      for (const surname of surnames) expect(open).not.toContain(surname)
    }
  })

  it('should carry a pen name exactly where the policy asks for one', () => {
    expect(
      reporters.filter((one) => (one.bylinePolicy === 'penName') !== (one.penName !== undefined)),
    ).toEqual([])
  })

  it('should answer the four questions', () => {
    for (const reporter of reporters) {
      expect(reporter.bio.map((answer) => answer.question)).toEqual([
        'My background',
        'What I do',
        'Why LA',
        'The best way to contact me',
      ])
    }
  })
})

describe('the stories', () => {
  it('should stand at every stage of the desk', () => {
    const count = (phase: string): number => stories.filter((one) => one.phase === phase).length
    expect(published.length).toBeGreaterThanOrEqual(10)
    expect(['submitted', 'blocked', 'draft', 'changesRequested'].map(count)).toEqual([1, 1, 1, 1])
  })

  it('should fill every section, and both languages', () => {
    expect(new Set(published.map((story) => story.section))).toEqual(
      new Set(sections.map((section) => section.slug)),
    )
    expect(new Set(published.map((story) => story.lang))).toEqual(new Set(['en', 'es']))
  })

  it.each(each)('%s should run to between 250 and 500 words', (_, story) => {
    const words = bodyOf(story).join(' ').split(/\s+/).length
    expect(words).toBeGreaterThanOrEqual(250)
    expect(words).toBeLessThanOrEqual(500)
  })

  it.each(each)('%s should name everyone it lists, in full', (_, story) => {
    const text = bodyOf(story).join('\n')
    for (const key of story.people) {
      const person = personOf(key)
      const [first = '', ...rest] = person.fullName.split(' ')
      // A nickname may stand between the first name and the surname.
      const forms = [
        person.fullName,
        ...person.aliases.map((alias) => `${first} “${alias}” ${rest.join(' ')}`),
      ]
      expect(forms.filter((form) => text.includes(form))).not.toEqual([])
    }
  })

  it.each(each)('%s should mention nobody of the registry whom it does not list', (_, story) => {
    const text = printed(newsroom, story).join('\n')
    const unlisted = people
      .filter((person) => !story.people.includes(person.key))
      .filter((person) =>
        [surnameOf(person), ...person.aliases, ...person.handles].some((form) =>
          new RegExp(`(?<!\\p{L})${form}(?!\\p{L})`, 'u').test(text),
        ),
      )
    expect(keysOf(unlisted)).toEqual([])
  })

  it.each(each)('%s should bear no name of a minor in its tags', (_, story) => {
    const tags = [...story.tags, ...sections.flatMap((one) => [one.name, one.slug])].join(' ')
    for (const person of minors) expect(tags).not.toContain(person.fullName)
  })

  it.each(each)('%s should credit staff pictures to somebody in its byline', (_, story) => {
    for (const photo of photosIn(newsroom, story).filter((one) => one.credit?.kind === 'staff')) {
      const open = story.bylines.map(({ reporter: key }) => {
        const reporter = reporters.find((one) => one.key === key)
        const [first = '', last = ''] = reporter?.fullName.split(' ') ?? []
        return reporter?.bylinePolicy === 'full' ? reporter.fullName : `${first} ${last.charAt(0)}.`
      })
      expect(open).toContain(photo.credit?.creator)
    }
  })

  it('should exercise the anonymiser: surname, possessive, nickname, handle, caption, pull quote, headline and credit', () => {
    const withheld = minors.filter((person) => person.naming === 'withhold')
    const text = published.flatMap((story) => bodyOf(story)).join('\n')
    const seen = (form: (person: SeedPerson) => string, where: string): number =>
      withheld.filter((person) => where.includes(form(person))).length
    const captions = published
      .flatMap((story) => photosIn(newsroom, story))
      .map((one) => one.caption)
    expect(seen((person) => `${surnameOf(person)} said`, text)).toBeGreaterThan(4)
    expect(seen((person) => `${surnameOf(person)}’s`, text)).toBeGreaterThan(4)
    expect(
      withheld.filter((one) => one.aliases.some((alias) => text.includes(alias))).length,
    ).toBeGreaterThan(2)
    expect(
      withheld.filter((one) => one.handles.some((handle) => text.includes(handle))).length,
    ).toBeGreaterThan(1)
    // A caption names those alone who are listed as visible, and covered.
    expect(seen((person) => person.fullName, captions.join('\n'))).toBeGreaterThan(0)
    expect(
      seen(
        (person) => person.fullName,
        published
          .flatMap((story) =>
            story.blocks.flatMap((block) =>
              block.type === 'pullQuote' ? [block.attribution] : [],
            ),
          )
          .join('\n'),
      ),
    ).toBeGreaterThan(2)
    expect(seen(surnameOf, published.map((story) => story.headline).join('\n'))).toBeGreaterThan(0)
    expect(
      seen((person) => person.fullName, photos.map((one) => one.credit?.creator ?? '').join('\n')),
    ).toBe(1)
  })

  it('should refuse the blocked story for two reasons: a student nobody registered, and a photo without credit', () => {
    const blocked = stories.filter((story) => story.phase === 'blocked')
    const text = blocked.flatMap(bodyOf).join('\n')
    expect(text).toContain('Oswaldo Pinedo-Rask')
    expect(people.some((person) => person.fullName.includes('Pinedo'))).toBe(false)
    const uncredited = photos.filter((photo) => photo.credit === null)
    expect(keysOf(uncredited)).toEqual(['skate-fence'])
    expect(keysOf(blocked.flatMap((story) => photosIn(newsroom, story)))).toContain('skate-fence')
    expect(
      stories
        .filter((one) => one.phase !== 'blocked')
        .flatMap((one) => keysOf(photosIn(newsroom, one))),
    ).not.toContain('skate-fence')
  })

  it('should caption, credit and describe every photo that is published', () => {
    for (const photo of published.flatMap((story) => photosIn(newsroom, story))) {
      expect(photo.caption).not.toBe('')
      expect(photo.alt).not.toBe('')
      expect(`${photo.credit?.creator ?? ''}${photo.credit?.organisation ?? ''}`).not.toBe('')
      expect(photo.alt).not.toBe(photo.caption)
    }
  })

  it('should show no minor in a published photo without consent or covering', () => {
    for (const photo of published.flatMap((story) => photosIn(newsroom, story))) {
      const bare = photo.visiblePeople
        .map(personOf)
        .filter((person) => minors.includes(person))
        .filter((person) => !person.consents?.some((consent) => consent.scope.includes('photo')))
      if (bare.length > 0) expect(photo.obscure.length).toBeGreaterThan(0)
    }
  })

  it('should be corrected twice: once in a fact, once for clarity', () => {
    const corrections = stories.flatMap((story) => story.corrections)
    expect(corrections.map((one) => one.kind).sort()).toEqual(['clarification', 'correction'])
  })

  it('should replace text that stands in the body exactly once', () => {
    for (const story of stories) {
      for (const { replacement } of story.corrections) {
        if (replacement === undefined) continue
        expect(bodyOf(story).join('\n').split(replacement.find)).toHaveLength(2)
        expect(story.phase).toBe('published')
      }
    }
  })

  it('should carry internal notes that no reader-facing field repeats', () => {
    for (const story of stories) {
      expect(story.internalNotes).not.toBe('')
      expect(printed(newsroom, story).join('\n')).not.toContain(story.internalNotes)
    }
  })
})

describe('the translations', () => {
  const pairs = stories.flatMap((story, index): [string, SeedStory, SeedStory | undefined][] =>
    story.translationOf
      ? [
          [
            story.key,
            story,
            stories.slice(0, index).find((earlier) => earlier.key === story.translationOf),
          ],
        ]
      : [],
  )
  const numbersIn = (story: SeedStory): string[] =>
    [
      ...new Set(
        bodyOf(story)
          .join(' ')
          .match(/\d{2,}/gu),
      ),
    ].sort()

  it('should be there: a story that stands in both languages', () => {
    expect(pairs.map(([key]) => key)).toEqual(['clinic-table'])
  })

  it.each(pairs)('%s should follow its original by a day, in the other language', (...row) => {
    const [, story, original] = row
    expect([story.phase, original?.phase]).toEqual(['published', 'published'])
    expect([original?.lang, story.lang]).toEqual(['es', 'en'])
    expect(story.publishedDaysBefore).toBe((original?.publishedDaysBefore ?? 0) - 1)
  })

  it.each(pairs)('%s should tell of the same people, with the same numbers', (...row) => {
    const [, story, original] = row
    expect(story.people).toEqual(original?.people)
    expect(original && numbersIn(original)).toEqual(numbersIn(story))
    expect(numbersIn(story)).toContain('118')
  })

  it.each(pairs)('%s should credit who reported it and who translated it', (...row) => {
    const [, story, original] = row
    const inRole = (role: string, { bylines }: SeedStory): string[] =>
      bylines.flatMap((line) => (line.role === role ? [line.reporter] : []))
    expect(inRole('reported', story)).toEqual(original && inRole('reported', original))
    expect(inRole('translated', story)).toHaveLength(1)
    expect(inRole('reported', story)).not.toContain(inRole('translated', story)[0])
  })

  it.each(pairs)('%s should caption and describe its pictures in its own language', (...row) => {
    const [, story, original] = row
    const words = (one: SeedStory): string[] =>
      photosIn(newsroom, one).flatMap((photo) => [photo.caption, photo.alt])
    expect(words(story)).not.toEqual([])
    expect(words(story).filter((text) => original && words(original).includes(text))).toEqual([])
  })
})

describe('the front page', () => {
  const { front } = newsroom

  it('should hold a handful of published stories with pictures, each once', () => {
    expect(front.length).toBeGreaterThanOrEqual(3)
    expect(front.length).toBeLessThanOrEqual(5)
    expect(new Set(front).size).toBe(front.length)
    const illustrated = published.filter((story) => story.leadPhoto !== null)
    expect(front.filter((key) => !keysOf(illustrated).includes(key))).toEqual([])
  })

  it('should be arranged by an editor, not by the calendar', () => {
    const newestFirst = published
      .toSorted((one, other) => (other.publishedAt ?? '').localeCompare(one.publishedAt ?? ''))
      .map((story) => story.key)
    expect(front).not.toEqual(newestFirst.slice(0, front.length))
  })

  it('should open with news, and show more than one section', () => {
    const sectionOf = (key: string) => stories.find((story) => story.key === key)?.section
    expect(sectionOf(front[0] ?? '')).toBe('news')
    expect(new Set(front.map(sectionOf)).size).toBeGreaterThan(2)
  })

  it('should show a different picture with each story', () => {
    const scenes = front.map((key) => {
      const story = stories.find((one) => one.key === key)
      return photos.find((photo) => photo.key === story?.leadPhoto)?.scene
    })
    expect(new Set(scenes).size).toBe(front.length)
  })
})

describe('phrases that are not people', () => {
  /** Words that open a sentence or stand before a name, and are no part of one. */
  const OPENERS = /^(?:At|In|On|By|The|Then|Mayor|Coach|Captain|President|Dr\.|Ms\.)\s+/u
  const PHRASE = /\p{Lu}[\p{L}’-]*(?: \p{Lu}[\p{L}’-]*)+/gu

  it('should account for every capitalised phrase of the published and submitted stories', () => {
    const known = [
      ...people.flatMap((one) => [one.fullName, ...one.aliases, surnameOf(one)]),
      ...reporters.map((one) => one.fullName),
      ...schools.flatMap((one) => [one.name, ...one.shortNames]),
      ...newsroom.notPeople,
    ]
    const calendarWords =
      /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Board President)\b/u
    const open: string[] = []
    for (const story of stories.filter((one) => ['published', 'submitted'].includes(one.phase))) {
      for (const passage of printed(newsroom, story)) {
        const bare = known
          .toSorted((one, other) => other.length - one.length)
          .reduce((text, phrase) => text.replaceAll(phrase, '·'), passage)
        for (const [phrase] of bare.matchAll(PHRASE)) {
          let rest = phrase
          while (OPENERS.test(rest)) rest = rest.replace(OPENERS, '')
          if (rest.includes(' ') && !calendarWords.test(rest) && !/ I$/u.test(rest)) open.push(rest)
        }
      }
    }
    // Titles of headings and credits in the byline's own form ("Hana S.") are the newsroom's.
    expect(
      open.filter((phrase) => !/^(?:Hana S|Xavier T|LOS ANGELES|LOS ÁNGELES)$/u.test(phrase)),
    ).toEqual([])
  })

  it('should take nobody of the registry for a phrase', () => {
    const names = people.flatMap((one) => [one.fullName, ...one.aliases])
    expect(newsroom.notPeople.filter((phrase) => names.includes(phrase))).toEqual([])
  })
})

describe('the newsroom', () => {
  it('should keep three policies of a readable length', () => {
    expect(newsroom.settings.policies.map((policy) => policy.slug)).toEqual([
      'ethics',
      'corrections',
      'unnamed-sources',
    ])
    for (const policy of newsroom.settings.policies) {
      const words = policy.text.split(/\s+/).length
      expect(words).toBeGreaterThanOrEqual(150)
      expect(words).toBeLessThanOrEqual(250)
    }
  })

  it('should tell machines which policy is which', () => {
    const kinds = newsroom.settings.policies.map((policy) => policy.kind)
    expect(kinds).toEqual(['ethics', 'corrections', 'unnamedSources'])
    expect(kinds.filter((kind) => !POLICY_KINDS.includes(kind))).toEqual([])
  })

  it('should say in a few paragraphs who makes the paper and how to reach it, and name nobody', () => {
    const { about } = newsroom.settings
    const paragraphs = about.split('\n\n')
    expect(paragraphs.length).toBeGreaterThanOrEqual(2)
    expect(paragraphs.length).toBeLessThanOrEqual(4)
    expect(about).toMatch(/[a-z]+@homeroom\.example/u)
    const names = [...people, ...reporters].flatMap((one) => one.fullName.split(' '))
    expect(names.filter((name) => name.length > 2 && about.includes(name))).toEqual([])
  })

  it('should word the withholding note in each of its languages', () => {
    for (const lang of newsroom.settings.languages) {
      expect(newsroom.settings.withholdingNote[lang]).toContain('Homeroom')
    }
  })
})
