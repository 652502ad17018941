import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { CHECKLIST, type Region } from '#newsroom/pictures.ts'
import { drawPhoto } from '#demo/drawPhoto.ts'
import { openBrowser } from '../helpers/chromium.ts'
import { startHomeroom, type RunningHomeroom } from '../helpers/homeroom.ts'
import { type Member, signIn } from '../helpers/newsroomApi.ts'

/** A folder for the screenshots, for whoever wants to look at them afterwards. */
const KEPT = process.env.SCREENSHOTS
const PASSWORD = 'a password for browser tests'
const DESKTOP = { viewport: { width: 1440, height: 1000 } }
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let homeroom: RunningHomeroom
let browser: Browser
let shots: string
let adviser: Member
let reporter: Member
let student: string
let march: Buffer

beforeAll(async () => {
  shots = KEPT ?? (await mkdtemp(path.join(os.tmpdir(), 'homeroom-screens-')))
  await mkdir(shots, { recursive: true })
  homeroom = await startHomeroom('photo-desk')
  await homeroom.createAdviser('adviser@school.example', 'Ada Quill', PASSWORD)
  adviser = await signIn(homeroom.url, 'adviser@school.example', PASSWORD)
  const account = (role: string, name: string) =>
    adviser.make('users', { email: `${role}@school.example`, password: PASSWORD, name, role })
  await account('editor', 'Edda Klein')
  await account('reporter', 'Rosa Peral')
  reporter = await signIn(homeroom.url, 'reporter@school.example', PASSWORD)
  student = await reporter.make('people', { fullName: 'Mireya Rubio', kind: 'student', age: 15 })
  march = await drawPhoto('march')
  browser = await openBrowser()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await homeroom?.stop()
  if (KEPT === undefined) await rm(shots, { recursive: true, force: true })
}, 60_000)

let sent = 0
/** Bytes of a photo that no other has: zeros after its end are no part of it. */
const freshBytes = (): Buffer => {
  sent += 1
  return Buffer.concat([march, Buffer.alloc(sent)])
}

/** A photo of a march, with a student in it. */
const photoOf = (peopleVisible: readonly string[] = [student], bytes = freshBytes()) =>
  reporter.photo(bytes, `march-${sent}.jpg`, {
    caption: 'Students march for shade.',
    alt: 'A street full of people with banners.',
    credit: 'Rosa Peral / Homeroom',
    peopleVisible,
  })

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

async function openPhoto(page: Page, id: string): Promise<void> {
  await page.goto(`${homeroom.url}/admin/collections/photos/${id}`)
  await page.waitForSelector('form[data-form-ready=true]')
  await page.waitForFunction(() => {
    const picture = document.querySelector<HTMLImageElement>('.photo-stage img')
    return picture !== null && picture.naturalWidth > 0
  })
}

/** By light and by dark: the whole page, or the window from one place on. (A whole page is taken as if there were no finger.) */
async function shoot(page: Page, name: string, from?: string): Promise<void> {
  await page.evaluate((place) => {
    if (place) document.querySelector(place)?.scrollIntoView({ block: 'start' })
    else window.scrollTo(0, 0)
  }, from)
  for (const theme of ['light', 'dark']) {
    await page.evaluate((to) => document.documentElement.setAttribute('data-theme', to), theme)
    const file = path.join(shots, `${name}-${theme}.png`)
    await page.screenshot({ path: file, fullPage: from === undefined, animations: 'disabled' })
  }
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'))
}

/** Walks there with the Tab key, as somebody without a mouse must. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The Tab key never came there.')
}

const press = async (page: Page, key: string, times: number): Promise<void> => {
  for (let done = 0; done < times; done += 1) await page.keyboard.press(key)
}

const region = (page: Page, number: number): Locator =>
  page.locator(`.photo-region[data-region="${number - 1}"]`)

const regionsOf = async (id: string): Promise<Region[]> =>
  (await adviser.call('GET', `/photos/${id}?depth=0`)).body.regions as Region[]

const save = async (page: Page): Promise<void> => {
  const answered = page.waitForResponse(
    (response) =>
      response.request().method() === 'PATCH' && response.url().includes('/api/photos/'),
  )
  await page.click('#action-save:enabled')
  expect((await answered).status()).toBe(200)
  await page.waitForSelector('#action-save:disabled')
  // The answer fills the form anew; until then the picture takes no drawing.
  await page.waitForSelector('.photo-stage[aria-busy="true"]', { state: 'detached' })
}

/** How far the brightness of the picture on show spreads within a region: 0 where it is one flat colour. */
const spreadWithin = (page: Page, box: Region): Promise<number> =>
  page.evaluate(({ x, y, width, height }) => {
    const picture = document.querySelector<HTMLImageElement>('.photo-stage img')
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d')
    if (!picture || !context) return Number.NaN
    canvas.width = picture.naturalWidth
    canvas.height = picture.naturalHeight
    context.drawImage(picture, 0, 0)
    const { data } = context.getImageData(
      Math.ceil((x + width * 0.1) * canvas.width),
      Math.ceil((y + height * 0.1) * canvas.height),
      Math.floor(width * 0.8 * canvas.width),
      Math.floor(height * 0.8 * canvas.height),
    )
    let least = 255
    let most = 0
    for (let at = 0; at < data.length; at += 4) {
      least = Math.min(least, data[at] ?? 0)
      most = Math.max(most, data[at] ?? 0)
    }
    return most - least
  }, box)

