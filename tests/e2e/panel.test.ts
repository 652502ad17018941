import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../helpers/chromium.ts'
import { startHomeroom, type RunningHomeroom } from '../helpers/homeroom.ts'
import { type Member, signIn } from '../helpers/newsroomApi.ts'

/** A folder for the screenshots, for whoever wants to look at them afterwards. */
const KEPT = process.env.SCREENSHOTS
const PASSWORD = 'a password for browser tests'
const STUDENT = 'Itzel Marrufo'
/** Every form of the student's name that a page could let slip, folded to lower case. */
const FORMS = ['itzel', 'marrufo', 'i. m.', 'imarrufo']

let homeroom: RunningHomeroom
let browser: Browser
let shots: string
let adviser: Member
let reporter: Member
let section: string
let profile: string

beforeAll(async () => {
  shots = KEPT ?? (await mkdtemp(path.join(os.tmpdir(), 'homeroom-screens-')))
  await mkdir(shots, { recursive: true })
  homeroom = await startHomeroom('panel')
  await homeroom.createAdviser('adviser@school.example', 'Ada Quill', PASSWORD)
  adviser = await signIn(homeroom.url, 'adviser@school.example', PASSWORD)
  const account = (role: string, name: string) =>
    adviser.make('users', { email: `${role}@school.example`, password: PASSWORD, name, role })
  await account('editor', 'Edda Klein')
  const user = await account('reporter', 'Rosa Peral')
  section = await adviser.make('sections', { name: 'News' })
  await adviser.make('schools', {
    name: 'Roosevelt High School',
    shortNames: ['Roosevelt'],
    town: 'Los Angeles',
  })
  profile = await adviser.make('reporters', { fullName: 'Rosa Peral', bylinePolicy: 'full', user })
  reporter = await signIn(homeroom.url, 'reporter@school.example', PASSWORD)
  browser = await openBrowser()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await homeroom?.stop()
  if (KEPT === undefined) await rm(shots, { recursive: true, force: true })
}, 60_000)

/** A browser of their own, signed in through the login page. `foreign` collects requests to any other host. */
async function sitDown(role: 'reporter' | 'editor') {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const foreign: string[] = []
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== homeroom.url) foreign.push(request.url())
  })
  await page.goto(`${homeroom.url}/admin/login`)
  await page.fill('#field-email', `${role}@school.example`)
  await page.fill('#field-password', PASSWORD)
  await page.click('button[type=submit]')
  await page.waitForSelector('.desk-board')
  return { page, foreign, leave: () => context.close() }
}

const shoot = (page: Page, name: string) =>
  page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: true })

const openStory = async (page: Page, id: string) => {
  await page.goto(`${homeroom.url}/admin/collections/stories/${id}`)
  await page.waitForSelector('.desk-verbs, .desk-road')
  await page.waitForSelector('form[data-form-ready=true]')
}

const standsAt = (page: Page, stage: string) =>
  page.waitForSelector(`.desk-road__here:has-text("${stage}")`)

/** Chooses in one of the form's lists, as a person would. */
async function choose(page: Page, field: string, words: string): Promise<void> {
  await page.click(`${field} .rs__control`)
  await page.locator('.rs__option', { hasText: words }).click()
}

const storyOf = (headline: string) => ({
  headline,
  body: 'The garden club met on Tuesday.',
  section,
  bylines: [{ reporter: profile, role: 'reported' }],
})

async function writeTheStory(page: Page): Promise<string> {
  await page.click('text=New story')
  await page.waitForSelector('form[data-form-ready=true] #field-headline')
  expect(await page.textContent('.desk')).toContain('Save the story first')
  await page.fill('#field-headline', 'Students ask for shade')
  await page.click('.rich-text-lexical [contenteditable=true]')
  await page.keyboard.type(
    `${STUDENT}, a 16-year-old junior at Roosevelt High School, carried the banner. “We want trees,” Marrufo said.`,
  )
  await page.keyboard.press('Enter')
  await page.keyboard.type('Principal Dana Whitfield said the school would plant 12 of them.')
  await choose(page, '#field-section', 'News')
  // A row that is added while the form is still asking the server may be lost when the answer comes.
  await page.waitForLoadState('networkidle')
  await page.click('text=Add Byline')
  await choose(page, '#field-bylines__0__reporter', 'Rosa Peral')
  await page.click('#action-save')
  await page.waitForURL(/\/stories\/[0-9a-f]{24}/u)
  await page.waitForSelector('#desk-submit:enabled')
  return /[0-9a-f]{24}/u.exec(page.url())?.[0] ?? ''
}

