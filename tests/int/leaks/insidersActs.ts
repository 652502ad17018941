import { pickFrom } from '../../helpers/random.ts'
import { BY_FIRST_NAME, IN_FULL, type Somebody, wordsAbout } from './insidersCast.ts'
import { Forms, profileSave } from './insidersForms.ts'
import type { MadeUpNames } from './insidersNames.ts'
import { type Act, EVERYBODY, type Who } from './insidersWorld.ts'

const EDITORS: readonly Who[] = ['editor1', 'editor2', 'adviser1', 'adviser2']
const VERBS = [
  ...['next', 'next', 'next', 'next', 'next', 'next', 'next', 'next', 'next', 'next', 'publish'],
  ...['correct', 'correct', 'unpublish', 'schedule', 'request-changes', 'approve', 'submit'],
]
const OPENINGS = [
  ...['propose-opening', 'propose-opening', 'approve-opening', 'approve-opening'],
  ...['refuse-opening', 'withhold', 'take-down'],
]
const ANSWERS = ['adult', 'publicFigure', 'protected', 'notAPerson', 'isThisPerson', 'isAWord']
/** Makes acts: who does what, by chance, as the seed has it. What it gives out can be done again. */
export class Acts {
  private readonly stories: string[]
  private readonly random: () => number
  private readonly forms: Forms
  private made = 0

  constructor(
    random: () => number,
    names: MadeUpNames,
    people: readonly Somebody[],
    stories: readonly string[],
  ) {
    this.random = random
    this.forms = new Forms(random, names, people)
    this.stories = [...stories]
  }

  private pick<T>(from: readonly T[]): T {
    return pickFrom(this.random, from)
  }
  private chance(share: number): boolean {
    return this.random() < share
  }
  private somebody = (): Somebody => this.pick(this.forms.people)
  private key(of: string): string {
    this.made += 1
    return `${of}x${this.made}`
  }

  next(): Act {
    const dice = this.random() * 100
    if (dice < 24) return this.onPerson()
    if (dice < 34) return this.opening()
    if (dice < 40) return this.onRegistry()
    if (dice < 50) return this.onRecord()
    if (dice < 54) return this.onPhoto()
    if (dice < 64) return this.onStory()
    if (dice < 67) return this.newStory()
    if (dice < 73) return this.answer()
    if (dice < 95) return this.verb()
    return { by: 'Homeroom', does: dice < 98 ? 'look at everything' : 'start' }
  }

  private onPerson(): Act {
    const who = this.somebody()
    const by = this.chance(0.6) ? who.enteredBy : this.pick(EVERYBODY)
    const dice = this.random()
    if (dice < 0.06) return { by: this.pick(EVERYBODY), does: 'delete', key: who.key }
    if (dice < 0.14) return this.newPerson(by)
    return { by, does: 'save', key: who.key, body: this.fieldsOf(who) }
  }

  private newPerson(by: Who): Act {
    const key = this.key('person')
    const fullName = this.chance(0.6) ? this.forms.fullName() : this.forms.disguised()
    const kind = this.pick(['student', 'adult', 'adult', 'publicFigure', 'unknown'])
    const alias = this.chance(0.5) ? this.forms.form() : this.forms.disguised()
    this.forms.people.push({ key, fullName, alias, handle: '', enteredBy: by })
    return {
      by,
      does: 'create',
      collection: 'people',
      key,
      body: { fullName, aliases: [alias], kind },
    }
  }

  private fieldsOf(who: Somebody): object {
    const other = this.somebody()
    const dice = Math.floor(this.random() * 12)
    switch (dice) {
      case 0:
      case 1: {
        const fullName = this.forms.fullName()
        return { fullName, ...(this.chance(0.6) ? { aliases: [] } : {}) }
      }
      case 2:
        return { aliases: [] }
      case 3:
        return { aliases: [other.alias], handles: [other.handle].filter(Boolean) }
      case 4:
        return { aliases: [this.chance(0.5) ? this.forms.nobodys() : this.forms.form()] }
      case 5:
        return { aliases: [who.alias, this.forms.single()], handles: [] }
      case 6:
        return { age: 10 + Math.floor(this.random() * 30), grade: this.pick(['6', '9', '12']) }
      case 7:
        return { kind: this.pick(['student', 'adult', 'publicFigure', 'unknown']) }
      case 8:
        return this.chance(0.5) ? IN_FULL : BY_FIRST_NAME
      case 9:
        return { naming: this.pick(['withhold', 'firstNameOnly', 'fullName']), publicRecord: true }
      case 10:
        return { descriptorFirst: this.forms.disguised(), descriptorLater: 'the reader' }
      default:
        return {
          pronouns: this.pick(['she', 'he', 'they']),
          school: this.pick(['{school2}', null]),
        }
    }
  }

  private opening(): Act {
    const verb = this.pick(OPENINGS)
    const by = this.chance(0.9) ? this.pick(EDITORS) : this.pick(EVERYBODY)
    const body = verb === 'take-down' ? { reason: 'request' } : {}
    return { by, does: 'decide', key: this.somebody().key, verb, body }
  }

