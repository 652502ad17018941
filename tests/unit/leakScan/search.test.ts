import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { inspectorFor } from '#leakScan/scanSite.ts'
import { readingsOf } from '#leakScan/scanDecodings.ts'
import { lettersOf } from '#leakScan/foldForScan.ts'
import { linksIn, pagesOf } from '#leakScan/extractLinks.ts'
import { searchPatternsOf, singleNamesIn, type WithheldName } from '#leakScan/searchPatterns.ts'
import { reportLines } from '#leakScan/formatReport.ts'
import { searchFor } from '#leakScan/matchPatterns.ts'

const MIREYA: WithheldName = {
  id: 'person 1',
  fullName: 'Mireya Rubio Castañeda',
  aliases: ['Miri'],
  handles: ['mireya.draws_07'],
  firstNameOpen: false,
}
const patterns = searchPatternsOf([MIREYA])
const search = searchFor(patterns)
/** As the sweep looks: in every reading of a text. */
const found = (text: string): string[] => [
  ...new Set(
    readingsOf(text).flatMap((reading) => search(reading.text).map((hit) => hit.pattern.spelling)),
  ),
]
const utf8 = (text: string): string => Buffer.from(text).toString('base64')

describe('the search for names that got out', () => {
  it.each([
    ['as it is', 'Then Mireya Rubio Castañeda spoke.'],
    ['without its mark', 'Mireya Rubio Castaneda'],
    ['decomposed', 'Mireya Rubio Castañeda'.normalize('NFD')],
    ['in capitals', 'MIREYA RUBIO CASTAÑEDA'],
    ['in small capitals', 'ᴍɪʀᴇʏᴀ ʀᴜʙɪᴏ'],
    ['full width', 'Ｍｉｒｅｙａ'],
    ['surname alone', 'Rubio left'],
    ['possessive', 'Rubio’s sign'],
    ['plural', 'the Rubios'],
    ['surname first', 'Rubio Castañeda, Mireya'],
    ['the other surname', 'Mireya Castaneda'],
    ['surnames the other way round', 'Mireya Castañeda Rubio'],
    ['nickname', 'Friends call her Miri.'],
    ['handle', 'by @mireya.draws_07'],
    ['initials', 'signed M. R. C.'],
    ['initial and surname', 'M. Rubio'],
    ['hashtag', '#MireyaRubio'],
    ['address', '/stories/mireya-rubio-leads-walkout'],
    ['run together', 'mireyarubiocastaneda@mail.example'],
    ['soft hyphens', 'Mi\u00adre\u00adya'],
    ['zero width', 'M\u200bi\u200br\u200be\u200by\u200ba'],
    ['Cyrillic look-alikes', 'Мirеуа'],
    ['backwards', 'adenatsac oibur ayerim'],
    ['entities', '&#77;ireya &#x52;ubio'],
    ['a named entity', 'Mireya Rubio Casta&ntilde;eda'],
    ['a parameter without a semicolon', '/find?a=1&mireya&#82;ubio'],
    ['percent', '%4D%69%72%65%79%61'],
    ['percent, twice', '%254D%2569%2572%2565%2579%2561'],
    ['JSON escapes', '{"a":"\\u004direya"}'],
    ['base64', `data:text/plain;base64,${utf8('by Mireya Rubio')}`],
    ['base64 in percent', encodeURIComponent(utf8('Mireya Rubio'))],
    ['hex', Buffer.from('Mireya Rubio').toString('hex')],
    ['over tags', '<b>Mir</b><i>eya</i>'],
    [
      'over text nodes',
      '[{"type":"text","text":"Mir","marks":["bold"]},{"type":"text","text":"eya"}]',
    ],
    ['in a comment', '<!-- ask Mireya -->'],
  ])('should find a name %s', (_what, text) => {
    expect(found(text)).not.toEqual([])
  })

  it.each([
    'A student held a sign in front of the library.',
    'admiring rubies, miring, a mirific day',
    '/stories/student-leads-walkout',
    'mircea rubia castanet',
    'W/"TSoRMxwDwqvZ3wJrgN_FZWwKfqoj2w5m1JXF1sTuGGw"',
    '',
  ])('should find nothing in %j', (text) => {
    expect(found(text)).toEqual([])
  })

  it('should find the name wherever it stands, and say about where', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (before) => {
        const hits = search(`${before} Mireya Rubio Castañeda.`)
        return hits.some(
          (hit) =>
            hit.pattern.spelling === 'full name' && hit.index >= before.normalize('NFKD').length,
        )
      }),
    )
  })

  it('should fold any text to letters and digits, and fold once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const letters = lettersOf(text)
        return lettersOf(letters) === letters && !/[\s\p{M}\p{Lu}]/u.test(letters.normalize('NFC'))
      }),
    )
  })

  it('should call nothing sure that may be somebody else, or a word', () => {
    const printed = singleNamesIn(['Rosa Rubio', 'Castañeda Hall'])
    const mild = searchFor(searchPatternsOf([MIREYA], (letters) => printed.has(letters)))
    expect(mild('Ms. Rubio went to Castañeda Hall').some((hit) => hit.pattern.sure)).toBe(false)
    expect(mild('Mireya Rubio').some((hit) => hit.pattern.sure)).toBe(true)
  })

  it('should let the first name of somebody be who is named by it', () => {
    const open = searchFor(
      searchPatternsOf([{ ...MIREYA, aliases: [], handles: [], firstNameOpen: true }]),
    )
    expect(open('Mireya held a sign')).toEqual([])
    expect(open('Mireya Rubio held a sign')).not.toEqual([])
  })

  it('should look into headers, and report ids and places without a name', async () => {
    const inspect = inspectorFor(patterns)
    const hits = await inspect({
      method: 'GET',
      path: '/stories/mireya-rubio',
      status: 301,
      headers: [
        ['content-type', 'text/html'],
        ['location', '/stories/mireya-rubio-2'],
      ],
      bytes: Buffer.from('<p>Moved</p>'),
    })
    expect(hits.map((hit) => hit.where)).toContain('header location (sent) near 9')
    const report = reportLines({ answers: 1, failed: [], left: 0, hits }, patterns).join('\n')
    expect(report).toContain('person 1')
    expect(report.toLowerCase()).not.toMatch(/mireya|rubio/u)
  })
})

