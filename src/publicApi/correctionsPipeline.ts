import type { CorrectionKind } from '#newsroom/corrections.ts'
import type { Language } from '#newsroom/languages.ts'
import type { PublicCorrection } from '#publishing/edition/editionTypes.ts'

export interface CorrectionAsk {
  kind?: CorrectionKind
  /** Of the story. */
  lang?: Language
  /** Slug of the story's section. */
  section?: string
  /** First moment of issue that is wanted. */
  from?: Date
  /** First moment of issue that is too late. */
  before?: Date
  /** Newest first unless asked otherwise. */
  sort?: 'newest' | 'oldest'
}

export interface LoggedCorrection extends PublicCorrection {
  story: { slug: string; headline: string; lang: Language }
}

/**
 * How MongoDB is asked for a page of the log: the corrections of live stories, newest first; those of one moment by slug, the later of a story
 * before the earlier. Oldest first is exactly the other way round.
 */
export function correctionLog(
  page: number,
  limit: number,
  { kind, lang, section, from, before, sort = 'newest' }: CorrectionAsk,
): Record<string, unknown>[] {
  const down = sort === 'newest' ? -1 : 1
  return [
    {
      $match: {
        type: 'story',
        state: 'live',
        'content.corrections.0': { $exists: true },
        ...(section !== undefined && { section }),
        ...(lang !== undefined && { lang }),
      },
    },
    {
      $project: {
        _id: 0,
        slug: 1,
        headline: '$content.headline',
        lang: '$content.lang',
        note: '$content.corrections',
      },
    },
    { $unwind: '$note' },
    { $set: { at: { $convert: { input: '$note.issuedAt', to: 'date', onError: null } } } },
    {
      $match: {
        ...(kind !== undefined && { 'note.kind': kind }),
        ...((from || before) && {
          at: { ...(from && { $gte: from }), ...(before && { $lt: before }) },
        }),
      },
    },
    { $sort: { at: down, slug: -down, 'note.sequence': down } },
    {
      $facet: {
        total: [{ $count: 'count' }],
        items: [
          { $skip: (page - 1) * limit },
          { $limit: limit },
          {
            $project: {
              sequence: '$note.sequence',
              kind: '$note.kind',
              note: '$note.note',
              issuedAt: '$note.issuedAt',
              placement: '$note.placement',
              corrects: '$note.corrects',
              story: { slug: '$slug', headline: '$headline', lang: '$lang' },
            },
          },
        ],
      },
    },
  ]
}