/** The middle of an element, in the window. */
async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('It cannot be seen.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The place of the picture once it has stood still for some frames: a save moves what is above it. */
const placeOfStage = (page: Page) =>
  page.locator('.photo-stage').evaluate(
    (stage) =>
      new Promise<{ x: number; y: number; width: number; height: number }>((resolve) => {
        let last = ''
        let still = 0
        const look = (): void => {
          const { x, y, width, height } = stage.getBoundingClientRect()
          const now = [x, y, width, height].join(' ')
          still = now === last ? still + 1 : 0
          last = now
          if (still < 8) requestAnimationFrame(look)
          else resolve({ x, y, width, height })
        }
        look()
      }),
  )

/** A spot of the picture, given in fractions, in the window. */
async function spotOn(page: Page, x: number, y: number): Promise<{ x: number; y: number }> {
  const box = await placeOfStage(page)
  return { x: box.x + x * box.width, y: box.y + y * box.height }
}

interface Spot {
  x: number
  y: number
}

async function dragWithMouse(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
  await page.mouse.move(to.x, to.y)
  await page.mouse.up()
}

/** As a hand does: it rests before it lifts. A finger that leaves in full flight throws the page, and the next tap only stops that. */
const RESTS = Array<number>(12).fill(1)

async function dragWithFinger(page: Page, from: Spot, to: Spot): Promise<void> {
  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Spot[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints })
  const frame = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  await touch('touchStart', [from])
  for (const part of [0.25, 0.5, 0.75, ...RESTS]) {
    await frame()
    await touch('touchMove', [
      { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part },
    ])
  }
  await touch('touchEnd', [])
  await finger.detach()
}

/** Where the picture lies in its part of the form, and how large it is: nothing of it may jump under a hand. */
const frameOf = (page: Page): Promise<object> =>
  page.locator('.photo-frame').evaluate((frame) => {
    const { x, y, width, height } = frame.getBoundingClientRect()
    const part = frame.closest('#field-regions')?.getBoundingClientRect()
    return { x, y: y - (part?.y ?? 0), width, height }
  })

const widthInside = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth)