describe('the way on from an answer', () => {
  const origins = ['http://localhost:3000', 'https://news.example.org']
  it.each([
    ['<a href="/stories/x?a=1&amp;b=2">', ['/stories/x?a=1&b=2']],
    [
      "<img src='b.jpg' srcset='/media/a-480.webp 480w, /media/a-960.webp 960w'>",
      ['/b.jpg', '/media/a-480.webp', '/media/a-960.webp'],
    ],
    ['<loc>https://news.example.org/tags/board</loc>', ['/tags/board']],
    ['{"url":"/stories/y","next":"http:\\/\\/localhost:3000\\/z"}', ['/stories/y', '/z']],
    ['@import "a.css"; b { background: url( "/c.png" ) }', ['/a.css', '/c.png']],
    ['<a href="https://foreign.example/"> <a href="mailto:a@b.example">', []],
  ])('should find in %s what it leads to', (text, paths) => {
    expect(linksIn(text, '/', origins).sort()).toEqual([...paths].sort())
  })

  it('should turn the pages of a list', () => {
    const page = JSON.stringify({ docs: [{ slug: 'a' }], nextPage: 2 })
    expect(pagesOf('/v1/stories?limit=5', page)).toEqual([
      '/v1/stories?limit=5&page=2',
      '/v1/stories/a',
    ])
    expect(pagesOf('/stories/a', page)).toEqual([])
  })
})
