import type { CorrectionAsk } from '#publishing/edition/editionStore.ts'

/**
 * Returns MongoDB's pipeline for a page of the corrections of live stories, newest first. Those of
 * the same time are ordered by slug, within a story the later one first. Oldest first is exactly
 * the reverse.
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
