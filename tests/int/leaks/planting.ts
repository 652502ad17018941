import { expect } from 'vitest'
import type { Answer } from '../../helpers/newsroom.ts'
import { type Canary, lexical, paragraph } from './canaries.ts'
import type { Room } from './room.ts'

export const lower = (name: string) => name.toLowerCase()
export const dashed = (name: string) => lower(name).replaceAll(' ', '-')
export const told = (who: Canary) => lexical(paragraph(`${who.full} spoke to the board.`))
export const NEUTRAL = { body: lexical(paragraph('A student spoke to the board.')) }
const NOBODY = 'Xyllaphant Omberwisk'

export const answered = ({ status, headers, text }: Answer) => ({
  status,
  text,
  headers: [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name)),
})

/** A stranger who knows the name gets the same answer as for a name that nobody has, and neither is repeated. */
export async function sameAsForNobody(room: Room, name: string, path: (name: string) => string) {
  const { stranger } = room.newsroom
  const answer = await stranger.get(path(name))
  expect(answered(answer)).toEqual(answered(await stranger.get(path(NOBODY))))
  expect(lower(answer.text)).not.toContain(lower(name))
}

/** The search page shows readers their own words: without those, it is the same page for a name as for one that nobody has. */
export async function foundAsLittle(room: Room, name: string): Promise<void> {
  const { stranger } = room.newsroom
  const page = async (asked: string) => {
    const { status, text } = await stranger.get(`/search?q=${encodeURIComponent(asked)}`)
    const own = [asked, encodeURIComponent(asked), asked.replaceAll(' ', '+')]
    return { status, text: own.reduce((rest, words) => rest.replaceAll(words, '…'), text) }
  }
  const answer = await page(name)
  expect(answer).toEqual(await page(NOBODY))
  expect(lower(answer.text)).not.toContain(lower(name))
}

export const absent = async (room: Room, ...paths: string[]) => {
  for (const path of paths) {
    expect([path, (await room.newsroom.stranger.get(path)).status]).toEqual([path, 404])
  }
}
