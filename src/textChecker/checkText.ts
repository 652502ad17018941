import { allNames, isWithheld } from '#anonymization/protectedNames.ts'
import { anonymize } from '#anonymization/anonymize.ts'
import type { ReadAlready } from '#anonymization/detector/readerScores.ts'
import type { LanguageData } from '#anonymization/languageData.ts'
import type { Ruling } from '#anonymization/passageTypes.ts'

import type { Span } from '#anonymization/spans.ts'
import type { Language } from '#newsroom/languages.ts'
import { isPlainName } from '#newsroom/plainName.ts'
import { ok, refused } from '#newsroom/result.ts'
import type { Result } from '#newsroom/result.ts'
import { withholdingNote } from '#anonymization/withholdingNote.ts'
import { singlesOutIn } from './singlesOut.ts'
import { keepKeysApart, settle } from './resolveEdits.ts'
import { fault } from './errors.ts'
import type { Fault } from './errors.ts'
import { readHtml } from './html/readHtml.ts'
import { flagsIn, spanIn } from './flags.ts'
import { impliedLabelChanges, keepLabels } from './keepLabels.ts'
import { rawLayer, stretch } from './sourceMap.ts'
import type { Layer } from './sourceMap.ts'
import { readMarkdown } from './markdown/readMarkdown.ts'
import { personOf } from './parsePerson.ts'
import { readPlain } from './readPlainText.ts'
import { readJson } from './readJson.ts'
import type { CheckRequest } from './parseRequest.ts'
import type { Format } from './formats.ts'
import { changeOf, readingChanges, rewrite, withoutEmptyWraps } from './applyEdits.ts'
import type { Change, Rewritten } from './applyEdits.ts'
import { notAmong, survivorsIn } from './verifyOutput.ts'
import type { Blocking, CheckedText, Replaced } from './checkedText.ts'
import { SourceText } from './passageCollector.ts'
import type { SourcePassage } from './passageCollector.ts'

/** Who withholds the names, where the request does not say. */
const NEWSROOM: Readonly<Record<Language, string>> = { en: 'this newsroom', es: 'esta redacción' }

const STILL_THERE = 'A form of a protected name would still stand here.'

/** Programs on Windows begin a file with U+FEFF, which belongs to no format. */
const withoutByteOrderMark = (text: string): Layer =>
  text.startsWith('\uFEFF') ? stretch(rawLayer(text), 1, text.length) : rawLayer(text)

/** Splits a text into passages; null where the text is not in this format. */
const sourceOf = (format: Format, text: string): SourceText | null => {
  const source = new SourceText()
  const layer = withoutByteOrderMark(text)
  if (format === 'text') readPlain(layer, source)
  else if (format === 'markdown') readMarkdown(layer, source)
  else if (format === 'html') readHtml(layer, source)
  else if (format === 'url') source.address(layer)
  else if (format === 'filename') source.slug(layer)
  else if (!readJson(layer, source)) return null
  return source
}

/** Texts of the body are read from first to last; everything else is a place of its own. */
const placeOf = (passage: SourcePassage, index: number): string =>
  passage.surface === 'prose' ? `body.${index}` : `aside.${index}`

/** Returns all that one change replaced, including tags and signs. */
const extent = ({ pieces }: Change): Span => ({
  start: Math.min(...pieces.map(({ start }) => start)),
  end: Math.max(...pieces.map(({ end }) => end)),
})

const inReadingOrder = (a: Span, b: Span): number => a.start - b.start || a.end - b.end

/**
 * There is no gate here: whoever sends the text answers for the names sent with it, as an editor
 * does in a story. Only for plain names: a sentence answers nothing.
 */
const answersOf = (names: readonly string[]): Ruling[] =>
  [...new Set(names)]
    .filter(isPlainName)
    .map((text) => ({ place: '', passage: text, text, person: null, everywhere: true }))

/**
 * The texts in which `checkText` looks for unknown names, so that a reader can read them first.
 * None where the text is not in its format.
 */
export const textsToRead = ({ format, text }: CheckRequest): string[] =>
  sourceOf(format, text)?.passages.flatMap((passage) => (passage.detect ? [passage.text] : [])) ??
  []

