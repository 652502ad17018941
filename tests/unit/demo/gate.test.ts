import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { describe, expect, it } from 'vitest'
import { openingDigest } from '#desk/registry/approvalFingerprint.ts'
import { storyPerson } from '#desk/registry/peopleRegistry.ts'
import { compileStory } from '#publishing/compileStory.ts'
import type { PhotoSource, StorySource } from '#publishing/storySourceTypes.ts'
import { demonstrationNewsroom } from '#demo/demonstration.ts'
import type { SeedStory } from '#demo/demoTypes.ts'

const NOW = new Date('2026-02-04T21:29:00.000Z')
const newsroom = demonstrationNewsroom(NOW)

const schools = new Map(newsroom.schools.map((school) => [school.key, school.name]))

/** The story as the desk would read it from the database, keys for ids. */
function sourceOf(story: SeedStory): StorySource {
  const photos = new Map(
    newsroom.photos.map((photo): [string, PhotoSource] => [
      photo.key,
      {
        ref: photo.key,
        alt: photo.alt,
        caption: photo.caption,
        credit: photo.credit ?? { creator: '', organisation: '', kind: 'staff' },
        peopleVisible: photo.visiblePeople,
        copyright: 'All rights reserved',
        regions: photo.obscure.map(({ left, top, width, height }, index) => ({
          x: left,
          y: top,
          width,
          height,
          of: 'face',
          person: photo.visiblePeople[index] ?? null,
        })),
        checked: true,
        coveredElsewhere: false,
      },
    ]),
  )
  const shown = [
    story.leadPhoto,
    ...story.blocks.map((block) => (block.type === 'photo' ? block.photo : null)),
  ].flatMap((key) => (key === null ? [] : (photos.get(key) ?? [])))
  const inStory = new Set([...story.people, ...shown.flatMap((photo) => photo.peopleVisible)])
  const people = newsroom.people.map((person) => {
    const doc = {
      ...person,
      id: person.key,
      aliases: [...person.aliases],
      handles: [...person.handles],
      confirmedBy: 'editor',
      consents: (person.consents ?? []).map((consent) => ({
        ...consent,
        scope: [...consent.scope],
      })),
    }
    // As the demonstration is stored: the editor proposes and the adviser approves what a record asks for.
    const approved = {
      ...doc,
      openingProposedBy: 'editor',
      openingApprovedBy: 'adviser',
      openingApprovedAt: NOW.toISOString(),
      openingDigest: openingDigest(doc),
    }
    return storyPerson(approved, schools, NOW, inStory.has(person.key))
  })
  const staff = newsroom.reporters.map((reporter) => ({
    ref: reporter.key,
    fullName: reporter.fullName,
    penName: reporter.penName ?? null,
    policy: reporter.bylinePolicy,
  }))
  return {
    ...story,
    slug: story.headline,
    publicSlug: null,
    section: { slug: story.section, name: story.section },
    bylines: story.bylines.flatMap(({ reporter, role }) => {
      const member = staff.find((candidate) => candidate.ref === reporter)
      return member ? [{ ...member, slug: null, role }] : []
    }),
    staff,
    photos: new Map(shown.map((photo) => [photo.ref, photo])),
    body: story.blocks,
    editorsNote: story.editorsNote ?? '',
    corrections: story.corrections.map(({ kind, note }, index) => ({
      sequence: index + 1,
      kind,
      note,
      issuedAt: NOW.toISOString(),
    })),
    people: people.filter((person) => person.inStory),
    protectedElsewhere: people
      .filter((person) => !person.inStory && person.treatment !== 'open')
      .flatMap((person) =>
        [person.fullName, ...person.aliases, ...person.handles].map(
          (name) => [person.ref, name] as const,
        ),
      ),
    data: LANGUAGE_DATA,
    knownNames: people
      .filter((person) => person.treatment === 'open')
      .flatMap((person) => [person.fullName, ...person.aliases]),
    institutions: newsroom.schools.flatMap((school) => [school.name, ...school.shortNames]),
    schools: newsroom.schools,
    notPeople: [...newsroom.notPeople, newsroom.settings.name],
    rulings: [],
    newsroom: { name: newsroom.settings.name, note: null },
    embargo: null,
    revision: 0,
    firstPublishedAt: null,
    updatedAt: null,
  }
}

const compiled = (story: SeedStory) =>
  compileStory(sourceOf(story), [], {
    now: NOW,
    publishedAt: NOW.toISOString(),
    updatedAt: NOW.toISOString(),
    revision: 1,
    renditions: new Map(),
  })

const blocking = (story: SeedStory) =>
  compiled(story)
    .reasons.filter((reason) => reason.severity === 'blocking')
    .map(({ code, place, text }) => `${code} at ${place}: ${text ?? ''}`)

describe('the demonstration at the gate', () => {
  it.each(
    newsroom.stories
      .filter((story) => story.phase === 'published')
      .map((story) => [story.key, story] as const),
  )('should let %s through', (_key, story) => {
    expect(blocking(story)).toEqual([])
  })

  it.each(
    newsroom.stories
      .filter((story) => story.phase === 'blocked')
      .map((story) => [story.key, story] as const),
  )('should hold %s back for a name and a photo', (_key, story) => {
    const codes = blocking(story).map((reason) => reason.split(' ')[0])
    expect(codes).toContain('unregistered_name')
    expect(codes).toContain('photo_without_credit')
  })

  it('should print no first name of a withheld student in either language of a translated story', () => {
    const translations = newsroom.stories.filter(({ translationOf }) => translationOf)
    const originals = translations.map(({ translationOf }) =>
      newsroom.stories.find(({ key }) => key === translationOf),
    )
    const pair = [...translations, ...originals].flatMap((story) => story ?? [])
    expect(pair).toHaveLength(2)
    for (const story of pair) {
      const words = JSON.stringify(compiled(story).edition).match(/\p{L}+/gu) ?? []
      const withheld = newsroom.people.filter(({ key, naming }) => {
        return story.people.includes(key) && naming === 'withhold'
      })
      expect(withheld).toHaveLength(2)
      for (const { fullName } of withheld) expect(words).not.toContain(fullName.split(' ')[0])
    }
  })

  it('should print no withheld person’s full name, surname, nickname or handle in any story', () => {
    for (const story of newsroom.stories.filter(({ phase }) => phase === 'published')) {
      const source = sourceOf(story)
      const text = JSON.stringify(compiled(story).edition).toLowerCase()
      for (const person of source.people.filter(({ treatment }) => treatment === 'withhold')) {
        const forms = [person.fullName, ...person.aliases, ...person.handles]
        for (const form of [...forms, person.fullName.split(' ').at(-1) ?? '']) {
          expect(text).not.toContain(form.toLowerCase())
        }
      }
    }
  })
})
