import { pagePath, policyPath } from '../urlPaths.ts'
import { correctionFeedLinks } from '../feeds/correctionFeeds.ts'
import type { PageContent, Paper } from '../pageTypes.ts'
import { choicePath, CorrectionFilter, readChoice } from '../parts/CorrectionFilter.tsx'
import { CorrectionNote } from '../parts/CorrectionNote.tsx'
import { Pager } from '../parts/Pager.tsx'
import { Prose } from '../parts/Paragraphs.tsx'
import type { Reading } from '../apiClient.ts'
import { policyData } from '../structured/pageJsonLd.ts'
import { wordsIn } from '../siteText.ts'
import { missingPage } from './errorPages.tsx'

const PER_PAGE = 30

/** The log of corrections, newest first: all, or those that a reader filtered for. */
export async function correctionsPage(
  reading: Reading,
  paper: Paper,
  page: number,
  query: URLSearchParams,
): Promise<PageContent> {
  const choice = readChoice(query)
  if (!choice) return missingPage(paper)
  const { kind, section, from, to } = choice
  const log = await reading.corrections(page, PER_PAGE, {
    ...(kind && { kind }),
    ...(section && { section }),
    ...(from && { from }),
    ...(to && { to }),
  })
  if (page > log.totalPages) return missingPage(paper)
  const words = wordsIn(paper.lang)
  const path = choicePath(choice)
  const chosen = path !== '/corrections'
  return {
    status: 200,
    lang: paper.lang,
    head: {
      title: words.correctionsTitle,
      description: words.correctionsIntro,
      path: pagePath(path, page),
      feeds: correctionFeedLinks(paper),
    },
    main: (
      <div className="list-page">
        <header className="page-header">
          <h1>{words.correctionsTitle}</h1>
          <p className="dek">{words.correctionsIntro}</p>
        </header>
        <CorrectionFilter choice={choice} paper={paper} />
        {chosen && (
          <p className="onward">
            <a href="/corrections">{words.showAll}</a>
          </p>
        )}
        {log.docs.length === 0 ? (
          <p className="empty">{chosen ? words.noSuchCorrections : words.noCorrections}</p>
        ) : (
          <ol className="correction-log">
            {log.docs.map(({ story, ...correction }) => (
              <li
                key={`${story.slug} ${correction.sequence}`}
                lang={story.lang === paper.lang ? undefined : story.lang}
              >
                <h2 className="headline">
                  <a href={story.url}>{story.headline}</a>
                </h2>
                <CorrectionNote
                  correction={correction}
                  timeZone={paper.newsroom.timeZone}
                  lang={story.lang}
                  url={story.url}
                />
              </li>
            ))}
          </ol>
        )}
        <Pager path={path} page={page} totalPages={log.totalPages} lang={paper.lang} />
        <p className="feeds-here">
          {words.correctionsFeed} <a href="/corrections.xml">RSS</a>,{' '}
          <a href="/corrections.json">JSON Feed</a>
        </p>
      </div>
    ),
  }
}

/** The page of one of the newsroom's policies; 404 where there is none with this slug. */
export function policyPage(paper: Paper, slug: string): PageContent {
  const policy = paper.newsroom.policies.find((candidate) => candidate.slug === slug)
  if (!policy) return missingPage(paper)
  const words = wordsIn(paper.lang)
  return {
    status: 200,
    lang: paper.lang,
    head: {
      title: policy.title,
      description: '',
      path: policyPath(slug),
      structuredData: policyData(paper, policy),
    },
    main: (
      <article className="list-page policy">
        <header className="page-header">
          <p className="kicker">
            <a href="/about">{words.howWeWork}</a>
          </p>
          <h1>{policy.title}</h1>
        </header>
        <Prose text={policy.text} />
      </article>
    ),
  }
}
