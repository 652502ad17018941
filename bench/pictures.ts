/**
 * Publishing a story with ten photos of 24 megapixels beside readers: how long it takes, and what it does to the answers of `/v1`. Prints the time of the
 * pictures, of the publication, and the 99th percentile of `/v1` while nothing else happens and while the pictures are made, as a ratio. Needs a build
 * (`npm run build`).
 */
import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import { CHECKLIST } from '#newsroom/pictures.ts'
import { sendPhoto } from '../tests/helpers/photos.ts'
import { serverHome } from '../tests/helpers/serverProcess.ts'
import { publishWithWarnings, setUpDesk, verb, writeStory } from '../tests/helpers/stories.ts'

const PHOTOS = 10
const [WIDTH, HEIGHT] = [6000, 4000]
const PASSWORD = 'a password for this bench'
/** Requests a second, sent whether or not the last was answered, as readers do. */
const RATE = 50
const IDLE_SECONDS = 15

/** Soft shapes with the grain of a sensor, each its own. */
async function photograph(seed: number): Promise<Buffer> {
  const grain = await sharp({
    create: {
      width: WIDTH / 4,
      height: HEIGHT / 4,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
      background: '#000',
    },
  })
    .resize(WIDTH, HEIGHT)
    .png({ compressionLevel: 0 })
    .toBuffer()
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><defs><radialGradient id="g"><stop stop-color="hsl(${seed * 36} 60% 60%)"/><stop offset="1" stop-color="hsl(${seed * 36 + 90} 50% 25%)"/></radialGradient></defs><rect width="100%" height="100%" fill="url(#g)"/>${Array.from({ length: 40 }, (_, index) => `<circle cx="${(index * 997 * seed) % WIDTH}" cy="${(index * 613) % HEIGHT}" r="${60 + index * 9}" fill="hsl(${index * 9} 40% 50%)" fill-opacity=".6"/>`).join('')}</svg>`
  return sharp(Buffer.from(svg), { unlimited: true })
    .flatten({ background: '#888' })
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 90 })
    .toBuffer()
}

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN

/** Asks `/v1` at the rate until told to stop; returns how long each answer took, in milliseconds. */
async function read(url: string, until: () => boolean): Promise<number[]> {
  const times: number[] = []
  const asked: Promise<void>[] = []
  while (!until()) {
    const began = performance.now()
    asked.push(
      fetch(`${url}/v1/stories?limit=10`).then(async (answer) => {
        await answer.arrayBuffer()
        times.push(performance.now() - began)
      }),
    )
    await pause(1000 / RATE)
  }
  await Promise.all(asked)
  return times
}

const home = await serverHome()
try {
  const server = await home.start()
  await home.createAdviser('adviser@homeroom.example', PASSWORD)
  const adviser = await server.login('adviser@homeroom.example', PASSWORD)
  for (const role of ['reporter', 'editor']) {
    const email = `${role}@homeroom.example`
    await adviser.post('/api/users', { email, password: PASSWORD, name: role, role })
  }
  const reporter = await server.login('reporter@homeroom.example', PASSWORD)
  const editor = await server.login('editor@homeroom.example', PASSWORD)
  const desk = await setUpDesk(editor, reporter.id)
  const drafted = async (headline: string, photos: readonly string[]) => {
    const story = await writeStory(reporter, desk, {
      headline,
      dek: '',
      body: {
        root: {
          type: 'root',
          version: 1,
          direction: 'ltr',
          format: '',
          indent: 0,
          children: [
            {
              type: 'paragraph',
              version: 1,
              children: [{ type: 'text', version: 1, text: 'The library stays open.', format: 0 }],
            },
            ...photos.slice(1).map((photo, index) => ({
              type: 'block',
              version: 2,
              format: '',
              fields: { id: `photo${index}`, blockType: 'photo', blockName: '', photo },
            })),
          ],
        },
      },
      leadPhoto: photos[0] ?? null,
    })
    await verb(reporter, story.id, 'submit')
    await verb(editor, story.id, 'approve')
    return story.id
  }
  for (let number = 1; number <= 10; number += 1)
    await publishWithWarnings(editor, await drafted(`Library hours, part ${number}`, []))

  console.log(`Taking in ${PHOTOS} photos of ${(WIDTH * HEIGHT) / 1e6} megapixels …`)
  const photos: string[] = []
  for (let number = 1; number <= PHOTOS; number += 1) {
    const bytes = await photograph(number)
    const sent = await sendPhoto(reporter, bytes, `IMG_${1000 + number}.jpg`, 'image/jpeg', {
      caption: 'The library after school.',
      alt: 'Soft shapes.',
      credit: 'Staff / Homeroom',
      regions: [{ x: 0.4, y: 0.3, width: 0.1, height: 0.2, of: 'face', person: null }],
    })
    if (sent.status !== 201) throw new Error(sent.text)
    const id: string = sent.json.doc.id
    await editor.patch(`/api/photos/${id}`, {
      checklist: Object.fromEntries(CHECKLIST.map((item) => [item, true])),
    })
    photos.push(id)
  }
  const story = await drafted('Ten pictures of a library', photos)

  const warm = performance.now()
  await read(server.url, () => performance.now() - warm > 3_000)
  const began = performance.now()
  const idle = await read(server.url, () => performance.now() - began > IDLE_SECONDS * 1000)

  let done = false
  const started = performance.now()
  const making = editor.post(`/api/stories/${story}/pictures`, {}).then(async (answer) => {
    const made = performance.now()
    const published = await publishWithWarnings(editor, story)
    if (published.status !== 200) throw new Error(published.text)
    done = true
    return { lines: answer.text.trim().split('\n').length, made, published: performance.now() }
  })
  const busy = await read(server.url, () => done)
  const { lines, made, published } = await making

  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`
  console.log(`Pictures made in ${seconds(started, made)}, told in ${lines} steps.`)
  console.log(`Published in ${seconds(made, published)} after that.`)
  const [calm, pressed] = [percentile(idle, 0.99), percentile(busy, 0.99)]
  console.log(
    `/v1, ${RATE} a second: p99 ${calm.toFixed(1)} ms idle (${idle.length} answers), ${pressed.toFixed(1)} ms meanwhile (${busy.length}): ${(pressed / calm).toFixed(1)} times.`,
  )
} finally {
  await home.remove()
}