const checkOnce = (
  request: CheckRequest,
  data: LanguageData,
  readAlready?: ReadAlready,
): Result<{ checked: CheckedText; rewritten: Rewritten }, Fault> => {
  const source = sourceOf(request.format, request.text)
  if (!source) return refused(fault('broken_document'))
  const { passages } = source
  const people = request.people.map(personOf)
  const schools = people.flatMap(({ school }) => (school?.trim() ? [school] : []))
  const institutions = [...new Set([...request.institutions, ...schools])]
  const names = people.flatMap(allNames)
  const openNames = people.filter((person) => !isWithheld(person)).map(({ fullName }) => fullName)
  const answers = answersOf([...institutions, ...request.notPeople, ...openNames])
  const guarded = people.some(isWithheld)
  const placed = passages.map((passage, i) => ({
    place: placeOf(passage, i),
    surface: passage.surface,
    text: passage.text,
  }))
  const anonymized = guarded
    ? anonymize({
        lang: request.lang,
        words: data.words,
        people,
        passages: placed,
        institutions,
        phrases: request.notPeople,
        rulings: answers,
      })
    : { passages: placed.map((passage) => ({ ...passage, edits: [] })), findings: [], withheld: [] }

  const { settled, labels } = keepLabels(
    passages,
    keepKeysApart(
      passages,
      passages.map((passage, i) => settle(passage, anonymized.passages[i]?.edits ?? [])),
    ),
  )
  const ofPassages = passages.flatMap((passage, i) =>
    withoutEmptyWraps(
      request.text,
      passage.wraps,
      (settled[i] ?? []).map((one) => changeOf(passage, one)),
    ),
  )
  const changes = [
    // Before the others: a name in a reading is gone with the reading.
    ...readingChanges(source.rubies, ofPassages),
    ...ofPassages,
    ...impliedLabelChanges(source, labels, ofPassages),
  ]
  const rewritten = rewrite(
    request.text,
    changes.flatMap(({ pieces }) => pieces),
  )

  const indexOf = new Map(placed.map(({ place }, i) => [place, i]))
  const doubts = anonymized.findings.flatMap((finding): Blocking[] => {
    const passage = passages[indexOf.get(finding.place) ?? -1]
    if (!passage || (passage.layout && finding.code === 'ambiguous_word')) return []
    const person = finding.person === null ? null : Number(finding.person)
    const { code, reason } = finding
    return [{ code, reason, person, ...spanIn(passage, finding) }]
  })
  const survivors = guarded
    ? survivorsIn({
        people,
        lang: request.lang,
        words: data.words,
        answers,
        text: request.text,
        source,
        settled,
        changes,
        rewritten,
        decoded: !['text', 'url', 'filename'].includes(request.format),
      })
    : []
  const blockedBecause = [
    ...doubts,
    ...notAmong(survivors, doubts).map((place): Blocking => ({
      ...place,
      code: 'still_there',
      reason: STILL_THERE,
    })),
  ].sort(inReadingOrder)
  const unknown = flagsIn(request, data, { names, institutions, readAlready }, source, settled)
  const checked: CheckedText = {
    text: rewritten.text,
    blocked: blockedBecause.length > 0,
    blockedBecause,
    flags: [...unknown.flags].sort(inReadingOrder),
    alsoRead: unknown.alsoRead.filter(
      (words) => !doubts.some(({ start, end }) => request.text.slice(start, end) === words),
    ),
    findings: changes
      .flatMap((change) =>
        change.settled.edits.map((edit): Replaced => ({
          person: Number(edit.person),
          rule: edit.rule,
          ...extent(change),
        })),
      )
      .sort(inReadingOrder),
    note: withholdingNote({
      lang: request.lang,
      newsroomName: request.newsroom ?? NEWSROOM[request.lang],
      people: people.filter(({ ref }) => anonymized.withheld.includes(ref)),
    }),
    singlesOut: guarded
      ? singlesOutIn({ request, people, passages, anonymized: anonymized.passages })
      : [],
  }
  return ok({ checked, rewritten })
}

/**
 * Checks a text from outside the newsroom. Replaces the names of protected people, finds names that
 * nobody registered, and reports where it could not be certain. Reads the text in its format, so
 * that a name across tags and escapes is one name, and writes valid text of that format. Reads the
 * result once more: if removing one name has made another appear, the text is blocked.
 *
 * `readAlready` gives what the trained reader says of the texts of `textsToRead`; without it the
 * network alone looks for names.
 *
 * Returns a fault where the text is not in its format. Pure; takes time proportional to the text.
 */
export const checkText = (
  request: CheckRequest,
  data: LanguageData,
  readAlready?: ReadAlready,
): Result<CheckedText, Fault> => {
  const once = checkOnce(request, data, readAlready)
  if (!once.ok) return once
  const { checked, rewritten } = once.value
  if (checked.blocked || checked.findings.length === 0) return ok(checked)
  const again = checkOnce({ ...request, text: checked.text }, data)
  const left = again.ok ? again.value.checked.findings : []
  if (left.length === 0) return ok(checked)
  const blockedBecause = left.map(({ person, start, end }): Blocking => ({
    ...rewritten.given(start, end),
    code: 'still_there',
    reason: STILL_THERE,
    person,
  }))
  return ok({ ...checked, blocked: true, blockedBecause })
}
