import { describe, expect, it } from 'vitest'
import { preloads } from '#site/fonts.ts'
import { fontFaces, fontFiles } from '#site/fonts.ts'
import { createSite } from '#site/siteRouter.ts'
import { fakeApi, fakeNewsroom } from './fakeApi.ts'
import { SITE, visitFile } from './paperOf.ts'

const site = createSite({ fetchV1: fakeApi({ newsroom: fakeNewsroom() }), siteUrl: SITE })

describe('the fonts', () => {
  it.each(fontFiles.map(({ path }) => path))(
    'should come from the site itself, whole and to be kept for a year: %s',
    async (path) => {
      const { status, headers, body } = await visitFile(site, path)
      expect(status).toBe(200)
      expect(headers['content-type']).toBe('font/woff2')
      expect(headers['cache-control']).toContain('immutable')
      expect(Buffer.isBuffer(body) && body.subarray(0, 4).toString('latin1')).toBe('wOF2')
      expect(headers['content-length']).toBe(String(body.length))
    },
  )

  it('should each be named in the stylesheet, and no other', () => {
    const named = [...fontFaces.matchAll(/url\(([^)]*)\)/g)].map(([, path]) => path)
    expect(named.sort()).toEqual(fontFiles.map(({ path }) => path).sort())
  })

  it('should weigh less than 150 kB for a page in English or Spanish, italics and all', () => {
    const needed = fontFiles.filter(({ path }) => !path.includes('latin-ext'))
    expect(needed).toHaveLength(3)
    expect(needed.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThan(150_000)
  })

  it('should have the one for headlines and text asked for early, and leave the line to the lead picture', () => {
    expect(preloads).toHaveLength(1)
    for (const { path, type } of preloads) {
      expect(type).toBe('font/woff2')
      expect(fontFiles.map((file) => file.path)).toContain(path)
    }
  })

  it('should stand in for each other at the same size until they come', () => {
    const sizes = [...fontFaces.matchAll(/size-adjust: ([\d.]+)%; ascent-override: ([\d.]+)%/g)]
    expect(sizes).toHaveLength(9)
    for (const [, size, ascent] of sizes) {
      // An override counts in ems of the adjusted font: together they give the ascent of the font that is to come.
      const risen = (Number(size) * Number(ascent)) / 10_000
      expect([0.95, 1.036].some((wanted) => Math.abs(wanted - risen) < 0.001)).toBe(true)
    }
  })
})
