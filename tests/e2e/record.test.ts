import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser } from '../helpers/chromium.ts'
import { startHomeroom, type RunningHomeroom } from '../helpers/homeroom.ts'
import { type Member, signIn } from '../helpers/newsroomApi.ts'

/** A folder for the screenshots, for whoever wants to look at them afterwards. */
const KEPT = process.env.SCREENSHOTS
const PASSWORD = 'a password for browser tests'
const DESKTOP = { viewport: { width: 1440, height: 1000 } }
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const STUDENT = 'Itzel Marrufo'
/** Every form of the student's name that a page could let slip, folded to lower case. */
const FORMS = ['itzel', 'marrufo']

let homeroom: RunningHomeroom
let browser: Browser
let shots: string
let adviser: Member
let editor: Member
let reporter: Member
let section: string
let profile: string

beforeAll(async () => {
  shots = KEPT ?? (await mkdtemp(path.join(os.tmpdir(), 'homeroom-screens-')))
  await mkdir(shots, { recursive: true })
  homeroom = await startHomeroom('record')
  await homeroom.createAdviser('adviser@school.example', 'Ada Quill', PASSWORD)
  adviser = await signIn(homeroom.url, 'adviser@school.example', PASSWORD)
  const account = (role: string, name: string) =>
    adviser.make('users', { email: `${role}@school.example`, password: PASSWORD, name, role })
  await account('editor', 'Edda Klein')
  const user = await account('reporter', 'Rosa Peral')
  section = await adviser.make('sections', { name: 'News' })
  await adviser.make('schools', { name: 'Roosevelt High School', town: 'Los Angeles' })
  profile = await adviser.make('reporters', { fullName: 'Rosa Peral', bylinePolicy: 'full', user })
  editor = await signIn(homeroom.url, 'editor@school.example', PASSWORD)
  reporter = await signIn(homeroom.url, 'reporter@school.example', PASSWORD)
  await homeroom.ageAccounts()
  browser = await openBrowser()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await homeroom?.stop()
  if (KEPT === undefined) await rm(shots, { recursive: true, force: true })
}, 60_000)

