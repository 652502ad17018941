/** A person's record, as far as the rules of names weigh it. */
export interface PersonSeen {
  id: string
  fullName: string
  aliases: string[]
  handles: string[]
  /** All that two people approve, as one text: any change of it is a change of what they approved. */
  terms: string
  naming: string
  /** True where the record, exceptions aside, is of somebody protected: no adult or public figure of age. */
  protectedKind: boolean
}

export interface PersonKnown {
  now: PersonSeen
  deleted: boolean
  /** Every form of the name that the record ever bore. */
  ever: Set<string>
  /** Of those, what was entered since the last look. */
  learned: Set<string>
  onceProtected: boolean
  proposedBy: string | null
  /** What two people opened; null: nothing, or the record changed since. */
  opened: { terms: string; forms: string[]; firstNameOnly: boolean } | null
}

export interface StoryKnown {
  /** Everybody who was among its people at any publication. */
  people: Set<string>
  /** Single names, folded, that may never be read here, with whose they are. */
  withheld: Map<string, string>
  /** Single names that two people opened, or an adult's, before an editor published: with whose they are. */
  granted: Map<string, string>
  /** Single names that a reporter entered while they stood here already: nobody's act has withheld them yet. */
  spared: Set<string>
  /** Single names that an editor said to be something else here. */
  ruled: Set<string>
}

export interface Login {
  id: string
  role: 'reporter' | 'editor' | 'adviser'
  /** The account is younger than a week: what it opens waits a day. */
  young: boolean
}

export const formsOf = (person: PersonSeen): string[] => [
  person.fullName,
  ...person.aliases,
  ...person.handles,
]
