import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser } from '../helpers/chromium.ts'
import { htmlFaults } from '../helpers/htmlByTheBook.ts'
import { startHomeroom, type RunningHomeroom } from '../helpers/homeroom.ts'
import { caller, type Caller } from '../helpers/newsroom.ts'
import { uploadPhoto } from '../helpers/photos.ts'
import { enterMinor, publishWithWarnings, setUpDesk, verb, writeStory } from '../helpers/stories.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

/** A folder for screenshots of every page, for whoever wants to look at them. */
const KEPT = process.env.SCREENSHOTS
const PASSWORD = 'a password for browser tests'
const WIDTHS = [320, 1280]
const SCHEMES = ['light', 'dark'] as const
/** One of every kind of page; the second of each pair is its address. */
const PAGES: readonly (readonly [kind: string, address: string, status: number])[] = [
  ['home', '/', 200],
  ['story', '/stories/student-leads-the-walkout', 200],
  ['story in Spanish', '/stories/la-biblioteca-abre', 200],
  ['section', '/sections/news', 200],
  ['tag', '/tags/libraries', 200],
  ['staff', '/reporters', 200],
  ['reporter', '/reporters/tamsin-okafor-vale', 200],
  ['corrections', '/corrections', 200],
  ['corrections, filtered to none', '/corrections?kind=retraction', 200],
  ['search, before', '/search', 200],
  ['search, found', '/search?q=library', 200],
  ['search, none found', '/search?q=zeppelin', 200],
  ['about', '/about', 200],
  ['policy', '/policies/ethics', 200],
  ['API', '/v1', 200],
  ['missing', '/stories/never-was', 404],
  ['gone', '/stories/the-story-that-went', 410],
]

let homeroom: RunningHomeroom
let browser: Browser
let storyPath: string

async function publish(
  editor: Caller,
  reporter: Caller,
  desk: Parameters<typeof writeStory>[1],
  fields: object,
) {
  const story = await writeStory(reporter, desk, { dek: '', body: 'It was quiet.', ...fields })
  await verb(reporter, story.id, 'submit')
  await verb(editor, story.id, 'approve')
  const out = await publishWithWarnings(editor, story.id)
  if (out.status !== 200) throw new Error(out.text)
  return { id: story.id, url: out.json.url as string }
}

beforeAll(async () => {
  homeroom = await startHomeroom('paper')
  await homeroom.createAdviser('adviser@school.example', 'Ada Quill', PASSWORD)
  const login = async (role: string) => {
    const email = `${role}@school.example`
    const { json } = await caller(homeroom.url, '', null).post('/api/users/login', {
      email,
      password: PASSWORD,
    })
    return caller(homeroom.url, json.user.id, json.token)
  }
  const adviser = await login('adviser')
  for (const role of ['editor', 'reporter']) {
    const made = { email: `${role}@school.example`, password: PASSWORD, name: role, role }
    expect((await adviser.post('/api/users', made)).status).toBe(201)
  }
  const [editor, reporter] = [await login('editor'), await login('reporter')]
  const settings = await adviser.post('/api/globals/newsroom', {
    name: 'The Lantern',
    tagline: 'News of a school that does not exist',
    about: 'The Lantern is made by students.\n\nWrite to us.',
    policies: [
      { title: 'Ethics', slug: 'ethics', kind: 'ethics', text: 'We ask before we print.' },
    ],
  })
  expect([settings.status, settings.json.message]).toEqual([200, expect.anything()])
  const desk = await setUpDesk(editor, reporter.id)
  const profile = {
    public: true,
    bio: [{ question: 'What I do', answer: 'I ask.' }],
    contacts: [{ label: 'Email', value: 'tamsin@lantern.example', public: true }],
    portrait: await uploadPhoto(editor, { alt: 'A lamp.', caption: '' }),
  }
  expect((await editor.patch(`/api/reporters/${desk.reporter}`, profile)).status).toBe(200)
  const person = await enterMinor(reporter, desk)
  const english = await publish(editor, reporter, desk, {
    headline: 'The library stays open',
    dek: 'Until nine, on weekdays.',
    tags: ['Libraries'],
    leadPhoto: await uploadPhoto(reporter, { caption: 'The reading room.' }),
  })
  await publish(editor, reporter, desk, {
    headline: 'La biblioteca abre',
    body: 'Abre hasta las nueve.',
    lang: 'es',
    tags: ['Libraries'],
    translationOf: english.id,
  })
  const walkout = await publish(editor, reporter, desk, {
    headline: 'Jalysa Quintero Valdez leads the walkout',
    body: 'Jalysa Quintero Valdez held a sign in front of the library.\n\n“We will be back,” Valdez said.',
    tags: ['Libraries'],
    people: [person],
    leadPhoto: await uploadPhoto(reporter, { caption: 'The steps of the school.' }),
  })
  storyPath = walkout.url
  const corrected = await publishWithWarnings(editor, walkout.id, 'correct', {
    kind: 'correction',
    wrong: 'It was at nine.',
    right: 'It was at ten.',
    note: 'The walkout was at 10 a.m.',
  })
  expect([corrected.status, corrected.json.message]).toEqual([200, undefined])
  const gone = await publish(editor, reporter, desk, { headline: 'The story that went' })
  expect((await verb(editor, gone.id, 'kill', { note: 'We got it wrong.' })).status).toBe(200)
  const front = await editor.post('/api/globals/frontPage', { stories: [{ story: english.id }] })
  expect(front.status).toBe(200)
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await homeroom?.stop()
}, 60_000)