async function protectTheStudent(page: Page): Promise<void> {
  await page.click('button:has-text("Before it can run")')
  const reason = page.locator('.desk-reason', { hasText: STUDENT }).first()
  // Who may be printed is an editor's to say.
  expect(await reason.getByRole('button', { name: 'Adult' }).count()).toBe(0)
  await reason.getByRole('button', { name: 'Protected student…' }).click()
  await page.getByLabel('Full name').fill(STUDENT)
  await page.getByLabel('Age (if known)').fill('16')
  await page.getByLabel('Grade (if known)').selectOption('11')
  await page.getByLabel('School (if known)').selectOption({ label: 'Roosevelt High School' })
  await page.getByRole('button', { name: 'Protect this student' }).click()
  await page.waitForSelector('dialog', { state: 'detached' })
  await page.waitForSelector(`.desk-reason:has-text("“${STUDENT}”")`, { state: 'detached' })
}

/** Answers whatever the gate still asks: everybody who is left is an adult of the school. */
async function answerTheRest(page: Page): Promise<void> {
  const asked = page.locator('.desk-reason--blocking').getByRole('button', { name: 'Adult' })
  for (let left = await asked.count(); left > 0; left = await asked.count()) {
    await asked.first().click()
    await page.waitForFunction(
      (before) =>
        [...document.querySelectorAll('.desk-reason--blocking button')].filter(
          (button) => button.textContent?.trim() === 'Adult',
        ).length < before,
      left,
    )
  }
}

async function tickAndConfirm(page: Page, confirm: string): Promise<void> {
  await page.waitForSelector('dialog[open]')
  for (const box of await page.locator('.desk-warnings input').all()) await box.check()
  await page.locator('dialog').getByRole('button', { name: confirm, exact: true }).click()
}

