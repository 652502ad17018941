import type { Checklist } from '#newsroom/pictures.ts'
import type { Ruling } from '#anonymization/passageTypes.ts'
import type { PhotoSource } from '#publishing/storySourceTypes.ts'
import type {
  Newsroom,
  Person,
  Photo,
  Phrase,
  Reporter,
  School,
  Section,
  Story,
  WithheldName,
} from '#payload-types.ts'

export type Id = string

/** A document of a collection, where a relation was read with depth. */
interface Document {
  id: string
  updatedAt: string
  createdAt: string
}

/** A field as it is read at depth 0: a relation is an id, and JSON is unread. */
type Flat<Value> = unknown[] extends Value ? unknown : FlatPart<Value>
type FlatPart<Value> = Value extends Document
  ? never
  : Value extends readonly (infer Entry)[]
    ? FlatPart<Entry>[]
    : Value extends object
      ? { [Field in keyof Value]: FlatPart<Value[Field]> }
      : Value

/**
 * A record as the desk reads it, made of the type that Payload generates from the collection. A document of an earlier version may lack any field but the
 * `Sure` ones. `Read`: fields whose JSON the desk knows, or that it reads as another type.
 */
type Stored<Doc extends { id: string }, Sure extends keyof Doc, Read = unknown> = Omit<
  { id: Id } & { [Field in Sure]-?: NonNullable<Flat<Doc[Field]>> } & {
    [Field in Exclude<keyof Doc, Sure | 'id'>]?: Flat<Doc[Field]> | null
  },
  keyof Read
> &
  Read

interface StoryJson {
  /** Lexical JSON: `toDocument` says what it is. */
  body?: unknown
  rulings?: Ruling[] | null
  acknowledged?: string[] | null
  printedPictures?: Record<string, PublishedPicture> | null
}

/** What a story's published edition says of people: who is named in full, in part, and shown. */
export type PublishedFields = Pick<
  StoryRecord,
  'id' | 'printedInFull' | 'printedInPart' | 'printedFaces'
>

/** What a story's fields mean: `collections/Stories/Stories.ts`. */
export type StoryRecord = Stored<
  Story,
  'updatedAt' | 'headline' | 'stage' | 'editionKey',
  StoryJson
>

export interface PublishedPicture {
  /** As they are in the newsroom, including names. */
  words: Pick<PhotoSource, 'alt' | 'caption' | 'credit' | 'copyright'>
  /** Unchecked JSON: `readRegions` checks it. */
  regions: unknown
}

export type PersonDoc = Stored<Person, 'fullName' | 'kind'>
export type ConsentRecord = NonNullable<PersonDoc['consents']>[number]

interface PhotoJson {
  checklist?: Partial<Checklist> | null
}

export type PhotoDoc = Stored<Photo, 'filename', PhotoJson>

interface ReporterJson {
  /** What an editor accepted last, where the reporter has changed it since; null where nothing waits. */
  acceptedNames?: { fullName: string; penName: string | null } | null
  /** What the portrait that readers have is of (`renderPortrait.ts`); null where they have none. */
  printedPortrait?: PublishedPortrait | null
}

export type ReporterDoc = Stored<Reporter, 'fullName' | 'editionKey', ReporterJson>

/** Which photo, which bytes of it, and how it was covered. */
export interface PublishedPortrait {
  photo: Id
  digest: string
  /** Unchecked JSON: `readRegions` checks it. */
  regions: unknown
}

export type SchoolDoc = Stored<School, 'name'>

/** Words that the newsroom declared to be nobody's name. */
export type PhraseDoc = Stored<Phrase, 'text'>

export type SectionDoc = Stored<Section, 'name' | 'editionKey'>

export type NewsroomDoc = Omit<Stored<Newsroom, 'name' | 'timeZone'>, 'id'>

/** The front page as an editor arranged it: relations as ids, or as documents where somebody asked for depth. */
export interface FrontPageDoc {
  stories?: { story?: string | { id: string } | null }[] | null
}

/** A row of `withheldNames`, as the database has it. */
export type WithheldDoc = WithheldName
