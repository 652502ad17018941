import type { Person, Story } from '#payload-types.ts'

type FieldOf<Doc> = Exclude<keyof Doc, 'id' | 'updatedAt' | 'createdAt'>

/**
 * Who writes a field. `text`: staff, and it is what an editor approves and readers get. `staff`: staff, and readers do not get it as it is. `verb`: the
 * desk's verbs alone, not a client, a bulk edit, a copy or a restored version. `save`: the hooks of a save.
 */
type FieldRole = 'text' | 'staff' | 'verb' | 'save'

/** Every field of a story has a role: a new one does not compile without. The order of the texts is that of the digest of a scheduled story. */
export const STORY_FIELDS = {
  headline: 'text',
  dek: 'text',
  slug: 'text',
  lang: 'text',
  translationOf: 'text',
  section: 'text',
  tags: 'text',
  dateline: 'text',
  bylines: 'text',
  leadPhoto: 'text',
  body: 'text',
  people: 'text',
  seoTitle: 'text',
  seoDescription: 'text',
  socialText: 'text',
  editorsNote: 'text',
  internalNotes: 'staff',
  assignedEditor: 'staff',
  deadline: 'staff',
  embargo: 'staff',
  stage: 'verb',
  author: 'verb',
  publicSlug: 'verb',
  publishAt: 'verb',
  firstPublishedAt: 'verb',
  newFactsAt: 'verb',
  submittedAt: 'verb',
  approvedAt: 'verb',
  approvedBy: 'verb',
  changesNote: 'verb',
  goneNote: 'verb',
  revision: 'verb',
  acknowledged: 'verb',
  rulings: 'verb',
  pinned: 'verb',
  publishAttempts: 'verb',
  publishRetryAt: 'verb',
  printedPeople: 'verb',
  printedInFull: 'verb',
  printedInPart: 'verb',
  printedFaces: 'verb',
  printedPhotos: 'verb',
  printedPictures: 'verb',
  printedVersion: 'verb',
  takenDownAt: 'verb',
  takenDownFor: 'verb',
  slugTyped: 'save',
  writers: 'save',
  unseenWords: 'save',
  wordsWaitSince: 'save',
  editionKey: 'save',
} as const satisfies Readonly<Record<FieldOf<Story>, FieldRole>>

/** Every field of a person's record has a role, too. */
export const PERSON_FIELDS = {
  fullName: 'staff',
  aliases: 'staff',
  handles: 'staff',
  kind: 'staff',
  age: 'staff',
  pronouns: 'staff',
  birthDate: 'staff',
  grade: 'staff',
  school: 'staff',
  naming: 'staff',
  reason: 'staff',
  publicRecord: 'staff',
  consents: 'staff',
  descriptorFirst: 'staff',
  descriptorLater: 'staff',
  onceProtected: 'verb',
  openingProposedBy: 'verb',
  openingProposedAt: 'verb',
  openingApprovedBy: 'verb',
  openingApprovedAt: 'verb',
  openingOpensAt: 'verb',
  openingDigest: 'verb',
  recompileDue: 'verb',
  consentsSeenAt: 'verb',
  formerNames: 'verb',
  unseenNames: 'verb',
  protectionUnseen: 'verb',
  confirmedBy: 'save',
  enteredBy: 'save',
  unseenWords: 'save',
} as const satisfies Readonly<Record<FieldOf<Person>, FieldRole>>

type InRole<Roles, Role> = {
  [Field in keyof Roles]: Roles[Field] extends Role ? Field : never
}[keyof Roles]

/** Takes a table of roles and a role; returns the names of the fields that have it, in the table's order. */
const fieldsIn = <Roles extends Readonly<Record<string, FieldRole>>, Role extends FieldRole>(
  roles: Roles,
  role: Role,
) =>
  Object.entries<FieldRole>(roles)
    .filter(([, its]) => its === role)
    .map(([field]) => field) as InRole<Roles, Role>[]

/** What a story's text is made of: what an editor approves, and what is compiled when it is published. */
export const TEXT_FIELDS = fieldsIn(STORY_FIELDS, 'text')
/** What the verbs write on a story, past Payload (`updateStoryRecord.ts`), and nothing else does. */
export const STORY_VERB_FIELDS = fieldsIn(STORY_FIELDS, 'verb')
/** What the verbs about a name write on a person's record, and nothing else does. */
export const PERSON_VERB_FIELDS = fieldsIn(PERSON_FIELDS, 'verb')
