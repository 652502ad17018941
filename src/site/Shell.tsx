import { Head } from './Head.tsx'
import type { PageContent, Paper } from './paper.ts'
import { policyPath } from './addresses.ts'
import { Moment } from './parts/Moment.tsx'
import { wordsIn, type SiteWords } from './words.ts'

/** The frame around every page: masthead, navigation, the page itself, footer. Whole without JavaScript. */
export function Shell({ page, paper }: { page: PageContent; paper: Paper }) {
  const words = wordsIn(page.lang)
  return (
    <html lang={page.lang}>
      <Head head={page.head} paper={paper} lang={page.lang} />
      <body>
        <a className="skip" href="#main">
          {words.skip}
        </a>
        <Masthead page={page} paper={paper} words={words} />
        <main id="main" tabIndex={-1}>
          {page.main}
        </main>
        <Footer paper={paper} words={words} />
      </body>
    </html>
  )
}

function Masthead(props: { page: PageContent; paper: Paper; words: SiteWords }) {
  const { page, paper, words } = props
  const { name, tagline, timeZone } = paper.newsroom
  const isFrontPage = page.head.path === '/'
  const Nameplate = isFrontPage ? 'h1' : 'p'
  return (
    <header className={isFrontPage ? 'masthead front' : 'masthead'}>
      <div className="masthead-inner">
        <Nameplate className="nameplate">
          <a href="/">{name}</a>
        </Nameplate>
        {tagline && <p className="tagline">{tagline}</p>}
        {page.latestAt && (
          <p className="tagline latest-edition">
            {words.latestEdition}{' '}
            <Moment at={page.latestAt} timeZone={timeZone} lang={page.lang} dayOnly />
          </p>
        )}
      </div>
      {paper.sections.length > 0 && (
        <nav className="section-bar" aria-label={words.sections}>
          <ul>
            {paper.sections.map(({ slug, url, name }) => (
              <li key={slug}>
                <a href={url} aria-current={slug === page.section ? 'true' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}

function Footer({ paper, words }: { paper: Paper; words: SiteWords }) {
  const { newsroom, sections } = paper
  return (
    <footer className="colophon">
      <div className="colophon-inner">
        <div className="colophon-name">
          <p className="nameplate">{newsroom.name}</p>
          {newsroom.tagline && <p>{newsroom.tagline}</p>}
        </div>
        {sections.length > 0 && (
          <FooterLinks
            title={words.sections}
            links={sections.map(({ url, name }) => [url, name])}
          />
        )}
        <FooterLinks
          title={words.about}
          links={[
            ['/reporters', words.staff],
            ['/corrections', words.correctionsTitle],
            ...newsroom.policies.map(({ slug, title }): [string, string] => [
              policyPath(slug),
              title,
            ]),
          ]}
        />
        <FooterLinks
          title={words.feeds}
          links={[
            ['/feed.xml', 'RSS'],
            ['/feed.json', 'JSON Feed'],
          ]}
        />
      </div>
    </footer>
  )
}

function FooterLinks({ title, links }: { title: string; links: [path: string, name: string][] }) {
  return (
    <nav aria-label={title}>
      <p className="colophon-title">{title}</p>
      <ul>
        {links.map(([path, name]) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
