import { policyPath } from './urlPaths.ts'
import { Head } from './Head.tsx'
import type { PageContent, Paper } from './pageTypes.ts'
import { Moment } from './parts/Timestamp.tsx'
import { SearchForm } from './parts/SearchForm.tsx'
import { wordsIn } from './siteText.ts'
import { type SiteWords } from './translations/siteTextTypes.ts'

interface Frame {
  page: PageContent
  paper: Paper
  words: SiteWords
}

/**
 * The frame around every page: masthead, navigation, the page itself, footer. Works without
 * JavaScript.
 */
export function Shell({ page, paper }: { page: PageContent; paper: Paper }) {
  const words = wordsIn(page.lang)
  const frame = { page, paper, words }
  return (
    <html lang={page.lang}>
      <Head head={page.head} paper={paper} lang={page.lang} />
      <body>
        <a className="skip" href="#main">
          {words.skip}
        </a>
        <Masthead {...frame} />
        <main id="main" tabIndex={-1}>
          {page.main}
        </main>
        <Footer {...frame} />
      </body>
    </html>
  )
}

/**
 * The language of what the newsroom wrote about itself, where the page is in another one; else
 * undefined.
 */
const paperLang = ({ page, paper }: Frame) => (page.lang === paper.lang ? undefined : paper.lang)

/** `page` for a link to the page itself, undefined for any other link. */
const currentAt = ({ page }: Frame, path: string) =>
  page.head.path?.split('?')[0] === path ? 'page' : undefined

function Masthead(frame: Frame) {
  const { page, paper, words } = frame
  const { name, tagline, timeZone } = paper.newsroom
  const isFrontPage = page.head.path === '/'
  const Nameplate = isFrontPage ? 'h1' : 'p'
  return (
    <header className={isFrontPage ? 'masthead front' : 'masthead'}>
      <div className="masthead-inner">
        <Nameplate className="nameplate">
          <a href="/">{name}</a>
        </Nameplate>
        {tagline && (
          <p className="tagline" lang={paperLang(frame)}>
            {tagline}
          </p>
        )}
        {page.latestAt && (
          <p className="latest-edition">
            {words.latestEdition}{' '}
            <Moment at={page.latestAt} timeZone={timeZone} lang={page.lang} dayOnly />
          </p>
        )}
        {!page.search && <SearchForm words={words.search} look="small" />}
      </div>
      <nav className="section-bar" aria-label={words.sections}>
        <ul>
          {paper.sections.map((section) => (
            <li key={section.slug} lang={paperLang(frame)}>
              <a
                href={section.url}
                aria-current={
                  currentAt(frame, section.url) ??
                  (section.slug === page.section ? 'true' : undefined)
                }
              >
                {section.name}
              </a>
            </li>
          ))}
          <li className="search-link">
            <a href="/search" aria-current={page.search === 'page' ? 'page' : undefined}>
              {words.search.title}
            </a>
          </li>
        </ul>
      </nav>
    </header>
  )
}

type FooterLink = [path: string, name: string]

function Footer(frame: Frame) {
  const { paper, words } = frame
  const { newsroom, sections } = paper
  return (
    <footer className="colophon">
      <div className="colophon-inner">
        <div className="colophon-name">
          <p className="nameplate">{newsroom.name}</p>
          {newsroom.tagline && <p lang={paperLang(frame)}>{newsroom.tagline}</p>}
          <p className="colophon-names">
            {words.about.short} <a href="/about">{words.about.shortLink}</a>
          </p>
        </div>
        <nav className="colophon-nav" aria-label={words.moreOfThePaper}>
          {sections.length > 0 && (
            <FooterLinks
              frame={frame}
              title={words.sections}
              lang={paperLang(frame)}
              links={sections.map(({ url, name }) => [url, name])}
            />
          )}
          <FooterLinks
            frame={frame}
            title={words.howWeWork}
            links={[
              ['/about', words.about.title(newsroom.name)],
              ['/reporters', words.staff],
              ['/corrections', words.about.correctionsLink],
              ...newsroom.policies.map(({ slug, title }): FooterLink => [policyPath(slug), title]),
            ]}
          />
          <FooterLinks
            frame={frame}
            title={words.feeds}
            links={[
              ['/feed.xml', 'RSS'],
              ['/feed.json', 'JSON Feed'],
            ]}
          />
        </nav>
      </div>
    </footer>
  )
}

function FooterLinks(props: { frame: Frame; title: string; links: FooterLink[]; lang?: string }) {
  const { frame, title, links, lang } = props
  return (
    <div>
      <h2 className="colophon-title">{title}</h2>
      <ul lang={lang}>
        {links.map(([path, name]) => (
          <li key={path}>
            <a href={path} aria-current={currentAt(frame, path)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
