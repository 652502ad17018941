import { policyPath } from '../urlPaths.ts'
import type { PageContent, Paper } from '../pageTypes.ts'
import { Prose } from '../parts/Paragraphs.tsx'
import { aboutData } from '../structured/pageJsonLd.ts'
import { wordsIn } from '../siteText.ts'

/**
 * The page about the newsroom: who makes the paper, in its own words, and what it promises about
 * names, mistakes and its policies.
 */
export function aboutPage(paper: Paper): PageContent {
  const { newsroom, lang } = paper
  const { about: words } = wordsIn(lang)
  // Missing where /v1 belongs to an older Homeroom.
  const about = newsroom.about ?? ''
  return {
    status: 200,
    lang,
    head: {
      title: words.title(newsroom.name),
      description: words.description(newsroom.name),
      path: '/about',
      structuredData: aboutData(paper),
    },
    main: (
      <div className="list-page about">
        <header className="page-header">
          <h1>{words.title(newsroom.name)}</h1>
        </header>
        {about && (
          <div className="about-newsroom">
            <Prose text={about} />
          </div>
        )}
        <section aria-labelledby="names">
          <h2 id="names">{words.namesTitle}</h2>
          <Prose text={words.names.join('\n\n')} />
        </section>
        <section aria-labelledby="corrections">
          <h2 id="corrections">{words.correctionsTitle}</h2>
          <p className="prose">{words.corrections}</p>
          <p className="onward">
            <a href="/corrections">{words.correctionsLink}</a>
          </p>
        </section>
        <section aria-labelledby="people">
          <h2 id="people">{words.peopleTitle}</h2>
          <p className="prose">{words.people}</p>
          <p className="onward">
            <a href="/reporters">{words.peopleLink}</a>
          </p>
        </section>
        {newsroom.policies.length > 0 && (
          <section aria-labelledby="policies">
            <h2 id="policies">{words.policiesTitle}</h2>
            <ul className="policies">
              {newsroom.policies.map(({ slug, title }) => (
                <li key={slug}>
                  <a href={policyPath(slug)}>{title}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    ),
  }
}
