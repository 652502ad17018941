import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'vitest'
import { drawShareImage } from '#photos/drawShareImage.ts'
import { picture, sendPhoto } from '../../helpers/photos.ts'
import { mend } from '../../helpers/stories.ts'
import { lexical, link, paragraph, text } from './canaries.ts'
import type { Channel } from './channels.ts'
import { inscribedPhoto } from './metadata.ts'
import { absent, dashed, lower, NEUTRAL, sameAsForNobody, told } from './planting.ts'
import type { Room } from './room.ts'

/** Addresses, files, what an API lets one infer, history and people: 13, 14, and from 29 on. */
export const CHANNELS_OF_MACHINES: readonly Channel[] = [
  {
    no: 13,
    name: 'byline, when the reporter is the minor',
    async plant(room) {
      for (const bylinePolicy of ['firstNameInitial', 'penName', 'staff']) {
        const who = room.unknown()
        const first = bylinePolicy === 'firstNameInitial' ? 'Tamsin' : who.first
        if (bylinePolicy === 'firstNameInitial') room.withheld.pop()
        room.watch(`${first} ${who.last}`)
        const made = await room.editor.post('/api/reporters', {
          fullName: `${first} ${who.last}`,
          bylinePolicy,
          penName: 'The Owl',
        })
        expect(made.status).toBe(201)
        const photo = await room.photo({ credit: `${first} ${who.last} / Homeroom` })
        await room.story({
          leadPhoto: photo,
          bylines: [{ reporter: made.json.doc.id, role: 'reported' }],
        })
      }
      // First name and initial are for readers.
      for (const person of room.withheld) {
        if (person.fullName.startsWith('Tamsin ')) person.firstNameOpen = true
      }
    },
  },
  {
    no: 14,
    name: 'bio, contact e-mail, Signal handle',
    async plant(room) {
      const who = room.unknown()
      const profile = {
        fullName: who.full,
        bylinePolicy: 'penName',
        penName: 'The Heron',
        bio: [{ question: 'My background', answer: `I am ${who.full}, a junior.` }],
        contacts: [{ label: 'E-mail', value: `${lower(who.first)}@mail.example`, public: true }],
      }
      const refused = await room.editor.post('/api/reporters', profile)
      expect([refused.status, refused.json.code]).toEqual([422, 'profile_gives_name_away'])
      const made = await room.editor.post('/api/reporters', {
        ...profile,
        bio: [{ question: 'My background', answer: 'I am a junior.' }],
        contacts: [
          { label: 'E-mail', value: `${lower(who.first)}.${lower(who.last)}@mail.example` },
          { label: 'Signal', value: `${lower(who.last)}.07`, public: false },
        ],
      })
      expect(made.status).toBe(201)
      // Somebody else's name in a profile, a section, the settings.
      const other = await room.student()
      for (const [path, fields] of [
        ['reporters', { ...profile, bio: [{ question: 'Why LA', answer: `Ask ${other.full}.` }] }],
        ['sections', { name: `${other.full} Desk`, slug: 'x' }],
        ['globals/newsroom', { policies: [{ title: 'Ethics', text: `As ${other.full} said.` }] }],
      ] as const) {
        const answer = await room.adviser.post(`/api/${path}`, { ...fields, contacts: [] })
        expect([path, answer.json.code]).toEqual([path, 'record_names_someone'])
      }
      const { first, last } = other
      for (const spelled of [
        `${last}, ${first}`,
        `#${first}${last}`,
        [...other.full].join('\u200b'),
        `${first.charAt(0)}. ${last}`,
        `Ask ${last}’s friends.`,
        `Ask ${first}.`,
      ]) {
        const section = { name: 'Spellings', slug: 'spellings', description: spelled }
        const answer = await room.editor.post('/api/sections', section)
        expect([spelled, answer.json.code]).toEqual([spelled, 'record_names_someone'])
        const portrait = await room.photo({ caption: spelled })
        const shown = await room.editor.post('/api/reporters', {
          ...profile,
          bio: [],
          contacts: [],
          portrait,
        })
        expect([spelled, shown.json.code]).toEqual([spelled, 'record_names_someone'])
      }
    },
  },
  {
    no: 29,
    name: 'slug typed by hand',
    async plant(room) {
      const who = await room.student()
      await room.story({ slug: `${dashed(who.full)}-leads` }, { people: [who.id] })
    },
  },
  {
    no: 30,
    name: 'old slug kept as a redirect',
    async plant(room) {
      const who = await room.student()
      const story = await room.story({ slug: 'students-lead-the-way' }, { people: [who.id] })
      const slug = `${dashed(who.full)}-leads-the-way`
      await mend(room.editor, room.reporter, story.id, { slug })
      const again = await room.verb(story.id, 'publish')
      expect(again.status).toBe(200)
      await sameAsForNobody(room, who.full, (name) => `/stories/${dashed(name)}-leads-the-way`)
    },
  },
  {
    no: 31,
    name: 'file name and its size variants',
    async plant(room) {
      const who = await room.student()
      const name = `${dashed(who.full)}.jpg`
      const photo = await room.photo({}, undefined, name)
      await room.story({ leadPhoto: photo }, { people: [who.id] })
      for (const variant of [name, name.replace('.', '-480.'), name.replace('.', '-64x48.')]) {
        await absent(room, `/media/${variant}`, `/media/originals/${variant}`)
      }
    },
  },
  {
    no: 32,
    name: 'link href, mailto, query, fragment',
    async plant(room) {
      const who = await room.student()
      const mail = `${lower(who.first)}.${lower(who.last)}@school.example`
      const encoded = [...who.full].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join('')
      const packed = Buffer.from(who.full).toString('base64url')
      const links = [
        `mailto:${mail}?subject=${encodeURIComponent(who.full)}`,
        `https://a.example/find?q=${who.first}+${who.last}`,
        `https://a.example/p#${dashed(who.full)}`,
        `https://a.example/${encoded}`,
        `https://a.example/${packed}`,
        `https://${lower(who.last)}.example/`,
      ].map((href) => paragraph(link(href, 'here')))
      await room.story(
        { body: lexical(paragraph('Read more.'), ...links) },
        { people: [who.id], reword: NEUTRAL },
      )
    },
  },
  {
    no: 33,
    name: 'anchor ids made from headings',
    async plant(room) {
      const who = await room.student()
      const heading = { type: 'heading', level: 2, children: [text(`Who ${who.full} is`)] } as const
      await room.story({ body: lexical(heading, paragraph('Nobody asked.')) }, { people: [who.id] })
    },
  },
  {
    no: 34,
    name: 'embed or oEmbed title and author',
    async plant(room) {
      const who = await room.student()
      const url = `https://video.example/@${lower(who.first)}${lower(who.last)}/42`
      const title = `${who.full} on the board`
      await room.story(
        { body: lexical(paragraph('Watch.'), { type: 'embed', url, title, provider: who.last }) },
        { people: [who.id], reword: NEUTRAL },
      )
    },
  },
  {
    no: 35,
    name: 'attachment, PDF, document properties',
    closedBecause: 'nothing but a photograph can be uploaded',
    async plant(room) {
      const who = room.unknown()
      const pdf = `%PDF-1.4\n1 0 obj<</Author(${who.full})>>endobj\ntrailer<</Info 1 0 R>>`
      const sent = await sendPhoto(room.editor, pdf, `${who.full}.pdf`, 'application/pdf')
      expect(sent.status).toBeGreaterThanOrEqual(400)
    },
  },
  {
    no: 36,
    name: 'SEO title, description',
    async plant(room) {
      const who = await room.student()
      const fields = { seoTitle: `${who.full} speaks`, seoDescription: `${who.last} at the board.` }
      await room.story(fields, { people: [who.id] })
    },
  },
  {
    no: 37,
    name: 'Open Graph, Twitter cards',
    async plant(room) {
      const who = await room.student()
      const photo = await room.photoOf(who, { alt: `${who.full} at the lectern.` })
      const fields = { socialText: `Hear ${who.first} out`, leadPhoto: photo }
      await room.story(fields, { people: [who.id] })
    },
  },
  {
    no: 38,
    name: 'generated share image (pixels)',
    async plant(room) {
      const who = await room.student()
      const story = await room.story({ headline: `${who.full} speaks` }, { people: [who.id] })
      const published = (await room.newsroom.stranger.get(`/v1${story.url}`)).json
      const page = await room.newsroom.stranger.get(story.url ?? '')
      expect(page.text).toContain(published.shareImage.url)
      // No crawler reads pixels: it is, byte for byte, the drawing of the headline that readers have.
      const { name: newsroom } = (await room.newsroom.stranger.get('/v1/newsroom')).json
      const drawn = (headline: string) =>
        drawShareImage({
          headline,
          section: published.section?.name ?? '',
          newsroom,
          lang: published.lang,
        })
      const answer = await fetch(room.newsroom.url + published.shareImage.url)
      const shared = Buffer.from(await answer.arrayBuffer())
      expect(shared.equals(await drawn(published.headline))).toBe(true)
      expect(shared.equals(await drawn(`${who.full} speaks`))).toBe(false)
    },
  },
  {
    no: 39,
    name: 'JSON-LD (author, mentions, about, image caption)',
    async plant(room) {
      const who = await room.student()
      const photo = await room.photoOf(who, { caption: `${who.full} and a friend.` })
      const story = await room.story(
        { leadPhoto: photo, tags: [who.full], headline: `${who.full} speaks` },
        { people: [who.id] },
      )
      const page = await room.newsroom.stranger.get(story.url ?? '')
      expect(page.text).toContain('application/ld+json')
    },
  },
  {
    no: 40,
    name: 'RSS, Atom, JSON Feed',
    async plant(room) {
      const who = await room.student()
      const story = await room.story({ body: told(who) }, { people: [who.id] })
      for (const feed of ['/feed.xml', '/feed.json']) {
        expect((await room.newsroom.stranger.get(feed)).text).toContain(story.url)
      }
    },
  },
  {
    no: 41,
    name: 'sitemap and image captions in it',
    async plant(room) {
      const who = await room.student()
      const photo = await room.photoOf(who, { caption: `${who.full} paints.` })
      const slug = `about-${dashed(who.full)}`
      const story = await room.story({ slug, leadPhoto: photo }, { people: [who.id] })
      for (const part of ['stories-1', 'news']) {
        const { text } = await room.newsroom.stranger.get(`/sitemaps/${part}.xml`)
        expect(text).toContain(story.url)
      }
    },
  },
  {
    no: 42,
    name: 'exports (ninjs, WXR)',
    closedBecause: 'there are none',
    plant: (room) =>
      absent(room, '/export', '/v1/export', '/v1/stories.ninjs', '/wxr.xml', '/backup'),
  },
  {
    no: 43,
    name: 'HTML comments, data attributes, hydration payloads',
    async plant(room) {
      const who = await room.student()
      const words = `It ended. <!-- ask ${who.full} --> <b data-name="${who.full}">So.</b>`
      const story = await room.story(
        { body: lexical(paragraph(words)) },
        { people: [who.id], reword: NEUTRAL },
      )
      const page = await room.newsroom.stranger.get(story.url ?? '')
      expect(page.text).not.toMatch(
        /<!--|__NEXT_DATA__|self\.__next|<script(?! type="application\/ld)/u,
      )
    },
  },
  {
    no: 44,
    name: 'hidden nodes in rich-text JSON',
    async plant(room) {
      const who = await room.student()
      const body = lexical(paragraph('The board met.')) as { root: { children: object[] } }
      const hidden = { name: who.full, style: `--by: ${who.full}`, $: { note: who.full } }
      const children = body.root.children.map((node) => ({ ...node, ...hidden }))
      await room.story(
        { body: { root: { ...body.root, ...hidden, children } } },
        { people: [who.id] },
      )
      const comment = { type: 'mark', ids: [who.full], children: [] }
      const blocked = await room.story(
        { body: { root: { ...body.root, children: [comment] } } },
        { people: [who.id], reword: NEUTRAL },
      )
      expect(blocked.blockedBy).toContain('unknown_node')
    },
  },
  {
    no: 45,
    name: 'response headers (Content-Disposition, Link, Location)',
    async plant(room) {
      const who = await room.student()
      const photo = await room.photo({}, undefined, `${who.full} at work.jpg`)
      const story = await room.story({ leadPhoto: photo }, { people: [who.id] })
      const page = await room.newsroom.stranger.get(`/v1${story.url ?? ''}`)
      const [first] = page.json.leadPhoto.renditions
      const file = await room.newsroom.stranger.get(first.url)
      expect(file.status).toBe(200)
      expect(file.headers.get('etag')).toBe(`"${path.posix.basename(first.url)}"`)
      for (const name of ['content-disposition', 'link', 'location', 'last-modified']) {
        expect(file.headers.get(name)).toBeNull()
      }
    },
  },
  {
    no: 46,
    name: 'EXIF GPS, serial number, owner',
    plant: (room) => inscribed(room, ['artist', 'owner', 'place']),
  },
  {
    no: 47,
    name: 'IPTC/XMP person shown, caption, keywords',
    plant: (room) => inscribed(room, ['shown', 'keyword', 'appended']),
  },
  {
    no: 48,
    name: 'embedded thumbnail of the uncropped frame',
    plant: (room) => inscribed(room, ['thumbnail']),
  },
  {
    no: 49,
    name: 'faces, jerseys, name tags',
    closedBecause:
      'Homeroom does not look at pixels: the gate holds a picture back in which a minor is listed as visible',
    async plant(room) {
      const who = await room.student()
      const leadPhoto = await room.photo({ peopleVisible: [who.id] })
      const story = await room.story(
        { leadPhoto },
        { people: [who.id], reword: { leadPhoto: null } },
      )
      expect(story.blockedBy).toEqual(['minor_visible'])
    },
  },
  {
    no: 50,
    name: 'a blur that can be undone; the original still at its old URL',
    async plant(room) {
      const who = await room.student()
      const name = `${dashed(who.full)}-original.jpg`
      const id = await room.photo({}, await picture(), name)
      const { url } = (await room.editor.get(`/api/photos/${id}`)).json as { url: string }
      expect((await room.editor.get(new URL(url, room.newsroom.url).pathname)).status).toBe(200)
      expect((await room.newsroom.stranger.get(`/api/photos/file/${name}`)).status).toBe(403)
      await absent(room, `/media/${name}`, `/media/originals/${name}`, `/originals/${name}`)
    },
  },
]

/** Uploads a photo with names in its metadata; looks first whether they are in the original. */
async function inscribed(room: Room, places: (keyof Parameters<typeof inscribedPhoto>[0])[]) {
  const names = {
    artist: 'A',
    owner: 'A',
    place: 'A',
    shown: 'A',
    keyword: 'A',
    thumbnail: 'A',
    appended: 'A',
  }
  for (const place of places) names[place] = room.unknown().full
  const bytes = await inscribedPhoto(names)
  for (const place of places) {
    const written = (['utf8', 'utf16le'] as const).some((as) =>
      bytes.includes(Buffer.from(names[place], as)),
    )
    expect([place, written]).toEqual([place, true])
  }
  // What the file says of its copyright goes into the form, and a name in it is asked about like any other.
  const photo = await room.photo({ copyright: 'All rights reserved' }, bytes)
  const kept = (await room.editor.get(`/api/photos/${photo}`)).json as { filename: string }
  const folder = room.newsroom.payload.collections.photos?.config.upload.staticDir ?? ''
  expect(await readFile(`${folder}/${kept.filename}`)).toEqual(bytes)
  const story = await room.story({ leadPhoto: photo })
  expect((await room.newsroom.stranger.get(story.url ?? '')).text).toContain('/media/')
}