async function open(given: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const foreign: string[] = []
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== homeroom.url) foreign.push(request.url())
  })
  const answer = await page.goto(`${homeroom.url}${given}`)
  return { page, foreign, status: answer?.status(), leave: () => context.close() }
}

/** What axe-core finds, as a person can read it. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  )
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe('the paper, as readers see it', () => {
  it.each(PAGES)('should be without fault on the page: %s', async (kind, given, status) => {
    for (const width of WIDTHS) {
      for (const colorScheme of SCHEMES) {
        const visit = await open(given, { viewport: { width, height: 900 }, colorScheme })
        expect([kind, visit.status]).toEqual([kind, status])
        expect([kind, width, colorScheme, await faults(visit.page)]).toEqual([
          kind,
          width,
          colorScheme,
          [],
        ])
        expect([kind, width, await overflow(visit.page)]).toEqual([kind, width, 0])
        expect(visit.foreign).toEqual([])
        if (KEPT !== undefined) {
          await mkdir(KEPT, { recursive: true })
          const file = `${kind.replace(/[^a-z]+/giu, '-')}-${width}-${colorScheme}.png`
          await visit.page.screenshot({ path: path.join(KEPT, file), fullPage: true })
        }
        await visit.leave()
      }
    }
  })

  it.each(PAGES)('should be HTML by the book on the page: %s', async (_kind, given) => {
    expect(await htmlFaults(await (await fetch(`${homeroom.url}${given}`)).text())).toEqual([])
  })

  it('should lead from the front page to a story and to a search by keyboard alone, without script', async () => {
    const { page, leave } = await open('/', { javaScriptEnabled: false })
    /** Tabs on until what has the focus is what is looked for; says in which order it went. */
    const tabTo = async (selector: string) => {
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab')
        if ((await page.locator(`${selector}:focus`).count()) > 0) return
      }
      throw new Error(`The keyboard does not reach ${selector}.`)
    }
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Skip to content')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#main')

    await tabTo('main .headline a')
    const headline = await page.locator(':focus').textContent()
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    expect(await page.locator('h1').textContent()).toBe(headline)

    await tabTo('input[name=q]')
    await page.keyboard.type('sign')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    expect(new URL(page.url()).pathname).toBe('/search')
    expect(new URL(page.url()).searchParams.get('q')).toBe('sign')
    expect(await page.locator('main mark').first().textContent()).toMatch(/^sign/iu)
    await tabTo('main .headline a')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    expect(new URL(page.url()).pathname).toBe(storyPath)
    await leave()
  })

  it('should show the picture itself once it has come, and not what stood there before', async () => {
    const { page, leave } = await open('/stories/student-leads-the-walkout')
    const pictures = page.locator('.picture:has(.placeholder)')
    expect(await pictures.count()).toBeGreaterThan(0)
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded()
      const onTop = await picture.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect()
        const here = document
          .elementsFromPoint(left + width / 2, top + height / 2)
          .filter((one) => one instanceof HTMLImageElement)
        return here[0]?.closest('picture') instanceof HTMLElement
      })
      expect(onTop).toBe(true)
    }
    await leave()
  })

  it('should show no ring of focus to nobody: whatever the keyboard reaches can be seen', async () => {
    const { page, leave } = await open('/')
    const seen = new Set<string>()
    const unseen = new Set<string>()
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab')
      const { what, ring } = await page.evaluate(() => {
        const at = document.activeElement
        if (!(at instanceof HTMLElement) || at === document.body) return { what: null, ring: true }
        // A card that is led to by its headline wears the ring itself.
        const wearer = at.closest('.card-story') ?? at
        const { outlineStyle, outlineWidth } = getComputedStyle(wearer)
        const { width, height, left, right } = at.getBoundingClientRect()
        const ring =
          outlineStyle !== 'none' &&
          Number.parseFloat(outlineWidth) >= 2 &&
          width > 0 &&
          height > 0 &&
          right > 0 &&
          left < window.innerWidth
        return { what: at.outerHTML.slice(0, 120), ring }
      })
      if (what !== null) (ring ? seen : unseen).add(what)
    }
    expect(seen.size).toBeGreaterThan(10)
    expect([...unseen]).toEqual([])
    await leave()
  })

  it('should have a script on no page, and say so in its policy', async () => {
    for (const [kind, given] of PAGES) {
      const answer = await fetch(`${homeroom.url}${given}`)
      const html = await answer.text()
      const scripts = html.match(/<script(?![^>]*application\/ld\+json)[^>]*>/gu) ?? []
      expect([kind, scripts]).toEqual([kind, []])
      expect(html).not.toMatch(/\son[a-z]+=|javascript:/iu)
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    }
  })
})
