import type { Language } from '#newsroom/languages.ts'
import type { WordLists } from './languageData.ts'
import type { Person } from './personTypes.ts'

/** A dotted path to a piece of text: `headline`, `body.3`, `photos.0.caption`, `corrections.1.note`. */
export type Place = string

/**
 * What a text is used for. It decides the wording of a replacement: a headline has no article, a
 * slug has hyphens, and a URL that contains a name cannot be reworded and is dropped.
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
  /** The rule that found it: 'full-name', 'surname', 'handle' … */
  rule: string
  /** What the replacement repeats of the reporter's text: "captain" in "the captain". Left out: nothing. */
  lent?: string
}

export const FINDING_CODES = [
  /** A name that the newsroom does not know. */
  'unregistered_name',
  /** A protected person's name that is also a word, where the place does not show which it is. */
  'ambiguous_word',
  /** One letter off a protected name. */
  'near_miss',
  /**
   * Part of a protected person's name inside a phrase, an institution's name or an adult's name.
   * Asked once for each story.
   */
  'name_in_phrase',
  /** Two protected people fit the same mention. */
  'ambiguous_person',
  /** A protected person's name that is in the newsroom's registry but not among the story's people. */
  'registered_elsewhere',
  /** The engine cannot treat this (a URL with a name in it, a form that it cannot reword). */
  'untreatable',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

/** Something that the editor must decide before publication. It always blocks. */
export interface Finding {
  code: FindingCode
  place: Place
  start: number
  end: number
  /** The words at that place. For staff only: never logged, never public. */
  text: string
  person: string | null
  /** Why it was flagged, one sentence a student editor understands. */
  reason: string
}

export interface AnonymizeInput {
  lang: Language
  /** The ordinary words of both languages. */
  words: WordLists
  /**
   * Everyone in the story, protected or not. People who are not protected keep their names, and
   * their names raise no question.
   */
  people: readonly Person[]
  /** In reading order, because the first mention is worded differently from later ones. */
  passages: readonly Passage[]
  /**
   * Names of schools and their short names. A name with the word for a school ('Woodrow Wilson High
   * School') is not replaced; any other is asked about where it contains part of a protected name.
   */
  institutions: readonly string[]
  /**
   * Other phrases that the newsroom declared to be nobody's name. They are asked about in the same
   * way.
   */
  phrases?: readonly string[]
  /**
   * An editor's answers at places that were in doubt: in this exact text, do the words name the
   * person?
   */
  rulings: readonly Ruling[]
}

/** The editor's answer to an `ambiguous_word`, `near_miss`, `ambiguous_person` or `name_in_phrase` finding. */
export interface Ruling {
  place: Place
  /**
   * The words in doubt, and the passage's text when the editor answered. If the text changes, the
   * question is asked again.
   */
  text: string
  passage: string
  /**
   * null: these words are not a protected person's name. Otherwise: the ref of the person they
   * name.
   */
  person: string | null
  /** True for an answer about a phrase: these words, everywhere in this story. */
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
  /** Refs of the people whose name, or part of it, was removed from at least one passage. */
  withheld: readonly string[]
}
