import type { Person, Reporter, Story } from '#payload-types.ts'

type FieldOf<Doc> = Exclude<keyof Doc, 'id' | 'updatedAt' | 'createdAt'>

/**
 * Who writes a field. `words`: staff, and its words or pictures are what readers get. `text`: staff, and an editor approves it with the words. `staff`:
 * staff, and readers do not get it as it is. `verb`: the desk's verbs alone, not a client, a bulk edit, a copy or a restored version. `save`: the hooks
 * of a save.
 */
type FieldRole = 'words' | 'text' | 'staff' | 'verb' | 'save'

/** `name`: what a person is called. `fact`: Homeroom makes descriptions from it. The others as in a story. */
type PersonFieldRole = 'name' | 'fact' | 'words' | 'staff' | 'verb' | 'save'

/**
 * `name`: what a reporter is called; `byline`: how readers see it; `own`: what else the reporter may write for readers; `staff`: an editor writes it;
 * `desk`: the desk alone. A reporter may change `fullName` too, which `REPORTER_OWN_FIELDS` adds.
 */
type ReporterFieldRole = 'name' | 'byline' | 'own' | 'staff' | 'desk'

/** Every field of a story has a role: a new one does not compile without. The order of the texts is that of the digest of a scheduled story. */
export const STORY_FIELDS = {
  headline: 'words',
  dek: 'words',
  slug: 'words',
  lang: 'text',
  translationOf: 'text',
  section: 'text',
  tags: 'words',
  dateline: 'words',
  bylines: 'words',
  leadPhoto: 'words',
  body: 'words',
  people: 'text',
  seoTitle: 'words',
  seoDescription: 'words',
  socialText: 'words',
  editorsNote: 'words',
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
  clearedWords: 'verb',
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
  fullName: 'name',
  aliases: 'name',
  handles: 'name',
  kind: 'staff',
  age: 'fact',
  pronouns: 'fact',
  birthDate: 'staff',
  grade: 'fact',
  school: 'fact',
  naming: 'staff',
  reason: 'staff',
  publicRecord: 'staff',
  consents: 'staff',
  descriptorFirst: 'words',
  descriptorLater: 'words',
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
} as const satisfies Readonly<Record<FieldOf<Person>, PersonFieldRole>>

/** And every field of a reporter's profile. */
export const REPORTER_FIELDS = {
  fullName: 'name',
  penName: 'name',
  bylinePolicy: 'byline',
  public: 'byline',
  title: 'own',
  bio: 'own',
  contacts: 'own',
  portrait: 'own',
  slug: 'staff',
  user: 'staff',
  minor: 'staff',
  status: 'staff',
  editionKey: 'desk',
  changedByReporter: 'desk',
  recompileDue: 'desk',
  bylineWaits: 'desk',
  acceptedNames: 'desk',
  formerNames: 'desk',
  printedPortrait: 'desk',
} as const satisfies Readonly<Record<FieldOf<Reporter>, ReporterFieldRole>>

type InRole<Roles, Role> = {
  [Field in keyof Roles]: Roles[Field] extends Role ? Field : never
}[keyof Roles]

/** Takes a table of roles and one or more roles; returns the names of the fields that have them, in the table's order. */
const fieldsIn = <Roles extends Readonly<Record<string, string>>, Role extends Roles[keyof Roles]>(
  roles: Roles,
  ...wanted: readonly Role[]
) =>
  Object.entries<string>(roles)
    .filter(([, its]) => (wanted as readonly string[]).includes(its))
    .map(([field]) => field) as InRole<Roles, Role>[]

/** What a story's text is made of: what an editor approves, and what is compiled when it is published. */
export const TEXT_FIELDS = fieldsIn(STORY_FIELDS, 'words', 'text')
/** The fields of a story whose words or pictures readers get. Other rules decide about its people, and a section's name is on its own page. */
export const STORY_WORD_FIELDS = fieldsIn(STORY_FIELDS, 'words')
/** What the verbs write on a story, past Payload (`updateStoryRecord.ts`), and nothing else does. */
export const STORY_VERB_FIELDS = fieldsIn(STORY_FIELDS, 'verb')
/** What a person is called. Whoever may be named under one of these must not become somebody else under another. */
export const PERSON_NAME_FIELDS = fieldsIn(PERSON_FIELDS, 'name')
/** The facts from which Homeroom makes a description: "a 16-year-old junior at Roosevelt High School". */
export const PERSON_FACT_FIELDS = fieldsIn(PERSON_FIELDS, 'fact')
/** What stands in place of a person's name where somebody wrote it. */
export const PERSON_WORD_FIELDS = fieldsIn(PERSON_FIELDS, 'words')
/** What the verbs about a name write on a person's record, and nothing else does. */
export const PERSON_VERB_FIELDS = fieldsIn(PERSON_FIELDS, 'verb')
/** What readers see of a reporter in bylines and in the credits of pictures. */
export const REPORTER_BYLINE_FIELDS = fieldsIn(REPORTER_FIELDS, 'name', 'byline')
/** What readers see of a profile and the reporter may change. */
export const REPORTER_OWN_FIELDS = ['fullName', ...fieldsIn(REPORTER_FIELDS, 'own')] as const
