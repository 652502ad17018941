import { createV1 } from '#publicApi/v1Handler.ts'
import type { EditionRecord } from '#publishing/edition/editionTypes.ts'
import type { SiteResponse } from '#site/pageResponses.ts'
import { fetchInProcess } from '#site/apiTransport.ts'
import { createSite, type Site } from '#site/siteRouter.ts'
import { memoryStore } from '../publicApi/memoryStore.ts'

export const SITE = 'https://ledger.example'

/** A site over these editions, by way of the real /v1, asked now or at `at`. A failure inside fails the test. */
export function siteOf(records: readonly EditionRecord[], at?: Date): Site {
  const onError = (error: unknown) => {
    throw error
  }
  const v1 = createV1(memoryStore(records), { siteUrl: SITE, onError })
  const now = () => at ?? new Date()
  return createSite({ fetchV1: fetchInProcess(v1), siteUrl: `${SITE}/`, onError, now })
}

interface Ask {
  method?: string
}

/** Asks a site for an address; fails where the address is not the site's. */
export async function visitFile(site: Site, address: string, ask: Ask = {}): Promise<SiteResponse> {
  const [path = '', query = ''] = address.split('?')
  const { method = 'GET' } = ask
  const answer = await site.answer({ method, path, query: new URLSearchParams(query) })
  if (!answer) throw new Error(`The site does not know ${address}.`)
  return answer
}

/** The same, where the answer is text. */
export async function visit(site: Site, address: string, ask: Ask = {}) {
  const { body, ...answer } = await visitFile(site, address, ask)
  if (typeof body !== 'string') throw new Error(`What stands at ${address} is not text.`)
  return { ...answer, body }
}

/** What a reader reads: the markup without its tags and head. */
export const readable = (html: string): string =>
  html
    .replace(/^.*<body>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