  /** Phrases and schools, which may shelter a name. */
  private onRegistry(): Act {
    const by = this.chance(0.9) ? this.pick(EDITORS) : this.pick(EVERYBODY)
    const text = this.chance(0.8) ? this.forms.disguised() : this.forms.form()
    if (this.chance(0.5)) {
      return { by, does: 'create', collection: 'phrases', key: this.key('phrase'), body: { text } }
    }
    if (this.chance(0.5)) {
      const body = { shortNames: ['Roosevelt', text] }
      return { by, does: 'save', key: this.pick(['school1', 'school2']), body }
    }
    const body = { name: text, shortNames: [this.forms.form()] }
    return { by, does: 'create', collection: 'schools', key: this.key('school'), body }
  }

  /** Profiles, sections, settings, the front page. */
  private onRecord(): Act {
    const by = this.chance(0.5) ? this.pick(EDITORS) : this.pick(EVERYBODY)
    const dice = Math.floor(this.random() * 10)
    if (dice < 5) return { by, does: 'save', ...profileSave(this.random, this.forms) }
    if (dice < 8) {
      const key = this.pick(['section1', 'section2'])
      const name = this.chance(0.4)
        ? this.forms.form()
        : this.pick(['News', 'Sports', 'Clubs', 'Arts'])
      const slug = this.chance(0.3) ? { slug: this.pick(['clubs', 'arts', this.forms.form()]) } : {}
      return { by, does: 'save', key, body: { name, ...slug } }
    }
    if (dice === 8) {
      const stories = [this.pick(this.stories), this.pick(this.stories)]
      const body = { stories: stories.map((key) => ({ story: `{${key}}` })) }
      return { by, does: 'settings', slug: 'frontPage', body }
    }
    const told = this.chance(0.5) ? `We thank ${this.forms.form()}.` : 'We check three times.'
    const body = this.pick([{ about: told }, { tagline: told }, { withholdingNote: { en: told } }])
    return { by, does: 'settings', slug: 'newsroom', body }
  }

  private onPhoto(): Act {
    const key = this.pick(['photo1', 'photo2', 'photo3'])
    const named = this.forms.form()
    const body = this.pick<object>([
      { caption: `${named} at the library.` },
      { alt: `A reading room with ${named}.` },
      { credit: { creator: named, organisation: 'Homeroom', kind: 'staff' } },
      { regions: [{ x: 0.1, y: 0.1, width: 0.3, height: 0.3, of: 'face', person: null }] },
      { peopleVisible: [] },
    ])
    return { by: this.pick(EVERYBODY), does: 'save', key, body }
  }

  private onStory(): Act {
    const by = this.chance(0.7) ? this.pick(EDITORS) : this.pick(EVERYBODY)
    const [one, other] = [this.somebody(), this.somebody()]
    this.made += 1
    const key = this.pick(this.stories)
    const people = [`{${one.key}}`]
    const body = this.pick<object>([
      wordsAbout(one, other, this.made),
      { headline: `${this.forms.form()} and the board, part ${this.made}`, slug: '' },
      { dek: `What ${this.forms.form()} asked.`, people },
      {
        body: `The board met. ${this.forms.form()} asked for longer hours.\n\n“Yes,” ${this.forms.form()} said.`,
      },
      { body: `${this.forms.disguised()} at the board on Monday.` },
      { slug: `${this.forms.form()} asks` },
      { tags: [this.forms.form()] },
      { people },
      { people: [] },
      { seoDescription: `On ${this.forms.form()}.`, socialText: this.forms.disguised() },
      { editorsNote: `We spoke with ${this.forms.form()}.` },
      { bylines: [{ reporter: `{${this.pick(['profile1', 'profile2', 'profile3'])}}` }] },
    ])
    return { by, does: 'save', key, body }
  }

  private newStory(): Act {
    const key = this.key('story')
    this.stories.push(key)
    const by = this.pick<Who>(['reporter1', 'reporter2'])
    const { people, ...words } = wordsAbout(this.somebody(), this.somebody(), this.made)
    const listed = this.chance(0.5) ? { people } : {}
    const bylines = [{ reporter: by === 'reporter1' ? '{profile1}' : '{profile2}' }]
    const body = { ...words, ...listed, section: '{section1}', bylines }
    return { by, does: 'create', collection: 'stories', key, body }
  }

  private answer(): Act {
    const by = this.chance(0.85) ? this.pick(EDITORS) : this.pick(EVERYBODY)
    const key = this.pick(this.stories)
    if (this.chance(0.5)) {
      const answer = this.pick(['notAPerson', 'protected', 'adult'])
      return { by, does: 'answer all', key, answer }
    }
    const pick = Math.floor(this.random() * 6)
    const person = this.chance(0.3) ? { person: this.somebody().key } : {}
    const answer = this.pick(ANSWERS)
    return { by, does: 'answer', key, pick, answer, ...person }
  }

  private verb(): Act {
    // What is killed or spiked is over.
    const verb = this.chance(0.03) ? this.pick(['kill', 'spike']) : this.pick(VERBS)
    const by = this.chance(0.85) ? this.pick(EDITORS) : this.pick(EVERYBODY)
    const named = this.chance(0.4) ? ` ${this.forms.form()} asked for it.` : ''
    const kind = this.pick(['correction', 'clarification', 'update'])
    const bodies: Record<string, object> = {
      correct: { kind, wrong: 'it closes at five', right: `It closes at six.${named}` },
      unpublish: { note: named },
      kill: { note: named },
      publish: { stampUpdated: this.chance(0.3) },
      'request-changes': { note: 'Please check.' },
    }
    const key = this.pick(this.stories)
    return { by, does: 'verb', key, verb, body: bodies[verb] ?? {} }
  }
}
