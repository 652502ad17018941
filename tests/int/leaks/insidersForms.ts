import { pickFrom } from '../../helpers/random.ts'
import type { Somebody } from './insidersCast.ts'
import type { MadeUpNames } from './insidersNames.ts'

/** What may be put after a name to pass it off as something else. */
const DISGUISES = [
  ...['spoke', 'hesitated', 'left', 'Fund', 'Court', 'Scholarship', 'Award', 'Field', 'Peak'],
  ...['High School', 'Day', 'asked', 'said', 'wrote'],
]

/** Words that are nobody's, which an insider may give out for names. */
const OF_OTHERS = ['News', 'Sports', 'library', 'Tamsin Okafor-Vale', 'Monday', 'Ignatius', 'board']
/** The names that acts are made of: everybody's, as they are, were, or may be taken for something else. */
export class Forms {
  readonly people: Somebody[]
  /** Every full name there ever was, for whoever takes one up again. */
  readonly fullNames: string[]
  private readonly random: () => number
  private readonly names: MadeUpNames

  constructor(random: () => number, names: MadeUpNames, people: readonly Somebody[]) {
    this.random = random
    this.names = names
    this.people = [...people]
    this.fullNames = people.map(({ fullName }) => fullName)
  }

  /** A single name nobody bore before. */
  single = (): string => this.names.next()

  /** A full name: of somebody, as it is or was; or a new one. */
  fullName(): string {
    if (this.random() < 0.75) return pickFrom(this.random, this.fullNames)
    const made = this.names.full()
    this.fullNames.push(made)
    return made
  }

  /** Any form of somebody's name, of now or of before. */
  form(): string {
    const { alias, handle } = pickFrom(this.random, this.people)
    const full = pickFrom(this.random, this.fullNames)
    const [given = '', ...rest] = full.split(' ')
    const last = rest.join(' ') || given
    return pickFrom(this.random, [
      ...[full, full, given, last, alias, full.toLowerCase()],
      ...(handle ? [handle] : []),
    ])
  }

  /** A word that is nobody’s name. */
  nobodys = (): string => pickFrom(this.random, OF_OTHERS)

  /** A form of a name, made to look like something that is no person. */
  disguised = (): string => `${this.form()} ${pickFrom(this.random, DISGUISES)}`
}

/** A save of a profile: which, and of what. */
export function profileSave(random: () => number, forms: Forms): { key: string; body: object } {
  const pick = <T>(from: readonly T[]): T => pickFrom(random, from)
  const own = { profile1: 'Tamsin Okafor-Vale', profile2: 'Marguerite Holloway-Penn' }
  const key = pick(['profile1', 'profile2', 'profile3'])
  const usual = key in own ? own[key as keyof typeof own] : 'Ignatius Vandermeer'
  const body = pick([
    { fullName: pick(forms.fullNames) },
    { fullName: usual },
    { fullName: usual },
    { bio: [{ question: 'My background', answer: `I know ${forms.form()}.` }] },
    { user: pick([null, '{reporter1}', '{editor1}', '{editor2}']) },
    { bylinePolicy: pick(['full', 'penName', 'staff', 'firstNameInitial']) },
    { penName: random() < 0.5 ? forms.form() : 'The Owl' },
    { slug: random() < 0.5 ? forms.form() : 'a-reporter' },
  ])
  return { key, body }
}