describe('the panel', () => {
  it('should take a story from the reporter’s first line to the public page without the student’s name', async () => {
    const writer = await sitDown('reporter')
    const id = await writeTheStory(writer.page)
    await protectTheStudent(writer.page)
    await shoot(writer.page, '1-reporter-draft')
    await writer.page.click('#desk-submit')
    await standsAt(writer.page, 'Waiting for an editor')
    await shoot(writer.page, '2-handed-in')
    expect(await writer.page.locator('#desk-publish, #desk-approve').count()).toBe(0)

    const read = await reporter.call('GET', `/stories/${id}?depth=0`)
    const { updatedAt } = read.body
    const refused = await reporter.call('POST', `/stories/${id}/publish`, { updatedAt })
    expect(refused).toMatchObject({ status: 403, body: { code: 'role_may_not' } })
    await writer.leave()

    const desk = await sitDown('editor')
    await shoot(desk.page, '3-editor-board')
    await desk.page.click('.desk-board__headline:has-text("Students ask for shade")')
    await desk.page.waitForSelector('.desk-reason--blocking:has-text("Whitfield")')
    expect(await desk.page.locator('#desk-approve').isDisabled()).toBe(true)
    await shoot(desk.page, '4-editor-gate')
    await answerTheRest(desk.page)
    await desk.page.click('#desk-approve:enabled')
    await standsAt(desk.page, 'Approved')
    await desk.page.click('button:has-text("What readers will see")')
    await desk.page.waitForSelector('.desk-page .desk-mark')
    await shoot(desk.page, '5-preview')
    expect(
      (await desk.page.locator('.desk-page__body .desk-mark').first().textContent()) ?? '',
    ).toContain(STUDENT)
    await desk.page.click('#desk-publish:enabled')
    await tickAndConfirm(desk.page, 'Publish')
    await standsAt(desk.page, 'Published')
    await shoot(desk.page, '6-published')
    const address = (await desk.page.getAttribute('.desk-next a', 'href')) ?? ''
    expect(desk.foreign).toEqual([])
    await desk.leave()

    const pages = [
      address,
      '/',
      '/v1/stories',
      '/feed.xml',
      '/feed.json',
      '/sitemaps/stories-1.xml',
    ]
    const texts = await Promise.all(
      pages.map(async (page) => {
        const answer = await fetch(homeroom.url + page)
        expect([page, answer.status]).toEqual([page, 200])
        return (await answer.text()).toLowerCase()
      }),
    )
    expect(texts[0]).toContain('16-year-old junior at roosevelt high school')
    expect(texts[0]).toContain('dana whitfield')
    expect(texts[0]).toMatch(/withholding the name/u)
    for (const form of FORMS)
      expect([form, texts.filter((text) => text.includes(form))]).toEqual([form, []])
    expect(address.toLowerCase()).not.toContain('marrufo')
  }, 240_000)

  it('should keep the text of whoever saves second, say so, and let them decide', async () => {
    const id = await reporter.make('stories', storyOf('The garden club meets'))
    const { page, leave } = await sitDown('reporter')
    await openStory(page, id)
    // Payload looks once, at the first keystroke, whether the story is still the newest; what comes after is ours to tell.
    const looked = page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.url().endsWith(id),
    )
    await page.fill('#field-dek', 'What I wrote')
    await looked
    await page.waitForSelector('#action-save:enabled')
    // Payload locks a story somebody types in; an editor who takes it over goes past the lock, and so does one that has expired.
    const theirs = await adviser.call('PATCH', `/stories/${id}?overrideLock=true`, {
      dek: 'What an editor wrote',
    })
    expect(theirs.status).toBe(200)
    await page.click('#action-save')
    await page.waitForSelector('dialog[open]:has-text("Somebody saved this story")')
    await shoot(page, '7-conflict')
    expect(await page.getAttribute('dialog a', 'target')).toBe('_blank')
    await page.getByRole('button', { name: 'Cancel' }).click()
    expect(await page.inputValue('#field-dek')).toBe('What I wrote')
    expect((await adviser.call('GET', `/stories/${id}?depth=0`)).body.dek).toBe(
      'What an editor wrote',
    )

    await page.click('#action-save:enabled')
    await page.getByText('I have compared the two').click()
    await page.getByRole('button', { name: 'Save mine over it' }).click()
    await page.waitForSelector('dialog', { state: 'detached' })
    expect((await adviser.call('GET', `/stories/${id}?depth=0`)).body.dek).toBe('What I wrote')
    await leave()
  }, 120_000)

  it('should ask for a save before anything is handed in', async () => {
    const id = await reporter.make('stories', storyOf('The choir rehearses'))
    const { page, leave } = await sitDown('reporter')
    await openStory(page, id)
    await page.waitForSelector('#desk-submit:enabled')
    await page.fill('#field-dek', 'Not saved yet')
    await page.waitForSelector('#desk-submit:disabled')
    expect(await page.textContent('.desk-why')).toContain('Save first')
    await page.click('#action-save')
    await page.click('#desk-submit:enabled')
    await standsAt(page, 'Waiting for an editor')
    expect((await adviser.call('GET', `/stories/${id}?depth=0`)).body).toMatchObject({
      stage: 'submitted',
      dek: 'Not saved yet',
    })
    await leave()
  }, 120_000)

  it('should show a reporter the editor’s note, on the board and above the story', async () => {
    const id = await reporter.make('stories', storyOf('The bus line changes'))
    const read = await reporter.call('GET', `/stories/${id}?depth=0`)
    const handedIn = await reporter.call('POST', `/stories/${id}/submit`, {
      updatedAt: read.body.updatedAt,
    })
    const desk = await sitDown('editor')
    await openStory(desk.page, id)
    await desk.page.click('#desk-request-changes:enabled')
    await desk.page.getByLabel('What should change?').fill('Ask a driver, too.')
    await desk.page.getByRole('button', { name: 'Send it back' }).click()
    await standsAt(desk.page, 'Changes requested')
    await desk.leave()
    expect(handedIn.body.stage).toBe('submitted')

    const writer = await sitDown('reporter')
    await writer.page.waitForSelector(
      '.desk-board__story .desk-note:has-text("Ask a driver, too.")',
    )
    await shoot(writer.page, '8-reporter-board')
    await openStory(writer.page, id)
    await writer.page.waitForSelector('.desk-strip .desk-note:has-text("Ask a driver, too.")')
    expect(await writer.page.textContent('#desk-submit')).toBe('Hand in again')
    await writer.leave()
  }, 120_000)

  it('should list for a reporter only what a reporter works with', async () => {
    const { page, foreign, leave } = await sitDown('reporter')
    const hidden = ['editions', 'corrections', 'activity', 'phrases', 'users']
    const links = await page
      .locator('a[href*="/admin/collections/"], a[href*="/admin/globals/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    expect(links.some((href) => href.includes('/collections/stories'))).toBe(true)
    expect(links.filter((href) => hidden.some((slug) => href.endsWith(`/${slug}`)))).toEqual([])
    expect(links.filter((href) => href.includes('/globals/'))).toEqual([])
    expect(foreign).toEqual([])
    await leave()
  }, 60_000)
})
