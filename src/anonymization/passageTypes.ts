import type { Language } from '#newsroom/languages.ts'
import type { WordLists } from './languageData.ts'
import type { Person } from './personTypes.ts'

/** A dotted path to a piece of text: `headline`, `body.3`, `photos.0.caption`, `corrections.1.note`. */
export type Place = string

/**
 * What a piece of text is used for, which decides the wording of a replacement: a headline takes no article, a slug takes
 * hyphens, a URL that bears a name cannot be reworded and is dropped.
 */
export type Surface = 'headline' | 'prose' | 'caption' | 'alt' | 'label' | 'slug' | 'url'

export interface Passage {
  place: Place
  surface: Surface
  text: string
}

/** One replacement, in UTF-16 offsets of the passage's original text. Edits never overlap and come in order. */
export interface Edit {
  start: number
  end: number
  replacement: string
  person: string
  /** The recognizer that saw it: 'full-name', 'surname', 'handle' … */
  rule: string
}

export const FINDING_CODES = [
  /** A name that nobody has accounted for. */
  'unregistered_name',
  /** A protected person's name that is also a word, in a place that does not tell which. */
  'ambiguous_word',
  /** One letter off a protected name. */
  'near_miss',
  /** A part of a protected person's name inside a phrase, an institution's name or an adult's name. Asked once a story. */
  'name_in_phrase',
  /** Two protected people fit the same mention. */
  'ambiguous_person',
  /** A protected person's name that is in the newsroom's registry but not among the story's people. */
  'registered_elsewhere',
  /** The engine met something it cannot treat (a URL bearing a name, a form it cannot reword). */
  'untreatable',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

/** Something the editor must look at before publication. Always blocks. */
export interface Finding {
  code: FindingCode
  place: Place
  start: number
  end: number
  /** The words at that place. Staff-only: never logged, never public. */
  text: string
  person: string | null
  /** Why it was flagged, one sentence a student editor understands. */
  reason: string
}

export interface AnonymizeInput {
  lang: Language
  /** The ordinary words of both languages. */
  words: WordLists
  /** Everyone in the story, protected or not. People who are not protected keep their names, and account for them. */
  people: readonly Person[]
  /** In reading order: first and later reference follow it. */
  passages: readonly Passage[]
  /**
   * Names of schools and their short names. One with the word that says what it is ('Woodrow Wilson High School') is left alone; any other is
   * asked about where it holds a part of a protected name.
   */
  institutions: readonly string[]
  /** Other phrases that the newsroom listed as no person: asked about likewise. */
  phrases?: readonly string[]
  /** An editor's answers at a place that was in doubt: at this exact text, is the word the person's name? */
  rulings: readonly Ruling[]
}

/** The editor's answer to an `ambiguous_word`, `near_miss`, `ambiguous_person` or `name_in_phrase` finding. */
export interface Ruling {
  place: Place
  /** The words in doubt, and the passage's text they stood in when the editor answered; another text asks again. */
  text: string
  passage: string
  /** null: these words are not a protected person's name. Otherwise: they are this person's. */
  person: string | null
  /** An answer about a phrase: these words, wherever they stand in this story. */
  everywhere?: boolean
}

export interface AnonymizedPassage {
  place: Place
  surface: Surface
  text: string
  edits: readonly Edit[]
}

export interface Anonymized {
  passages: readonly AnonymizedPassage[]
  findings: readonly Finding[]
  /** Refs of the people whose name, or the rest of it, was taken out of at least one passage. */
  withheld: readonly string[]
}
