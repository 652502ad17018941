import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { describe, expect, it } from 'vitest'
import { overlap } from '#anonymization/spans.ts'
import { checkText } from '#textChecker/checkText.ts'
import { readCorpus } from '../../fixtures/names/corpus.ts'
import type { Paragraph } from '../../fixtures/names/corpus.ts'

const corpus = readCorpus()
const PEOPLE = new Set(['minor', 'adult', 'figure'])
const check = ({ lang, text, people, institutions }: Paragraph) => {
  const checked = checkText(
    {
      lang,
      text,
      format: 'text',
      people: people.map((person) => ({
        ...person,
        handles: [],
        pronouns: null,
        descriptor: { first: null, later: null },
      })),
      institutions,
      notPeople: [],
    },
    LANGUAGE_DATA,
  )
  if (!checked.ok) throw new Error('not checked')
  return checked.value
}

/** Figures of the whole corpus are in docs/name-data.md; these keep them from slipping. `npm run bench:names` prints them all. */
describe.each(['en', 'es'] as const)('paragraphs of the labelled corpus (%s)', (lang) => {
  const paragraphs = corpus.filter((paragraph) => paragraph.lang === lang)
  const checked = paragraphs.map((paragraph) => ({ paragraph, ...check(paragraph) }))

  it('should have nearly every mention of a minor replaced, flagged or asked about', () => {
    const mentions = checked.flatMap(({ paragraph, flags, findings, blockedBecause }) =>
      paragraph.spans
        .filter(({ label }) => label === 'minor')
        .map((span) =>
          [...flags, ...findings, ...blockedBecause].some((one) => overlap(one, span)),
        ),
    )
    expect(mentions.filter(Boolean).length / mentions.length).toBeGreaterThan(0.965)
  })

  it('should not be flooded with questions', () => {
    const asked = new Set(
      checked.flatMap(({ paragraph, flags }) =>
        flags
          .filter(
            (flag) =>
              !paragraph.spans.some((span) => PEOPLE.has(span.label) && overlap(span, flag)),
          )
          .map((flag) => flag.text),
      ),
    )
    const words = paragraphs.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
    expect((asked.size / words) * 1000).toBeLessThan(17)
  })

  it('should keep schools, streets, teams and words that look like names', () => {
    const alike = checked.flatMap(({ paragraph, findings }) =>
      paragraph.spans
        .filter(({ label }) => !PEOPLE.has(label))
        .map((span) => !findings.some((edit) => overlap(edit, span))),
    )
    expect(alike.filter(Boolean).length / alike.length).toBeGreaterThan(0.98)
  })
})
