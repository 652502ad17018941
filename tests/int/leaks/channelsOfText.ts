import { expect } from 'vitest'
import { lexical, link, paragraph, text } from './canaries.ts'
import type { Channel } from './channels.ts'
import type { Room } from './room.ts'

const body = (...sentences: string[]) => lexical(...sentences.map((words) => paragraph(words)))
const paragraphNode = (words: string) => ({
  type: 'paragraph',
  children: [{ type: 'text', text: words, format: 0 }],
})
const NEUTRAL = { body: body('A student spoke, and the room went quiet.') }
const camel = (name: string) => name.replaceAll(' ', '')
const lower = (name: string) => name.toLowerCase()
const dashed = (name: string) => lower(name).replaceAll(' ', '-')

/** A story whose only mention of a withheld student is in this field of it. */
const inField =
  (field: string, words: (name: string) => unknown) =>
  async (room: Room): Promise<void> => {
    const who = await room.student()
    const told = await room.story({ [field]: words(who.full) }, { people: [who.id] })
    expect(told.url).toMatch(/^\/stories\//u)
  }
/** The same for the body, spelled in one way and another. */
const inBody =
  (...sentences: ((first: string, last: string) => string)[]) =>
  async (room: Room): Promise<void> => {
    const who = await room.student()
    const written = sentences.map((sentence) => sentence(who.first, who.last))
    await room.story({ body: body(...written) }, { people: [who.id], reword: NEUTRAL })
  }

/** The story itself and how names are spelled in it: sections 1 and 2 of the list of channels, and 29 to 45. */
export const CHANNELS_OF_TEXT: readonly Channel[] = [
  {
    no: 1,
    name: 'headline, dek',
    async plant(room) {
      await inField('headline', (name) => `${name} leads walkout`)(room)
      await inField('dek', (name) => `${name} and others left class at noon.`)(room)
    },
  },
  {
    no: 2,
    name: 'body, and later references by surname',
    plant: inBody(
      (first, last) => `${first} ${last} held a sign in front of the library.`,
      (_first, last) => `“We will be back,” ${last} said. Later, ${last} went home.`,
    ),
  },
  {
    no: 3,
    name: 'pull quote',
    async plant(room) {
      const who = await room.student()
      const quote = `“${who.first} never gave up,” a friend said.`
      await room.story(
        { body: lexical({ type: 'pullQuote', quote, attribution: `${who.full}, junior` }) },
        { people: [who.id] },
      )
    },
  },
  {
    no: 4,
    name: 'caption',
    async plant(room) {
      const who = await room.student()
      const photo = await room.photoOf(who, { caption: `${who.full}, left, paints the wall.` })
      await room.story({ leadPhoto: photo }, { people: [who.id] })
    },
  },
  {
    no: 5,
    name: 'alt text',
    async plant(room) {
      const who = await room.student()
      const photo = await room.photoOf(who, { alt: `${who.first} ${who.last} holds a brush.` })
      const block = { type: 'photo', photo } as const
      await room.story({ body: lexical(paragraph('They painted.'), block) }, { people: [who.id] })
    },
  },
  {
    no: 6,
    name: 'photo credit (“courtesy of …”)',
    async plant(room) {
      const [who, maker] = [await room.student(), await room.student()]
      const first = await room.photo({ credit: `Courtesy of ${who.full}` })
      const second = await room.photo({ credit: { creator: maker.full, kind: 'handout' } })
      await room.story({ leadPhoto: first }, { people: [who.id] })
      await room.story({ leadPhoto: second }, { people: [maker.id] })
    },
  },
  {
    no: 7,
    name: 'fact box, table, list',
    async plant(room) {
      const [box, item, cell] = [await room.student(), await room.student(), await room.student()]
      const list = (words: string) =>
        ({
          type: 'list',
          ordered: false,
          items: [{ children: [text(words)], lists: [] }],
        }) as const
      const fields = {
        body: lexical(
          paragraph('The jury met on a warm evening.'),
          {
            type: 'factBox',
            title: `About ${box.full}`,
            children: [paragraph(`${box.last} came first.`), list(`${box.first}: 9 points`)],
          },
          list(`${item.full}, second place`),
        ),
      }
      await room.story(fields, { people: [box.id, item.id] })
      // Tables have no public form: the gate stops them whole.
      const tablecell = { type: 'tablecell', children: [paragraphNode(cell.full)] }
      const table = { type: 'table', children: [{ type: 'tablerow', children: [tablecell] }] }
      const told = await room.story(
        { body: { root: { type: 'root', children: [table] } } },
        { people: [cell.id], reword: NEUTRAL },
      )
      expect(told.blockedBy).toContain('unknown_node')
    },
  },
  {
    no: 8,
    name: 'tags and topic pages',
    plant: inField('tags', (name) => ['Board', name, `${name} family`]),
  },
  {
    no: 9,
    name: 'related links',
    async plant(room) {
      const who = await room.student()
      const href = `https://team.example/roster/${dashed(who.full)}`
      const related = paragraph('Related: ', link(href, `${who.full}, a portrait`))
      await room.story({ body: lexical(related) }, { people: [who.id], reword: NEUTRAL })
    },
  },
  {
    no: 10,
    name: 'correction text that restates the name',
    async plant(room) {
      const who = await room.student()
      const told = await room.story(
        { body: body(`${who.full} carried a sign to the board.`) },
        { people: [who.id] },
      )
      const corrected = await room.verb(told.id, 'correct', {
        kind: 'correction',
        wrong: `${who.full} carried the only sign`,
        right: `${who.last} carried one of several.`,
      })
      expect(corrected.json).toMatchObject({ sequence: 1, stage: 'published' })
      const noted = await room.verb(told.id, 'correct', {
        kind: 'clarification',
        note: `${who.first} ${who.last} is a junior.`,
      })
      expect(noted.json).toMatchObject({ sequence: 2 })
    },
  },
  {
    no: 11,
    name: 'withholding note, editor’s note',
    async plant(room) {
      await inField('editorsNote', (name) => `${name} asked that this story be told.`)(room)
      // The newsroom's own wording of the note goes out with every story that withholds a name.
      const who = await room.student()
      for (const lang of ['en', 'es']) {
        const withholdingNote = { [lang]: `We do not print names of minors such as ${who.full}.` }
        const saved = await room.adviser.post('/api/globals/newsroom', { withholdingNote })
        expect([saved.status, saved.json.code]).toEqual([422, 'record_names_someone'])
      }
    },
  },
  {
    no: 12,
    name: 'update log',
    async plant(room) {
      const who = await room.student()
      const told = await room.story({}, { people: [who.id] })
      const updated = await room.verb(told.id, 'correct', {
        kind: 'update',
        note: `${who.full} has since spoken to the board.`,
      })
      expect(updated.json).toMatchObject({ sequence: 1 })
      await room.verb(told.id, 'publish', { stampUpdated: true })
    },
  },
  {
    no: 15,
    name: 'quoted social posts',
    async plant(room) {
      const who = await room.student({ handles: ['quiltfernmarsh_07'] })
      const words = `“so proud today” — ${who.full} (@quiltfernmarsh_07)`
      await room.story(
        {
          body: lexical({ type: 'quote', children: [text(words)] }, paragraph('It was liked.')),
          socialText: `We reposted this from @quiltfernmarsh_07, with thanks to ${who.first}.`,
        },
        { people: [who.id] },
      )
    },
  },
  {
    no: 16,
    name: 'possessive, plural',
    plant: inBody(
      (first, last) => `${first} ${last}’s sign was blue, and ${last}'s voice was clear.`,
      (_first, last) => `The ${last}s left early. The ${last}s’ car was red.`,
    ),
  },
  {
    no: 17,
    name: 'nickname alone, first name alone',
    async plant(room) {
      const who = await room.student({ aliases: ['Zuppelfink'] })
      const written = body(
        `${who.full} held a sign.`,
        `Friends call the junior Zuppelfink. “I am ${who.first},” the sign said.`,
      )
      await room.story({ body: written }, { people: [who.id], reword: NEUTRAL })
    },
  },
  {
    no: 18,
    name: 'initials',
    async plant(room) {
      const [who, middle] = [room.unknown(), room.unknown()]
      const name = `${who.first} ${middle.first} ${who.last}`
      const letters = [who.first, middle.first, who.last].map((part) => part[0] ?? '')
      const id = await room.studentNamed(name)
      const written = body(
        `${name} signed the letter.`,
        `It was signed ${letters.join('.')}. and ${letters[0] ?? ''}. ${who.last} at the end.`,
      )
      await room.story({ body: written }, { people: [id], reword: NEUTRAL })
    },
  },
  {
    no: 19,
    name: 'diacritics, with and without, NFC and NFD',
    async plant(room) {
      const id = await room.studentNamed('Éloïvanne Nuñezgård')
      const written = body(
        'Éloïvanne Nuñezgård held a sign.',
        `${'Éloïvanne Nuñezgård'.normalize('NFD')} held it high.`,
        'Eloivanne Nunezgard went home. Later, Nunezgård came back.',
      )
      await room.story({ body: written }, { people: [id], reword: NEUTRAL })
    },
  },
  {
    no: 20,
    name: 'case, small capitals, hyphenation, soft hyphen, non-breaking space, line break',
    async plant(room) {
      const who = await room.student()
      const half = Math.floor(who.last.length / 2)
      const [one, two] = [who.last.slice(0, half), who.last.slice(half)]
      const small = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡxʏᴢ'
      const capitals = [...lower(who.last)].map(
        (sign) => [...small][sign.charCodeAt(0) - 97] ?? sign,
      )
      const written = lexical(
        paragraph(
          `${who.full.toUpperCase()} and ${lower(who.full)} and ${who.first}\u00a0${who.last}.`,
        ),
        paragraph(
          `It was ${one}\u00ad${two}, ${one}-${two}, ${one}‐${two} and ${capitals.join('')}.`,
        ),
        paragraph(`${who.first}`, { type: 'linebreak' }, `${who.last} spoke; ${one}-\n${two} too.`),
      )
      await room.story({ body: written }, { people: [who.id], reword: NEUTRAL })
    },
  },
  {
    no: 21,
    name: 'zero-width characters, look-alike letters of other scripts',
    async plant(room) {
      const who = await room.student()
      const alike = who.full.replaceAll('o', 'о').replaceAll('e', 'е').replaceAll('a', 'а')
      const zero = [...who.full].join('\u200b')
      const wide = [...who.first].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
      const written = body(`${alike} held a sign.`, `${zero} spoke.`, `It was ${wide.join('')}.`)
      await room.story({ body: written }, { people: [who.id], reword: NEUTRAL })
    },
  },
  {
    no: 22,
    name: 'name split over text nodes',
    async plant(room) {
      const who = await room.student()
      const [head, tail] = [who.first.slice(0, 3), who.first.slice(3)]
      const written = lexical(
        paragraph(
          text(head, 'bold'),
          text(tail),
          text(` ${who.last.slice(0, 2)}`, 'italic'),
          text(`${who.last.slice(2)} held a sign.`),
        ),
        paragraph(
          'It was ',
          text(who.last.slice(0, 4), 'code'),
          link('https://a.example/', who.last.slice(4)),
          ' again.',
        ),
      )
      await room.story({ body: written }, { people: [who.id], reword: NEUTRAL })
    },
  },
  {
    no: 23,
    name: '“Surname, First”',
    plant: inBody((first, last) => `On the list stood: ${last}, ${first} (junior).`),
  },
  {
    no: 24,
    name: 'typing slip, one letter off',
    async plant(room) {
      const who = await room.student()
      const slip = `${who.last.slice(0, 4)}${who.last.slice(5)}`
      room.watch(slip)
      const told = await room.story(
        { body: body(`${who.full} held a sign.`, `“It is ours,” ${slip} said.`) },
        { people: [who.id], reword: NEUTRAL },
      )
      expect(told.blockedBy).toContain('near_miss')
    },
  },
  {
    no: 25,
    name: 'other locale, transliteration',
    async plant(room) {
      const known = await room.studentNamed('Yulianna Kovalgrudova', {
        aliases: ['Юлианна Ковалгрудова'],
      })
      const written = body('Юлианна Ковалгрудова держала плакат.', 'Kovalgrudova spoke later.')
      await room.story({ body: written }, { people: [known], reword: NEUTRAL })
      const spanish = await room.student({ pronouns: 'she' })
      await room.story(
        {
          lang: 'es',
          headline: 'Estudiantes hablan',
          dek: '',
          body: body(`${spanish.full} habló con la junta. Después, ${spanish.last} se fue a casa.`),
        },
        { people: [spanish.id], reword: { body: body('Una estudiante habló con la junta.') } },
      )
    },
  },
  {
    no: 26,
    name: 'two surnames in either order, with particle or hyphen',
    async plant(room) {
      const [a, b] = [room.unknown(), room.unknown()]
      const id = await room.studentNamed(`${a.first} de la ${a.last} ${b.last}`)
      const written = body(
        `${a.first} de la ${a.last} ${b.last} held a sign.`,
        `Then ${b.last} spoke; ${a.first} ${b.last} de la ${a.last} agreed. De la ${a.last} left.`,
        `${a.first} ${a.last}-${b.last} came back, and ${b.last}-${a.last} too.`,
      )
      await room.story({ body: written }, { people: [id], reword: NEUTRAL })
    },
  },
  {
    no: 27,
    name: 'title or class before it',
    plant: inBody(
      (_first, last) => `Ms. ${last} thanked junior ${last}, and Captain ${last} nodded.`,
    ),
  },
  {
    no: 28,
    name: '@handle, #hashtag, CamelCase',
    plant: inBody(
      (first, last) =>
        `The post by @${lower(first)}_${lower(last)} was shared as #${first}${last}.`,
      (first, last) =>
        `A banner read Go${camel(`${first} ${last}`)} and ${lower(first)}.${lower(last)}@mail.example.`,
    ),
  },
]
