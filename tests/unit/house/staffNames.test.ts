import { describe, expect, it } from 'vitest'
import { sources } from './sources.ts'

/**
 * Names of reporters go to readers past the engine: bylines, credits, profiles. Who reads them off the record, and who makes the name that readers get,
 * is written down here, so that a new one is held to the two rules: what the reporter changed waits (`desk/registry/reporterNames.ts`), and what goes out is held
 * against the registry (`publishing/checks/staffNameChecks.ts`, `desk/registry/refuseStaffName.ts`).
 */
describe('names of reporters', () => {
  const handWritten = sources.filter(
    ({ file, room }) => !['demo', 'admin'].includes(room) && file !== 'src/payload-types.ts',
  )
  const mentioning = (pattern: RegExp) =>
    handWritten.filter(({ text }) => pattern.test(text)).map(({ file }) => file)

  it('should be read off the record in one place, by which waiting ones are kept from readers', () => {
    const reading = handWritten.filter(
      ({ text }) =>
        /\bReporterDoc\b|\breporters: \{/u.test(text) && /\b(?:fullName|penName)\b/u.test(text),
    )
    const past = reading.filter(({ text }) => !text.includes("reporterNames.ts'"))
    expect(past.map(({ file }) => file)).toEqual([
      // The place, ...
      'src/desk/registry/reporterNames.ts',
      // ... what was taken away, written down by ids, ...
      'src/desk/restore/writeLedgerOnSave.ts',
      // ... and the types.
      'src/desk/store/recordTypes.ts',
    ])
    expect(mentioning(/\b(?:reporter|profile|byline)\.(?:fullName|penName)\b/u)).toEqual([])
  })

  it('should become names for readers in known places alone', () => {
    expect(mentioning(/\bbylineName\(/u)).toEqual([
      // Known to the detector, and to whoever looks for names that got out.
      'src/desk/profiles/dropPortraitsOfRenamedReporter.ts',
      // The profile: refused where it bears a protected name.
      'src/desk/profiles/publishProfilesSectionsSettings.ts',
      'src/desk/registry/refuseUnknownNames.ts',
      'src/publishing/bylines.ts',
      // The gate's question about each.
      'src/publishing/checks/staffNameChecks.ts',
      // The story: after the gate.
      'src/publishing/edition/publicProjection.ts',
      // Known to the verifier.
      'src/publishing/names/survivingNames.ts',
      'src/publishing/photoCredit.ts',
      'src/server/commands/namesToScanFor.ts',
    ])
  })
})
