import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import type { PayloadRequest } from 'payload'
import { verify } from '#anonymization/verify.ts'
import { bylineName, formsOf, reportersToProtect } from '#publishing/bylines.ts'
import { clockOf } from '#access/requestClock.ts'
import { noteAutomatic } from '#desk/activity/automaticChanges.ts'
import { storeEdition } from '#desk/editions/storeEdition.ts'
import { staffSource } from '#desk/registry/reporterNames.ts'
import { readNewsroom } from '#desk/store/newsroomSettings.ts'
import type { ReporterDoc } from '#desk/store/recordTypes.ts'
import { profilesWithPortrait } from '#desk/store/repositories/editionRepository.ts'

/**
 * The portrait on somebody else's profile may be credited to a reporter whose byline changes. In
 * the transaction of the reporter's save, it is removed until an editor saves that profile. Making
 * it anew would publish what that profile's reporter wrote since.
 */
export async function clearPortraitsBy(req: PayloadRequest, reporter: ReporterDoc): Promise<void> {
  const source = staffSource(reporter)
  const newsroom = (await readNewsroom(req)).name
  const byline = bylineName(source, newsroom)
  const people = reportersToProtect([source], newsroom)
  const forms = formsOf(source).filter((form) => form.length > 2 && form !== byline)
  for (const { content, ...record } of await profilesWithPortrait(req)) {
    if (record._id === reporter.editionKey) continue
    if (content?.type !== 'reporter' || !content.portrait) continue
    const edition = content.portrait
    const text = `${edition.credit}\n${edition.creator}`
    const hits = verify({
      people,
      edition,
      lang: 'en',
      words: LANGUAGE_DATA.words,
      allow: [byline, newsroom],
      unlisted: true,
    })
    if (hits.length === 0 && !forms.some((form) => text.includes(form))) continue
    const without = { ...content, portrait: null }
    const now = clockOf(req)
    await storeEdition(req, { ...record, media: [], content: without, revisedAt: now })
    const because = { cause: 'byline_changed', causeId: reporter.id } as const
    const keys = [record._id]
    await noteAutomatic(req, 'portrait-off', { type: 'reporter', keys }, because, now)
  }
}
