import { describe, expect, it } from 'vitest'
import { absoluteHtml } from '#site/urlPaths.ts'
import { authorsOf, bylineGroups } from '#site/groupBylines.ts'
import { andBefore } from '#site/siteText.ts'

const by = (name: string, role: string) => ({ name, slug: null, role })

describe('bylines', () => {
  it('should put the authors first and keep every other credit', () => {
    const bylines = [
      by('June', 'photographed'),
      by('Ana', 'reported'),
      by('Ben', 'wrote'),
      by('Kit', 'drummed'),
      by('Lee', 'contributed'),
    ]
    const read = bylineGroups(bylines, 'en').map(
      ({ lead, people }) => `${lead} ${people.map(({ name }) => name).join('+')}`,
    )
    expect(read).toEqual(['By Ana+Ben', 'Photos by June', 'With contributions from Kit+Lee'])
    expect(authorsOf(bylines).map(({ name }) => name)).toEqual(['Ana', 'Ben'])
  })

  it('should count everyone as an author where nobody reported', () => {
    expect(authorsOf([by('June', 'photographed')]).map(({ name }) => name)).toEqual(['June'])
  })

  it.each([
    ['Inés', 'en', 'and'],
    ['Berta', 'es', 'y'],
    ['Inés', 'es', 'e'],
    ['Íñigo', 'es', 'e'],
    ['Hilda', 'es', 'e'],
    ['Hiena', 'es', 'y'],
    ['Yolanda', 'es', 'y'],
  ] as const)('should join %s in %s with %s', (name, lang, joint) => {
    expect(andBefore(name, lang)).toBe(joint)
  })
})

describe('HTML for readers elsewhere', () => {
  it('should make the addresses of this site absolute, and leave text and other hosts alone', () => {
    const html =
      '<p>src="/x" <a href="/a">a</a><a href="https://b.example/">b</a><img srcset="/m-1.jpg 1w, /m-2.jpg 2w" src="/m.jpg"></p>'
    // Text holds no bare quotation mark in what /v1 writes.
    const escaped = html.replace('src="/x"', 'src=&quot;/x&quot;')
    expect(absoluteHtml('https://p.example', escaped)).toBe(
      '<p>src=&quot;/x&quot; <a href="https://p.example/a">a</a><a href="https://b.example/">b</a>' +
        '<img srcset="https://p.example/m-1.jpg 1w, https://p.example/m-2.jpg 2w" src="https://p.example/m.jpg"></p>',
    )
  })
})
