import type { GoneStory } from '#client/clientTypes.ts'
import { absolute } from '../urlPaths.ts'
import type { Paper } from '../pageTypes.ts'
import type { Reading } from '../apiClient.ts'
import { wordsIn } from '../siteText.ts'
import { element, escapeXml } from './xml.ts'

const MOST = 50

/**
 * Stories that feed readers keep and should delete. Each is listed once more under its old id,
 * without a word of its text.
 */
export const tombstones = (reading: Reading): Promise<GoneStory[]> => reading.gone(MOST)

/** The notice as an item of RSS 2.0. */
export function rssTombstone({ url, lang, goneAt }: GoneStory, paper: Paper): string {
  const address = absolute(paper.siteUrl, url)
  const { goneTitle, goneText } = wordsIn(lang)
  return [
    '<item>',
    element('title', goneTitle),
    element('link', address),
    `<guid isPermaLink="true">${escapeXml(address)}</guid>`,
    element('pubDate', new Date(goneAt).toUTCString()),
    element('atom:updated', goneAt),
    element('dc:language', lang),
    element('description', goneText),
    '</item>',
  ].join('\n')
}

/** The notice as an item of JSON Feed 1.1. */
export function jsonTombstone({ url, lang, goneAt }: GoneStory, paper: Paper) {
  const address = absolute(paper.siteUrl, url)
  const { goneTitle, goneText } = wordsIn(lang)
  return {
    id: address,
    url: address,
    title: goneTitle,
    content_text: goneText,
    date_published: goneAt,
    date_modified: goneAt,
    language: lang,
    _homeroom: { gone: true },
  }
}
