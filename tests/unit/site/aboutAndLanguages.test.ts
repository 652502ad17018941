import { describe, expect, it } from 'vitest'
import { createSite } from '#site/siteRouter.ts'
import { fakeApi, fakeNewsroom, fakeSection, fakeStory, type FakeNewsroom } from './fakeApi.ts'
import { readable, SITE, visit } from './paperOf.ts'

const page = async (address: string, held: Partial<FakeNewsroom>) => {
  const api = fakeApi({ newsroom: fakeNewsroom(), ...held })
  return (await visit(createSite({ fetchV1: api, siteUrl: SITE }), address)).body
}

describe('the page about the newsroom', () => {
  it('should say in the newsroom’s words who makes the paper, as text', async () => {
    const newsroom = fakeNewsroom({ about: 'We are 24 <b>students</b>.\n\nWe meet in room 12.' })
    const body = await page('/about', { newsroom })
    expect(body).toContain('<p class="prose">We are 24 &lt;b&gt;students&lt;/b&gt;.</p>')
    expect(body).toContain('<p class="prose">We meet in room 12.</p>')
  })

  it('should say why names are missing even where the newsroom says nothing', async () => {
    const text = readable(await page('/about', { newsroom: fakeNewsroom({ about: '' }) }))
    expect(text).toContain('About The Ledger')
    expect(text).toContain('we take out the names of students who are minors')
    expect(text).toContain('Whoever gave consent can take it back.')
  })

  it('should speak Spanish where the newsroom does', async () => {
    const newsroom = fakeNewsroom({ languages: ['es'] })
    const text = readable(await page('/about', { newsroom }))
    expect(text).toContain('Acerca de The Ledger')
    expect(text).toContain('quitamos los nombres de estudiantes menores de edad')
  })

  it('should lead to the rules, the staff and the corrections', async () => {
    const body = await page('/about', {})
    const main = body.slice(body.indexOf('<main'), body.indexOf('</main>'))
    for (const target of ['/policies/ethics', '/reporters', '/corrections']) {
      expect(main).toContain(`href="${target}"`)
    }
  })

  it('should stand where /v1 is older and says nothing of the newsroom', async () => {
    const { about: _about, ...older } = fakeNewsroom()
    const body = await page('/about', { newsroom: older as ReturnType<typeof fakeNewsroom> })
    expect(readable(body)).toContain('Why some names are missing')
  })
})

describe('a story in two languages', () => {
  const english = { lang: 'en' as const, slug: 'march', url: '/stories/march', headline: 'March' }
  const spanish = {
    lang: 'es' as const,
    slug: 'marcha',
    url: '/stories/marcha',
    headline: 'Marcha',
  }
  const stories = [
    fakeStory({ ...english, translations: [spanish] }),
    fakeStory({ ...spanish, translations: [english] }),
    fakeStory({ slug: 'alone' }),
  ]

  it('should lead to its translation in that language’s words', async () => {
    const inEnglish = await page('/stories/march', { stories })
    expect(inEnglish).toContain(
      '<a href="/stories/marcha" lang="es" hrefLang="es" rel="alternate">Leer en español</a>',
    )
    const inSpanish = await page('/stories/marcha', { stories })
    expect(inSpanish).toContain('lang="en" hrefLang="en" rel="alternate">Read in English</a>')
  })

  it('should tell search engines of both, from both', async () => {
    for (const address of ['/stories/march', '/stories/marcha']) {
      const body = await page(address, { stories })
      const head = body.slice(0, body.indexOf('</head>'))
      for (const { lang, url } of [english, spanish]) {
        expect(head).toMatch(
          new RegExp(`<link rel="alternate" hrefLang="${lang}" href="${SITE}${url}"/>`),
        )
      }
    }
  })

  it('should say nothing of translations where there are none', async () => {
    expect(await page('/stories/alone', { stories })).not.toMatch(/hreflang/i)
  })

  it('should mark what is in the paper’s language on a page in another', async () => {
    const body = await page('/stories/marcha', { stories, sections: [fakeSection()] })
    expect(body).toContain('<html lang="es">')
    expect(body).toContain('<p class="tagline" lang="en">')
    expect(body).toContain('<li lang="en"><a href="/sections/news"')
  })
})
