import { lettersOf } from '#leakScan/foldForScan.ts'
import {
  formsOf,
  type Login,
  type PersonKnown,
  type PersonSeen,
  type StoryKnown,
} from './insidersRecords.ts'

/**
 * Knows every name that was ever withheld, story by story, from the acts and the records alone: nothing here asks Homeroom's own code whom it
 * protects. Names are followed word by word, and only the words that the test made up, which stand nowhere else.
 */
export class NameOracle {
  private readonly people = new Map<string, PersonKnown>()
  private readonly stories = new Map<string, StoryKnown>()
  /** First and last name run together: may stand in nothing public. With the editions where it stood before it was anybody's. */
  private readonly everywhere = new Map<string, { person: string; spared: Set<string> }>()
  private readonly isMadeUp: (word: string) => boolean

  constructor(isMadeUp: (word: string) => boolean) {
    this.isMadeUp = isMadeUp
  }

  /** The made-up words of a form, folded. */
  private wordsOf(form: string): string[] {
    return form
      .split(/[^\p{L}]+/u)
      .map(lettersOf)
      .filter((word) => this.isMadeUp(word))
  }

  private story(id: string): StoryKnown {
    const known = this.stories.get(id)
    if (known) return known
    const made = { people: new Set<string>(), spared: new Set<string>(), ruled: new Set<string>() }
    const story = {
      ...made,
      withheld: new Map<string, string>(),
      granted: new Map<string, string>(),
    }
    this.stories.set(id, story)
    return story
  }

  /**
   * True where somebody protected has one of this person's names: the same words, or all the words of one
   * in the other where it has two or more. A surname alone is a parent's, too.
   */
  private bearsProtected(person: PersonSeen): boolean {
    const words = (form: string): string[] =>
      form
        .split(/[^\p{L}]+/u)
        .map(lettersOf)
        .filter(Boolean)
    const mine = formsOf(person).map(words)
    const same = (one: readonly string[], other: readonly string[]): boolean => {
      const [fewer, more] = one.length <= other.length ? [one, other] : [other, one]
      if (fewer.length === 0 || (fewer.length === 1 && more.length > 1)) return false
      return fewer.every((word) => more.includes(word))
    }
    return [...this.people].some(
      ([id, other]) =>
        id !== person.id &&
        other.onceProtected &&
        [...other.ever].some((form) => mine.some((name) => same(name, words(form)))),
    )
  }

  /** Takes the registry as it is now. */
  observe(seen: readonly PersonSeen[]): void {
    const here = new Set(seen.map(({ id }) => id))
    for (const [id, person] of this.people) if (!here.has(id)) person.deleted = true
    for (const now of seen) {
      const known = this.people.get(now.id)
      const renamed = !known || formsOf(known.now).join('\n') !== formsOf(now).join('\n')
      const onceProtected =
        known?.onceProtected === true || now.protectedKind || (renamed && this.bearsProtected(now))
      const kept = known?.opened?.terms === now.terms ? known.opened : null
      this.people.set(now.id, {
        now,
        deleted: false,
        ever: new Set([...(known?.ever ?? []), ...formsOf(now)]),
        learned: new Set([
          ...(known?.learned ?? []),
          ...formsOf(now).filter((form) => known?.ever.has(form) !== true),
        ]),
        onceProtected,
        proposedBy: known?.now.terms === now.terms ? known.proposedBy : null,
        opened: kept,
      })
    }
  }

  proposed(person: string, by: Login): void {
    const known = this.people.get(person)
    if (known) known.proposedBy = by.id
  }

  /** Two logins, one of them an adviser's, neither of them new. */
  approved(person: string, by: Login, proposer: Login | undefined): void {
    const known = this.people.get(person)
    if (!known || !proposer || proposer.id === by.id || known.proposedBy !== proposer.id) return
    if (by.role === 'reporter' || proposer.role === 'reporter') return
    if (by.role !== 'adviser' && proposer.role !== 'adviser') return
    if (by.young || proposer.young) return
    const { now } = known
    const firstNameOnly = now.protectedKind && now.naming === 'firstNameOnly'
    known.opened = { terms: now.terms, forms: formsOf(now), firstNameOnly }
  }

  proposerOf(person: string): string | null {
    return this.people.get(person)?.proposedBy ?? null
  }

  closed(person: string): void {
    const known = this.people.get(person)
    if (known) Object.assign(known, { opened: null, proposedBy: null })
  }

  /** The words of a person's name that may be printed now; null: no rule of names holds this person back. */
  private printable({ onceProtected, opened, now, deleted }: PersonKnown): Set<string> {
    if (!opened || deleted) {
      return onceProtected ? new Set() : new Set(formsOf(now).flatMap((form) => this.wordsOf(form)))
    }
    if (!opened.firstNameOnly) return new Set(opened.forms.flatMap((form) => this.wordsOf(form)))
    return new Set(this.wordsOf(opened.forms[0]?.split(' ')[0] ?? ''))
  }