/** A browser of their own, signed in. `foreign` collects requests to any other host. */
async function sitDown(role: 'reporter' | 'editor', screen: BrowserContextOptions = DESKTOP) {
  const context = await browser.newContext(screen)
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

/** By light and by dark, from one place of the page or of an open question on. */
async function shoot(page: Page, name: string, from?: string): Promise<void> {
  const place = from ? page.locator(from).first() : null
  await place?.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  for (const theme of ['light', 'dark']) {
    await page.evaluate((to) => document.documentElement.setAttribute('data-theme', to), theme)
    await page.screenshot({
      path: path.join(shots, `${name}-${theme}.png`),
      animations: 'disabled',
    })
  }
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'))
}

/** Nothing of the page sticks out to the side: what is wider than the window is lost on a phone. */
const overflowOf = (page: Page) =>
  page.evaluate(() => {
    const dialog = document.querySelector('dialog[open]')
    const { scrollWidth, clientWidth } = dialog ?? document.documentElement
    return scrollWidth - clientWidth
  })

async function verb(who: Member, id: string, name: string, body: object = {}) {
  const { updatedAt } = (await who.call('GET', `/stories/${id}?depth=0`)).body
  const gate = await editor.call('GET', `/stories/${id}/gate`)
  const reasons = (gate.body.reasons ?? []) as { id: string; severity: string }[]
  const acknowledge = reasons
    .filter(({ severity }) => severity === 'warning')
    .map((reason) => reason.id)
  const done = await who.call('POST', `/stories/${id}/${name}`, { acknowledge, ...body, updatedAt })
  expect([name, done.status, done.body.code]).toEqual([name, 200, undefined])
  return done.body
}

/** A story that is out, written by the reporter, with these people in it. */
async function publish(headline: string, body: string, people: readonly string[]) {
  const story = await reporter.make('stories', {
    headline,
    body,
    section,
    people,
    bylines: [{ reporter: profile, role: 'reported' }],
  })
  await verb(reporter, story, 'submit')
  await verb(editor, story, 'approve')
  const { url } = await verb(editor, story, 'publish')
  return { id: story, url: String(url) }
}

const withheldStudent = () =>
  reporter.make('people', {
    fullName: STUDENT,
    kind: 'student',
    age: 16,
    descriptorFirst: 'a student',
    descriptorLater: 'the student',
  })

/** A student whose full name two people opened by a consent on file. */
async function openedStudent(fullName: string): Promise<string> {
  const id = await reporter.make('people', { fullName, kind: 'student', age: 17 })
  await editor.call('PATCH', `/people/${id}`, {
    naming: 'fullName',
    reason: 'She won in public.',
    consents: [{ givenBy: 'A parent', relation: 'mother', scope: ['name'], onFile: true }],
  })
  for (const [who, name] of [
    [editor, 'propose-opening'],
    [adviser, 'approve-opening'],
  ] as const) {
    const { updatedAt } = (await who.call('GET', `/people/${id}/opening`)).body
    expect((await who.call('POST', `/people/${id}/${name}`, { updatedAt })).status).toBe(200)
  }
  return id
}

const openStory = async (page: Page, id: string) => {
  await page.goto(`${homeroom.url}/admin/collections/stories/${id}`)
  await page.waitForSelector('.desk-verbs')
  await page.waitForSelector('form[data-form-ready=true]')
}

const tickWarnings = async (page: Page) => {
  for (const box of await page.locator('.desk-warnings input').all()) await box.check()
}

const publicText = async (address: string) => {
  const answer = await fetch(homeroom.url + address)
  return { status: answer.status, text: await answer.text() }
}

const BODY = [
  `${STUDENT} counted the trees on Tuesday. Marrufo found 200 of them along the fence.`,
  'The garden club meets at noon.',
].join('\n\n')

describe('the record in the panel', () => {
  it('should show an editor what a correction changes and how it reads, and keep what they typed when somebody is faster', async () => {
    const story = await publish('Students count trees', BODY, [await withheldStudent()])
    await editor.call('PATCH', `/stories/${story.id}`, {
      headline: 'Students count 120 trees',
      body: BODY.replace('200 of them', '120 of them'),
    })
    await verb(reporter, story.id, 'accept')
    const { page, foreign, leave } = await sitDown('editor')
    await openStory(page, story.id)
    await page.click('#desk-correct:enabled')
    const dialog = page.locator('dialog[open]')
    await dialog.locator('.desk-difference ins', { hasText: '120' }).first().waitFor()
    const change = (await dialog.locator('.desk-difference').textContent()) ?? ''
    expect(change).toContain('[removed: 200')
    expect(change).toContain('[added: 120')
    for (const form of FORMS) expect(change.toLowerCase()).not.toContain(form)
    expect(await dialog.getByRole('button', { name: 'Publish the correction' }).isDisabled()).toBe(
      true,
    )
    await shoot(page, '1-correct-empty')

    await dialog.getByLabel('What was wrong').fill(`that ${STUDENT} found 200 trees.`)
    await dialog.getByLabel('What is right').fill('The correct number is 120.')
    const note = dialog.locator('.desk-part .desk-note')
    await note.filter({ hasText: 'The correct number is 120.' }).waitFor()
    expect(await note.textContent()).toMatch(
      /^Correction, .+: An earlier version of this story stated that .+ found 200 trees\. The correct number is 120\.$/u,
    )
    for (const form of FORMS)
      expect(((await note.textContent()) ?? '').toLowerCase()).not.toContain(form)
    await tickWarnings(page)
    await shoot(page, '2-correct-filled', 'dialog .desk-part:has(.desk-note)')

    await verb(adviser, story.id, 'correct', {
      kind: 'update',
      right: 'The school will plant 12 more.',
    })
    await dialog.getByRole('button', { name: 'Publish the correction' }).click()
    const meanwhile = dialog.locator('.desk-meanwhile')
    await meanwhile.filter({ hasText: 'The school will plant 12 more.' }).waitFor()
    expect(await dialog.getByLabel('What is right').inputValue()).toBe('The correct number is 120.')
    await shoot(page, '3-correct-somebody-was-faster', 'dialog .desk-meanwhile')
    await meanwhile.getByRole('checkbox').check()
    await dialog.getByLabel('Where readers find it').selectOption('grave')
    await dialog.getByRole('button', { name: 'Say it in my own words' }).click()
    const own = dialog.getByLabel('In your own words')
    expect(await own.inputValue()).toContain('The correct number is 120.')
    await own.fill('Not 200 trees were found, but 120.')
    await note.filter({ hasText: 'Not 200 trees were found, but 120.' }).waitFor()
    await tickWarnings(page)
    await dialog.getByRole('button', { name: 'Publish the correction' }).click()
    await page.waitForSelector('dialog[open]', { state: 'detached' })

    const log = await publicText('/v1/corrections')
    const mine = (
      JSON.parse(log.text) as { docs: { note: string; placement: string }[] }
    ).docs.find((one) => one.note === 'Not 200 trees were found, but 120.')
    expect(mine?.placement).toBe('top')
    expect(log.text).toContain('The school will plant 12 more.')
    const out = await publicText(story.url)
    expect(out.text).toContain('120 of them')
    for (const form of FORMS) expect(`${log.text}${out.text}`.toLowerCase()).not.toContain(form)
    expect(foreign).toEqual([])
    await leave()
  }, 240_000)

  it('should offer fixed wordings for a safety redaction, a note alone where the text stays, and show the saves', async () => {
    const story = await publish('The garden club meets', 'The garden club meets on Elm Street.', [])
    const { page, leave } = await sitDown('editor', PHONE)
    await openStory(page, story.id)
    await page.click('#desk-correct:enabled')
    const dialog = page.locator('dialog[open]')
    await dialog.getByText('Nothing in the text changes').waitFor()
    await shoot(page, '4-correct-phone')
    expect(await overflowOf(page)).toBe(0)
    await dialog.getByLabel('Kind').selectOption('safetyRedaction')
    await dialog.getByRole('radio').nth(2).check()
    await dialog.locator('.desk-note', { hasText: 'privacy' }).waitFor()
    expect(await dialog.locator('textarea').count()).toBe(0)
    await shoot(page, '5-redaction-phone', 'dialog .desk-choices')
    expect(await overflowOf(page)).toBe(0)
    await tickWarnings(page)
    await dialog.getByRole('button', { name: 'Publish the correction' }).click()
    await page.waitForSelector('dialog[open]', { state: 'detached' })
    expect((await publicText(story.url)).text).toContain('to protect somebody’s privacy')

    await editor.call('PATCH', `/stories/${story.id}`, { dek: 'On Tuesdays and Fridays' })
    await openStory(page, story.id)
    await page.click('button:has-text("What changed between saves")')
    await page.waitForSelector('.desk-versions:has-text("Published by Edda Klein")')
    expect(await page.locator('.desk-versions li').first().textContent()).toContain('Saved')
    await page.locator('.desk-versions button').first().click()
    await page.locator('.desk-versions ins', { hasText: 'On Tuesdays and Fridays' }).waitFor()
    await shoot(page, '6-versions-phone', '.desk-fold:has(.desk-versions)')
    expect(await overflowOf(page)).toBe(0)
    await leave()
  }, 240_000)

  it('should take a name down from the person’s record, and hand over a receipt that is kept', async () => {
    const person = await openedStudent('Jalysa Quintero')
    const story = await publish('Jalysa Quintero wins', 'Jalysa Quintero won the prize.', [person])
    expect((await publicText(story.url)).text).toContain('Jalysa Quintero')
    const { page, foreign, leave } = await sitDown('editor')
    await page.goto(`${homeroom.url}/admin/collections/people/${person}`)
    await page.waitForSelector('form[data-form-ready=true]')
    await page.click('button:has-text("Take this name down")')
    await page.click('#desk-take-down:enabled')
    const dialog = page.locator('dialog[open]')
    const confirm = dialog.getByRole('button', { name: 'Take the name down' })
    expect(await confirm.isDisabled()).toBe(true)
    await dialog.getByLabel('Consent was withdrawn').check()
    expect(await confirm.isDisabled()).toBe(true)
    await shoot(page, '7-take-down')
    await dialog.getByText('I understand this cannot be undone').click()
    await confirm.click()
    await page.waitForSelector('dialog[open]', { state: 'detached' })
    const receipt = page.locator('.desk-receipt')
    await receipt.getByText('1 story published anew, without the name.').waitFor()
    await receipt.getByText('Cannot be recalled').waitFor()
    // The decision above is read anew after the receipt came.
    await page.locator('.desk-name', { hasText: /^Withheld$/u }).waitFor()
    await shoot(page, '8-receipt', '.desk-receipt')
    expect((await publicText(story.url)).status).toBe(404)

    await page.goto(`${homeroom.url}/admin/collections/receipts`)
    await page.locator('table .desk-tag').first().waitFor()
    await page.locator('table td', { hasText: 'Edda Klein' }).first().waitFor()
    await shoot(page, '9-receipts')
    await page.locator('table tbody a').first().click()
    await page.waitForSelector('.desk-receipt h3')
    expect((await page.textContent('body'))?.toLowerCase()).not.toContain('quintero')
    await shoot(page, '10-receipt-in-the-record')
    await page.getByRole('button', { name: 'Look again' }).click()
    await page.waitForSelector('.desk-receipt:has-text("Done")')
    expect(foreign).toEqual([])
    await leave()

    const writer = await sitDown('reporter')
    await writer.page.goto(`${homeroom.url}/admin/collections/people/${person}`)
    await writer.page.getByText('for the editors and the adviser to decide').waitFor()
    expect(await writer.page.locator('#desk-take-down, .desk-receipt').count()).toBe(0)
    await writer.leave()

    const phone = await sitDown('editor', PHONE)
    await phone.page.goto(`${homeroom.url}/admin/collections/people/${person}`)
    await phone.page.waitForSelector('.desk-receipt h3')
    await shoot(phone.page, '11-receipt-phone', '.desk-fold:has(.desk-receipt)')
    expect(await overflowOf(phone.page)).toBe(0)
    await phone.leave()
  }, 240_000)

  it('should put the activity log into words, and hand it out as a file', async () => {
    const person = await openedStudent('Noor Haddad')
    const { updatedAt } = (await editor.call('GET', `/people/${person}?depth=0`)).body
    const asked = { updatedAt, reason: 'request' }
    expect((await editor.call('POST', `/people/${person}/take-down`, asked)).status).toBe(200)
    const { page, leave } = await sitDown('editor')
    await page.goto(`${homeroom.url}/admin/collections/activity`)
    await page.locator('table', { hasText: 'Took a name down' }).waitFor()
    await page.locator('table td', { hasText: 'Edda Klein' }).first().waitFor()
    await shoot(page, '12-activity')
    await page.getByLabel('From').fill('2026-02-05')
    await page.getByLabel('To (this day included)').fill('2026-02-04')
    await page.getByText('The first day comes after the last').waitFor()
    await page.getByLabel('To (this day included)').fill('')
    await page.getByLabel('From').fill('')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.click('#desk-export-csv'),
    ])
    const csv = await readFile(await file.path(), 'utf8')
    expect(csv).toMatch(/^at,actor,actorName,verb/u)
    expect(csv).toContain('take-down')
    for (const form of [...FORMS, 'quintero', 'haddad'])
      expect(csv.toLowerCase()).not.toContain(form)
    await leave()

    const phone = await sitDown('editor', PHONE)
    await phone.page.goto(`${homeroom.url}/admin/collections/activity`)
    await phone.page.waitForSelector('.desk-export')
    await shoot(phone.page, '13-activity-phone')
    await phone.leave()
  }, 120_000)
})
