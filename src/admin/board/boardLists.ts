import { type Stage, STAGES } from '#newsroom/stages.ts'

/** One list of the board: the stages in it and its texts. */
export interface BoardList {
  title: string
  stages: readonly Stage[]
  /** The field with the time since when a story has been in this list. */
  since:
    | 'submittedAt'
    | 'approvedAt'
    | 'updatedAt'
    | 'publishAt'
    | 'firstPublishedAt'
    | 'takenDownAt'
    | 'wordsWaitSince'
  sinceWords: string
  /** Payload's `sort` parameter. */
  sort: string
  /** Shown where the list is empty. Null: an empty list is not shown. */
  empty: string | null
  /** A date that every story of this list has. */
  only?: 'takenDownAt' | 'wordsWaitSince'
}

/** Stories with text that an editor changed and nobody else has seen. */
const wordsWait = (title: string): BoardList => ({
  title,
  stages: STAGES.filter((stage) => stage !== 'killed' && stage !== 'spiked'),
  only: 'wordsWaitSince',
  since: 'wordsWaitSince',
  sinceWords: 'Changed',
  sort: 'wordsWaitSince',
  empty: null,
})

/** The lists of what waits for an editor, the most urgent first. */
export const EDITOR_BOARD: readonly BoardList[] = [
  {
    title: 'Taken down by Homeroom',
    stages: ['unpublished'],
    only: 'takenDownAt',
    since: 'takenDownAt',
    sinceWords: 'Taken down',
    sort: '-takenDownAt',
    empty: null,
  },
  wordsWait('Changed by an editor: somebody else has to look'),
  {
    title: 'Waiting for an editor',
    stages: ['submitted'],
    since: 'submittedAt',
    sinceWords: 'Handed in',
    sort: 'submittedAt',
    empty: 'Nothing waits. All caught up.',
  },
  {
    title: 'Approved, ready to publish',
    stages: ['approved'],
    since: 'approvedAt',
    sinceWords: 'Approved',
    sort: 'approvedAt',
    empty: 'No story is waiting to be published.',
  },
  {
    title: 'Scheduled',
    stages: ['scheduled'],
    since: 'publishAt',
    sinceWords: 'Runs at',
    sort: 'publishAt',
    empty: 'Nothing is scheduled.',
  },
  {
    title: 'Back with the reporter',
    stages: ['changesRequested'],
    since: 'updatedAt',
    sinceWords: 'Last saved',
    sort: 'updatedAt',
    empty: 'No story is out for changes.',
  },
]

/** The lists of a reporter's own stories, first those that need something. */
export const REPORTER_BOARD: readonly BoardList[] = [
  wordsWait('An editor changed your text: look and accept'),
  {
    title: 'Changes requested',
    stages: ['changesRequested'],
    since: 'updatedAt',
    sinceWords: 'Last saved',
    sort: '-updatedAt',
    empty: 'No editor has asked you for changes.',
  },
  {
    title: 'Drafts',
    stages: ['draft'],
    since: 'updatedAt',
    sinceWords: 'Last saved',
    sort: '-updatedAt',
    empty: 'You have no draft. Start a story.',
  },
  {
    title: 'With the editors',
    stages: ['submitted', 'approved', 'scheduled'],
    since: 'submittedAt',
    sinceWords: 'Handed in',
    sort: 'submittedAt',
    empty: 'You have handed in nothing that is still waiting.',
  },
  {
    title: 'Published',
    stages: ['published'],
    since: 'firstPublishedAt',
    sinceWords: 'Published',
    sort: '-firstPublishedAt',
    empty: 'None of your stories is out yet.',
  },
]

/** How many rows a list shows. The rest is behind a link to the full list. */
export const ROWS = 8

const FIELDS = [
  'headline',
  'stage',
  'section',
  'author',
  'bylines',
  'deadline',
  'embargo',
  'submittedAt',
  'approvedAt',
  'publishAt',
  'firstPublishedAt',
  'changesNote',
  'takenDownAt',
  'takenDownFor',
  'wordsWaitSince',
  'updatedAt',
]

/** Returns the REST query of a list. Of related records it asks only for the names. */
export function queryOf({ stages, sort, only }: BoardList): string {
  const query = new URLSearchParams({ depth: '1', limit: String(ROWS), sort })
  query.set('where[stage][in]', stages.join(','))
  if (only) query.set(`where[${only}][exists]`, 'true')
  for (const field of FIELDS) query.set(`select[${field}]`, 'true')
  query.set('populate[users][name]', 'true')
  query.set('populate[sections][name]', 'true')
  query.set('populate[reporters][fullName]', 'true')
  return `/stories?${query}`
}

/** Returns the address of the panel's own list of the same stories. */
export const listAddress = ({ stages, only }: BoardList): string =>
  `/admin/collections/stories?${new URLSearchParams({
    'where[or][0][and][0][stage][in]': stages.join(','),
    ...(only ? { [`where[or][0][and][1][${only}][exists]`]: 'true' } : {}),
  })}`