  private withhold(story: StoryKnown, id: string, person: PersonKnown): void {
    // What an adult was called once is no secret while they are an adult.
    if (!person.onceProtected) return
    const may = this.printable(person)
    for (const word of [...person.ever].flatMap((form) => this.wordsOf(form))) {
      if (may.has(word) || story.granted.has(word)) continue
      if (story.spared.has(word) || story.ruled.has(word)) continue
      story.withheld.set(word, id)
    }
  }

  /** An editor published a story, with these people: what was opened may be read here from now on, everything else of them may not. */
  published(id: string, people: readonly string[]): void {
    const story = this.story(id)
    const listed = people.flatMap((one): [string, PersonKnown][] => {
      const person = this.people.get(one)
      return person ? [[one, person]] : []
    })
    story.granted.clear()
    story.spared.clear()
    for (const [one, person] of listed) {
      story.people.add(one)
      if (person.deleted) continue
      for (const word of this.printable(person)) {
        story.granted.set(word, one)
        story.withheld.delete(word)
      }
    }
    for (const [one, person] of listed) this.withhold(story, one, person)
  }

  /**
   * After an act: withholds in each story what may not be printed any more, and what was learned. `standing`: the editions' letters by story, and by
   * their own key; `byEditor`: whoever did it may clear what others made.
   */
  settle(standing: ReadonlyMap<string, string>, byEditor: boolean): void {
    for (const [id, story] of this.stories) {
      for (const [word, owner] of story.granted) {
        const person = this.people.get(owner)
        if (!person || person.deleted || !person.onceProtected) continue
        if (this.printable(person).has(word)) continue
        story.granted.delete(word)
      }
      const text = standing.get(id) ?? ''
      for (const one of story.people) {
        const person = this.people.get(one)
        if (!person) continue
        if (!byEditor) {
          const words = [...person.learned].flatMap((form) => this.wordsOf(form))
          for (const word of words) {
            if (!story.withheld.has(word) && !story.granted.has(word) && text.includes(word)) {
              story.spared.add(word)
            }
          }
        }
        this.withhold(story, one, person)
      }
    }
    for (const [id, person] of this.people) {
      person.learned.clear()
      const words = this.wordsOf(person.now.fullName)
      const whole = words.join('')
      if (words.length < 2) continue
      const may = this.printable(person)
      if (words.every((word) => may.has(word))) {
        this.everywhere.delete(whole)
      } else if (!this.everywhere.has(whole)) {
        const spared = [...standing].flatMap(([key, text]) => (text.includes(whole) ? [key] : []))
        this.everywhere.set(whole, { person: id, spared: new Set(spared) })
      }
    }
  }

  /** Takes an edition's letters; returns what of the names may not stand there. `story`: null for profiles, sections, settings. */
  found(key: string, story: string | null, letters: string): string[] {
    const known = story === null ? undefined : this.stories.get(story)
    const words = [...(known?.withheld.keys() ?? [])].filter((word) => letters.includes(word))
    const granted = (whole: string) =>
      [...(known?.granted.keys() ?? [])].some((word) => whole.includes(word))
    const whole = [...this.everywhere].flatMap(([name, { spared }]) =>
      letters.includes(name) && !spared.has(key) && !spared.has(story ?? '') && !granted(name)
        ? [name]
        : [],
    )
    return [...new Set([...words, ...whole])]
  }

  /** An editor said that a word of this text is just a word here, or somebody who is printed. */
  ruled(story: string, text: string): void {
    const words = this.wordsOf(text)
    // The whole name is nobody's to let through alone.
    if (words.length > 1) return
    for (const word of words) {
      this.story(story).withheld.delete(word)
      this.story(story).ruled.add(word)
    }
  }

  /** A failure that has been told of is not told again. */
  excuse(key: string, story: string | null, name: string): void {
    const known = story === null ? undefined : this.stories.get(story)
    if (known?.withheld.delete(name)) known.spared.add(name)
    this.everywhere.get(name)?.spared.add(key)
  }

  /** Everything that was ever withheld somewhere and may be read nowhere now, with whose it is. */
  nowhere(standing: Iterable<string>): Map<string, string> {
    const texts = [...standing]
    const all = new Map<string, string>()
    for (const { withheld } of this.stories.values())
      for (const [word, person] of withheld)
        if (!texts.some((text) => text.includes(word))) all.set(word, person)
    return all
  }

  /** Who is not to be printed by name now. */
  isWithheld(id: string): boolean {
    const person = this.people.get(id)
    return !person || this.printable(person).size === 0
  }
}
