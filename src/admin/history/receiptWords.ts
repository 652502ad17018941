import type { JobState, ReceiptNow, TakeDownReason } from '#publishing/takeDownReceiptStatus.ts'
import { counted } from '../panelText.ts'

export const REASON_WORDS: Readonly<Record<TakeDownReason, { name: string; hint: string }>> = {
  consent_withdrawn: {
    name: 'Consent was withdrawn',
    hint: 'They, or a parent or guardian, no longer agree to be named or shown.',
  },
  request: { name: 'They, or their family, asked', hint: 'For any reason they have.' },
  safety: { name: 'Somebody’s safety', hint: 'The name, or the picture, could harm them.' },
}

/** The state of a receipt, in one line. */
export const STATE_WORDS: Readonly<Record<ReceiptNow['state'], { name: string; next: string }>> = {
  done: { name: 'Done', next: 'Everything Homeroom can do is done.' },
  pending: {
    name: 'Under way',
    next: 'Homeroom goes on by itself until it is done, even if it is stopped in between.',
  },
  failed: {
    name: 'Needs you',
    next: 'Something outside did not answer, and Homeroom has stopped trying. The name is off the site all the same.',
  },
}

const story = (count: number) => counted(count, 'story', 'stories')

/** Takes what is done; returns a sentence for each thing, and one where there was nothing to do. */
export function doneWords(done: ReceiptNow['done']): string[] {
  const said: [number, string][] = [
    [
      done.storiesCompiledAnew,
      `${story(done.storiesCompiledAnew)} published anew, without the name.`,
    ],
    [
      done.storiesGone,
      `${story(done.storiesGone)} taken off the site: readers find a note in its place.`,
    ],
    [
      done.storiesThatToldNothing,
      `${story(done.storiesThatToldNothing)} withheld the name already.`,
    ],
    [
      done.addressesRetired,
      `${counted(done.addressesRetired, 'address', 'addresses')} that held the name retired.`,
    ],
    [
      done.noticesCleared,
      `${counted(done.noticesCleared, 'note', 'notes')} at old addresses cleared of the name.`,
    ],
    [
      done.recordsTakenDown,
      `${counted(done.recordsTakenDown, 'section or profile', 'sections or profiles')} taken off the site.`,
    ],
    [
      done.feedItemsChanged,
      `${counted(done.feedItemsChanged, 'story', 'stories')} changed in the feeds.`,
    ],
    [
      done.cachesPurged,
      `${counted(done.cachesPurged, 'order', 'orders')} to empty the cache carried out.`,
    ],
    [
      done.webhooksTold,
      `${counted(done.webhooksTold, 'notice', 'notices')} sent to others who copy the site.`,
    ],
    [done.mailsSent, `${counted(done.mailsSent, 'mail', 'mails')} sent to the editors.`],
  ]
  const words = said.flatMap(([count, sentence]) => (count > 0 ? [sentence] : []))
  return [
    'The name is withheld, and every consent is withdrawn.',
    ...(words.length > 0 ? words : ['No story of theirs was out.']),
  ]
}

const JOBS: Readonly<Record<JobState['kind'] | 'story', string>> = {
  story: 'A story is being published anew',
  purge: 'The cache in front of the site has to be emptied',
  webhook: 'Others who copy the site are being told',
  mail: 'The editors are being told by mail',
}

const after = (attempts: number) =>
  attempts > 0 ? `, tried ${counted(attempts, 'time', 'times')}` : ''

/** Returns a sentence about something that is still being tried. */
export const pendingWords = ({ what, attempts }: ReceiptNow['pending'][number]): string =>
  `${JOBS[what]}${after(attempts)}.`

const DO_IT_YOURSELF: Readonly<Record<JobState['kind'], string>> = {
  purge: 'The cache in front of the site did not take the order: empty it by hand.',
  webhook: 'Somebody who copies the site did not answer: tell them yourself.',
  mail: 'The mail to the editors did not go out: tell them yourself.',
}

const CODES: Readonly<Record<string, string>> = {
  no_answer: 'no answer',
  private_address: 'an address of a private network',
  no_mail: 'no mail is set up',
  http: 'it answered with an error',
}

const codeWords = (code: string | null): string => {
  if (code === null) return ''
  const http = /^http_(\d+)$/u.exec(code)?.[1]
  return ` (${http ? `it answered ${http}` : (CODES[code] ?? code.replaceAll('_', ' '))})`
}

/** Returns a sentence about something that failed for good. */
export const failedWords = ({ what, attempts, code }: ReceiptNow['failed'][number]): string =>
  `${DO_IT_YOURSELF[what]} Tried ${counted(attempts, 'time', 'times')}${codeWords(code)}.`

const SKIPPED: Readonly<Record<JobState['kind'], string>> = {
  purge: 'The cache was not told',
  webhook: 'A notice was not sent',
  mail: 'No mail to the editors was sent',
}

/** Returns a sentence about something that was left out, and why. */
export const skippedWords = ({ what, code }: ReceiptNow['skipped'][number]): string =>
  `${SKIPPED[what]}${codeWords(code)}.`