describe('the photo desk', () => {
  it('should let an editor cover a face, look, tick the list and save by keyboard alone', async () => {
    const id = await photoOf()
    const { page, foreign, leave } = await sitDown('editor')
    await openPhoto(page, id)
    await page.waitForSelector('.desk-reason--blocking:has-text("Mireya Rubio")')
    await shoot(page, '1-uncovered')
    const frame = await frameOf(page)

    await tabTo(page, page.getByRole('button', { name: 'Cover Mireya Rubio' }))
    await page.keyboard.press('Enter')
    await page.waitForSelector('.photo-region:focus')
    await page.waitForSelector('.desk-reason--blocking', { state: 'detached' })
    expect(await region(page, 1).getAttribute('aria-label')).toBe(
      'Region 1: Face, covers Mireya Rubio, 42% from the left, 40% from the top, 16% wide, 20% high',
    )
    await press(page, 'ArrowLeft', 4)
    await page.keyboard.press('Alt+ArrowDown')
    await press(page, 'Shift+ArrowRight', 2)
    await page.keyboard.press('Control+Shift+ArrowUp')
    expect(await page.textContent('.photo-covering [aria-live]')).toBe(
      '40% from the left, 45% from the top, 17% wide, 15% high',
    )

    await page.keyboard.press('Escape')
    await page.waitForSelector('#photo-add:focus')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.photo-region[data-region="1"]:focus')
    // What it covers is a key away.
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    expect(await region(page, 2).getAttribute('aria-label')).toContain('Region 2: Name tag, ')
    await tabTo(page, page.locator('#photo-covered'))
    await region(page, 2).focus()
    await page.keyboard.press('Delete')
    await page.waitForSelector('.photo-region[data-region="0"]:focus')
    expect(await page.locator('.photo-region').count()).toBe(1)
    await page.keyboard.press('Control+z')
    await page.waitForSelector('.photo-region[data-region="1"]')
    expect(await frameOf(page)).toEqual(frame)
    await shoot(page, '2-keyboard')

    const [face] = await shownRegions(page)
    expect(face && (await spreadWithin(page, face))).toBeGreaterThan(20)
    await tabTo(page, page.locator('#photo-covered'))
    await page.keyboard.press('Enter')
    await page.waitForSelector('#photo-covered-said:has-text("with 2 regions covered")')
    await page.waitForFunction(() =>
      document.querySelector<HTMLImageElement>('.photo-stage img')?.src.startsWith('blob:'),
    )
    await page
      .locator('.photo-stage img')
      .evaluate((picture) => (picture as HTMLImageElement).decode())
    expect(face && (await spreadWithin(page, face))).toBeLessThan(6)
    expect(await frameOf(page)).toEqual(frame)
    await shoot(page, '3-as-readers-see-it')

    for (const item of CHECKLIST) {
      await tabTo(page, page.locator(`input[name="checklist.${item}"]`))
      await page.keyboard.press('Space')
    }
    await page.waitForSelector('#field-checklist:has-text("All 6 looked at")')
    const answered = page.waitForResponse((response) => response.request().method() === 'PATCH')
    await page.keyboard.press('Control+s')
    expect((await answered).status()).toBe(200)

    await openPhoto(page, id)
    await page.waitForSelector('#field-checklist:has-text("Checked by Edda Klein")')
    expect(await page.locator('.photo-region').count()).toBe(2)
    await shoot(page, '4-saved')
    expect(await regionsOf(id)).toEqual([
      { x: 0.4, y: 0.45, width: 0.17, height: 0.15, of: 'face', person: student },
      { x: 0.585, y: 0.4, width: 0.16, height: 0.2, of: 'nameTag', person: null },
    ])
    expect(foreign).toEqual([])
    await leave()
  }, 180_000)

  it('should let an editor draw, move, resize and remove with a mouse, and drop the ticks with each change', async () => {
    const id = await photoOf([])
    const { page, leave } = await sitDown('editor')
    await openPhoto(page, id)
    for (const item of CHECKLIST) await page.check(`input[name="checklist.${item}"]`)
    await save(page)
    await page
      .locator('.photo-stage')
      .evaluate((stage) => stage.scrollIntoView({ block: 'center' }))

    await dragWithMouse(page, await spotOn(page, 0.7, 0.7), await spotOn(page, 0.5, 0.5))
    await page.waitForSelector('.photo-region[data-region="0"]:focus')
    await page.waitForSelector('#field-checklist:has-text("6 of 6 still to be looked at")')
    await dragWithMouse(page, await spotOn(page, 0.6, 0.6), await spotOn(page, 0.3, 0.4))
    const grip = await middleOf(page.locator('.photo-grip--se'))
    const corner = await spotOn(page, 0.4, 0.5)
    const pulledTo = await spotOn(page, 0.5, 0.45)
    await dragWithMouse(page, grip, {
      x: pulledTo.x + grip.x - corner.x,
      y: pulledTo.y + grip.y - corner.y,
    })
    await page.selectOption('select[aria-label="Region 1 covers what"]', {
      label: 'Jersey or number',
    })
    await dragWithMouse(page, await spotOn(page, 0.8, 0.1), await spotOn(page, 0.9, 0.2))
    await page.waitForSelector('.photo-region[data-region="1"]')
    await page.getByRole('button', { name: 'Remove region 2' }).click()
    await page.waitForSelector('.photo-region[data-region="1"]', { state: 'detached' })
    await page.click('#photo-undo')
    await page.waitForSelector('.photo-region[data-region="1"]')
    expect(await page.locator('.photo-region').count()).toBe(2)
    await shoot(page, '5-mouse')
    await save(page)

    const [jersey, drawn] = await regionsOf(id)
    expect(jersey).toMatchObject({ of: 'jersey', person: null })
    for (const [name, value] of Object.entries({ x: 0.2, y: 0.3, width: 0.3, height: 0.15 }))
      expect([name, Math.abs((jersey?.[name as 'x'] ?? 0) - value) < 0.01]).toEqual([name, true])
    expect(drawn?.x).toBeCloseTo(0.8, 1)
    const stored = (await adviser.call('GET', `/photos/${id}?depth=0`)).body
    expect(stored).toMatchObject({ checklist: { faces: false, plates: false }, checkedBy: null })
    await leave()
  }, 120_000)

  it('should be worked by a finger on a phone, and let the page scroll until it is told to draw', async () => {
    const id = await photoOf()
    const { page, leave } = await sitDown('editor', PHONE)
    await openPhoto(page, id)
    expect(await widthInside(page)).toBe(PHONE.viewport.width)
    const stage = page.locator('.photo-stage')
    await stage.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const before = await page.evaluate(() => window.scrollY)
    await dragWithFinger(page, await spotOn(page, 0.5, 0.8), await spotOn(page, 0.5, 0.2))
    await page.waitForFunction((was) => window.scrollY > was, before)
    expect(await page.locator('.photo-region').count()).toBe(0)

    await page.tap('#photo-draw')
    await stage.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await dragWithFinger(page, await spotOn(page, 0.3, 0.3), await spotOn(page, 0.5, 0.6))
    await page.waitForSelector('.photo-region[data-region="0"]')
    for (const corner of ['nw', 'ne', 'se', 'sw']) {
      const box = await page.locator(`.photo-grip--${corner}`).boundingBox()
      expect([corner, box?.width, box?.height]).toEqual([corner, 44, 44])
    }
    await dragWithFinger(page, await spotOn(page, 0.4, 0.45), await spotOn(page, 0.6, 0.55))
    await page.selectOption('select[aria-label="Region 1 covers whom"]', {
      label: 'of Mireya Rubio',
    })
    await shoot(page, '6-phone', '#field-regions')
    await page.tap('#photo-covered')
    await page.waitForSelector('#photo-covered-said:has-text("with 1 region covered")')
    await shoot(page, '7-phone-covered', '#field-regions')
    expect(await widthInside(page)).toBe(PHONE.viewport.width)
    await save(page)

    const [face] = await regionsOf(id)
    expect(face).toMatchObject({ of: 'face', person: student })
    for (const [name, value] of Object.entries({ x: 0.5, y: 0.4, width: 0.2, height: 0.3 }))
      expect([name, Math.abs((face?.[name as 'x'] ?? 0) - value) < 0.02]).toEqual([name, true])
    await leave()
  }, 120_000)

  it('should drop the ticks and put covering off when another file is chosen', async () => {
    const id = await photoOf([])
    const { page, leave } = await sitDown('editor')
    await openPhoto(page, id)
    for (const item of CHECKLIST) await page.check(`input[name="checklist.${item}"]`)
    await save(page)
    await page.waitForSelector('#field-checklist:has-text("All 6 looked at")')
    await page.click('.file-details__remove')
    await page.setInputFiles('.file-field input[type=file]', {
      name: 'another.jpg',
      mimeType: 'image/jpeg',
      buffer: await drawPhoto('busStop'),
    })
    await page.waitForSelector('#field-regions:has-text("You have chosen another file")')
    await page.waitForSelector('#field-checklist:has-text("6 of 6 still to be looked at")')
    expect(await page.locator('.photo-stage').count()).toBe(0)
    await save(page)
    await page.waitForSelector('.photo-stage img')
    const { checklist } = (await adviser.call('GET', `/photos/${id}?depth=0`)).body
    expect(Object.values(checklist as object)).toEqual(CHECKLIST.map(() => false))
    await leave()
  }, 120_000)

  it('should say that a picture is in the newsroom already, and take over what was covered there', async () => {
    const bytes = freshBytes()
    const first = await photoOf([student], bytes)
    const covered = { x: 0.1, y: 0.2, width: 0.3, height: 0.4, of: 'face', person: student }
    await adviser.call('PATCH', `/photos/${first}`, { regions: [covered] })
    const second = await photoOf([student], bytes)
    const { page, leave } = await sitDown('editor')
    await openPhoto(page, second)
    const link = page.locator('#field-regions .desk-note a')
    expect(await link.getAttribute('href')).toBe(`/admin/collections/photos/${first}`)
    expect(await page.locator('.photo-region').count()).toBe(1)
    await shoot(page, '10-twin')
    await leave()
  }, 120_000)

  it('should show a reporter the list without letting them tick it, and ask for a save before covering', async () => {
    const id = await photoOf()
    const { page, foreign, leave } = await sitDown('reporter')
    await openPhoto(page, id)
    expect(await page.textContent('#field-checklist')).toContain(
      'An editor goes through this before publication.',
    )
    expect(await page.locator('#field-checklist input:enabled').count()).toBe(0)
    await page.getByRole('button', { name: 'Cover Mireya Rubio' }).click()
    await save(page)
    expect(await regionsOf(id)).toHaveLength(1)
    await shoot(page, '8-reporter')

    await page.goto(`${homeroom.url}/admin/collections/photos/create`)
    await page.waitForSelector('form[data-form-ready=true]')
    expect(await page.textContent('#field-regions')).toContain('Save the photo first')
    await shoot(page, '9-before-it-is-saved')
    expect(foreign).toEqual([])
    await leave()
  }, 120_000)
})

/** The regions as they lie on the picture, in fractions of it. */
const shownRegions = (page: Page): Promise<Region[]> =>
  page.locator('.photo-region').evaluateAll((all) =>
    all.map((element) => {
      const { left, top, width, height } = (element as HTMLElement).style
      const [x = 0, y = 0, across = 0, down = 0] = [left, top, width, height].map(
        (value) => parseFloat(value) / 100,
      )
      return { x, y, width: across, height: down, of: 'face' as const, person: null }
    }),
  )
