/** Why a name was taken down. */
export const TAKE_DOWN_REASONS = ['consent_withdrawn', 'request', 'safety'] as const
export type TakeDownReason = (typeof TAKE_DOWN_REASONS)[number]

/** The present state of a story of this person. */
export interface StoryState {
  /** Private id: receipts are for staff. */
  story: string
  /** Its edition said something about the person when the receipt was written. */
  told: boolean
  /** Its address contained the name. */
  bore: boolean
  /**
   * `clean`: published without the person. `gone`: its address answers 410. `due`: still to be
   * done.
   */
  now: 'clean' | 'gone' | 'due'
  /** Its public address; null where it is gone or still to be done. */
  address: string | null
}

/** A message of the outbox to something outside. */
export interface JobState {
  kind: 'purge' | 'webhook' | 'mail'
  state: 'waiting' | 'sending' | 'done' | 'skipped' | 'failed'
  attempts: number
  lastCode: string | null
}

export interface ReceiptFacts {
  stories: readonly StoryState[]
  jobs: readonly JobState[]
  /** Notes at addresses of gone stories, and notices to feed readers, that contained the name. */
  noticesCleared: number
  /** Sections and profiles that contained it and were taken down. */
  recordsTakenDown: number
  /** What people have to decide, because Homeroom does not. */
  toLookAt: readonly LookAt[]
}

export const LOOK_AT = {
  profile:
    'A reporter’s public profile bears this very name. It goes by the reporter’s byline policy: change that, if it is the same person.',
  record:
    'A section or profile named this person and was taken off the site. Take the name out of its record and save it.',
  settings:
    'The newsroom’s settings named this person; the policies that did are off the site, and a note that did is in no story. Take the name out of the settings and save them.',
  portrait:
    'A portrait on a profile showed this person and came off. Cover the face or choose another picture, and save the profile.',
} as const
export type LookAt = keyof typeof LOOK_AT

/** What nobody can take back, and what can be done about it. */
const BEYOND_RECALL = [
  {
    what: 'search_engines',
    words: 'Search engines may show the old text or address until they come again.',
    remedy:
      'Ask for it: Google’s “Refresh outdated content” (search.google.com/search-console/remove-outdated-content), Bing’s “Content Removal” (www.bing.com/webmasters/tools/contentremoval).',
  },
  {
    what: 'archives',
    words: 'Web archives may have copied the page.',
    remedy: 'Write to the archive with the address; the Internet Archive’s is info@archive.org.',
  },
  {
    what: 'feed_readers',
    words: 'Feed readers and syndicates keep what they fetched.',
    remedy:
      'Those that look again get the new text, or a notice that the story is gone. Ask partners who reprint you.',
  },
  {
    what: 'browser_caches',
    words:
      'A reader’s browser may hold a page that is open, and a picture it has loaded, for up to a year.',
    remedy:
      'Nothing to do: pages are asked for anew at each visit, and a picture is shown by pages alone.',
  },
  {
    what: 'screenshots',
    words: 'Screenshots, prints and copies on social media are other people’s.',
    remedy: 'Ask whoever posted them; platforms take down what shows a minor against their will.',
  },
] as const

const OLD_ADDRESS_IN_FEEDS = {
  what: 'feed_items_of_old_addresses',
  words:
    'The old address held the name, and feed readers know their item by it: a notice under it would say the name again, so there is none.',
  remedy: 'Ask the readers that you know of to delete the item.',
} as const

const NO_CACHE_IS_TOLD = {
  what: 'caches_in_front',
  words: 'No cache in front of the newsroom is told (PURGE_URL is not set).',
  remedy: 'If there is one, empty it by hand; pictures may stay there for five minutes.',
} as const

export interface ReceiptNow {
  state: 'done' | 'pending' | 'failed'
  done: {
    storiesCompiledAnew: number
    storiesGone: number
    /** Stories that already withheld the name. They were compiled anew too. */
    storiesThatToldNothing: number
    addressesRetired: number
    noticesCleared: number
    recordsTakenDown: number
    /** Stories whose feed items changed or disappeared. */
    feedItemsChanged: number
    cachesPurged: number
    webhooksTold: number
    mailsSent: number
    /** Public addresses of the stories. */
    addresses: string[]
  }
  pending: { what: 'story' | JobState['kind']; story: string | null; attempts: number }[]
  failed: { what: JobState['kind']; attempts: number; code: string | null }[]
  skipped: { what: JobState['kind']; code: string | null }[]
  toLookAt: { what: LookAt; words: string }[]
  cannotBeRecalled: { what: string; words: string; remedy: string }[]
}

/**
 * Reports what came of taking a name down: what is done, what is still to do, what failed for good,
 * and what nobody can take back. Takes the present state. The report holds ids, counts and
 * addresses without a name. Pure.
 */
export function receiptNow(facts: ReceiptFacts): ReceiptNow {
  const { stories, jobs } = facts
  const settled = stories.filter(({ now }) => now !== 'due')
  const told = settled.filter((story) => story.told)
  const jobsOf = (kind: JobState['kind'], state: JobState['state']) =>
    jobs.filter((job) => job.kind === kind && job.state === state)
  const pending = [
    ...stories
      .filter(({ now }) => now === 'due')
      .map(({ story }) => ({ what: 'story' as const, story, attempts: 0 })),
    ...jobs
      .filter(({ state }) => state === 'waiting' || state === 'sending')
      .map(({ kind, attempts }) => ({ what: kind, story: null, attempts })),
  ]
  const failed = jobs
    .filter(({ state }) => state === 'failed')
    .map(({ kind, attempts, lastCode }) => ({ what: kind, attempts, code: lastCode }))
  return {
    state: pending.length > 0 ? 'pending' : failed.length > 0 ? 'failed' : 'done',
    done: {
      storiesCompiledAnew: told.filter(({ now }) => now === 'clean').length,
      storiesGone: told.filter(({ now }) => now === 'gone').length,
      storiesThatToldNothing: settled.length - told.length,
      addressesRetired: settled.filter(({ bore }) => bore).length,
      noticesCleared: facts.noticesCleared,
      recordsTakenDown: facts.recordsTakenDown,
      feedItemsChanged: told.length,
      cachesPurged: jobsOf('purge', 'done').length,
      webhooksTold: jobsOf('webhook', 'done').length,
      mailsSent: jobsOf('mail', 'done').length,
      addresses: settled.flatMap(({ address }) => address ?? []),
    },
    pending,
    failed,
    skipped: jobs
      .filter(({ state }) => state === 'skipped')
      .map(({ kind, lastCode }) => ({ what: kind, code: lastCode })),
    toLookAt: facts.toLookAt.map((what) => ({ what, words: LOOK_AT[what] })),
    cannotBeRecalled: [
      ...BEYOND_RECALL,
      ...(stories.some(({ bore }) => bore) ? [OLD_ADDRESS_IN_FEEDS] : []),
      ...(told.length > 0 && !jobs.some(({ kind }) => kind === 'purge') ? [NO_CACHE_IS_TOLD] : []),
    ],
  }
}
