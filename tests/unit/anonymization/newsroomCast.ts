import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { anonymize } from '#anonymization/anonymize.ts'
import { applyEdits } from '#anonymization/flattenTextNodes.ts'
import type { AnonymizeInput, Anonymized, Ruling, Surface } from '#anonymization/passageTypes.ts'
import type { Person } from '#anonymization/personTypes.ts'
import type { Language } from '#newsroom/languages.ts'

/** A fictional student of 16 at Roosevelt High School, name withheld, unless told otherwise. */
export const student = (fullName: string, more: Partial<Person> = {}): Person => ({
  ref: `person-${[...fullName].reduce((sum, letter, i) => sum + letter.charCodeAt(0) * (i + 1), 0)}`,
  fullName,
  aliases: [],
  handles: [],
  kind: 'student',
  age: 16,
  grade: '11',
  school: 'Roosevelt High School',
  pronouns: 'she',
  treatment: 'withhold',
  descriptor: { first: null, later: null },
  ...more,
})

export const adult = (fullName: string, more: Partial<Person> = {}): Person =>
  student(fullName, {
    kind: 'adult',
    age: 44,
    grade: null,
    school: null,
    treatment: 'open',
    ...more,
  })

/** An editor's answer that a phrase is nobody whose name is withheld, wherever it stands in the story. */
export const everywhere = (text: string): Ruling => ({
  place: '',
  passage: text,
  text,
  person: null,
  everywhere: true,
})

export interface Told {
  text: string
  findings: readonly string[]
  result: Anonymized
}

/** Anonymizes one passage; findings read `code: the words`. */
export const tell = (
  people: readonly Person[],
  text: string,
  options: { surface?: Surface; lang?: Language } & Partial<
    Pick<AnonymizeInput, 'institutions' | 'phrases' | 'rulings'>
  > = {},
): Told => {
  const surface = options.surface ?? 'prose'
  const result = anonymize({
    lang: options.lang ?? 'en',
    words: LANGUAGE_DATA.words,
    people,
    institutions: options.institutions ?? [],
    phrases: options.phrases ?? [],
    rulings: options.rulings ?? [],
    passages: [{ place: surface === 'prose' ? 'body.0' : surface, surface, text }],
  })
  return {
    text: applyEdits(text, result.passages[0]?.edits ?? []),
    findings: result.findings.map((finding) => `${finding.code}: ${finding.text}`),
    result,
  }
}

/** Anonymizes the paragraphs of a body in order, and a caption after them. */
export const tellStory = (
  people: readonly Person[],
  paragraphs: readonly string[],
  lang: Language = 'en',
  caption?: string,
): string[] =>
  anonymize({
    lang,
    words: LANGUAGE_DATA.words,
    people,
    institutions: [],
    rulings: [],
    passages: [
      ...paragraphs.map((text, i) => ({ place: `body.${i}`, surface: 'prose' as const, text })),
      ...(caption === undefined
        ? []
        : [{ place: 'photos.0.caption', surface: 'caption' as const, text: caption }]),
    ],
  }).passages.map((passage) => applyEdits(passage.text, passage.edits))
