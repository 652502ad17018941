import type { Reporter } from '#client/clientTypes.ts'
import { pagePath } from '../urlPaths.ts'
import { reporterChannel, feedLinks } from '../feeds/feedMetadata.ts'
import type { PageContent, Paper } from '../pageTypes.ts'
import { Pager } from '../parts/Pager.tsx'
import { CaptionedPicture, Picture } from '../parts/Picture.tsx'
import type { Reading } from '../apiClient.ts'
import { reporterData } from '../structured/pageJsonLd.ts'
import { wordsIn } from '../siteText.ts'
import { StoryRows } from './sectionAndTagPages.tsx'
import { gonePage, missingPage } from './errorPages.tsx'

const PER_PAGE = 20

/** The page of everyone with a public profile. */
export async function staffPage(
  reading: Reading,
  paper: Paper,
  page: number,
): Promise<PageContent> {
  const staff = await reading.reporters(page)
  if (page > staff.totalPages) return missingPage(paper)
  const words = wordsIn(paper.lang)
  return {
    status: 200,
    lang: paper.lang,
    head: { title: words.staff, description: words.staffIntro, path: pagePath('/reporters', page) },
    main: (
      <div className="list-page">
        <header className="page-header">
          <h1>{words.staff}</h1>
          <p className="dek">{words.staffIntro}</p>
        </header>
        {staff.docs.length === 0 ? (
          <p className="empty">{words.nothingHere}</p>
        ) : (
          <ul className="staff">
            {staff.docs.map((reporter) => (
              <li key={reporter.slug} className={reporter.portrait ? 'bio' : 'bio plain'}>
                {reporter.portrait && (
                  <Picture photo={reporter.portrait} sizes="5rem" decorative shape="square" />
                )}
                <p className="bio-name">
                  <a href={reporter.url}>{reporter.name}</a>
                  <span className="bio-title">{titleOf(reporter, words.former)}</span>
                </p>
              </li>
            ))}
          </ul>
        )}
        <Pager path="/reporters" page={page} totalPages={staff.totalPages} lang={paper.lang} />
      </div>
    ),
  }
}

const titleOf = ({ title, status }: Reporter, former: string): string =>
  [title, status === 'graduated' ? former : ''].filter(Boolean).join(' · ')

/**
 * A reporter's public profile: questions and answers, the contacts that they chose to show, their
 * stories.
 */
export async function reporterPage(
  reading: Reading,
  paper: Paper,
  slug: string,
  page: number,
): Promise<PageContent> {
  const found = await reading.reporter(slug, page, PER_PAGE)
  if (found.state === 'missing') return missingPage(paper)
  if (found.state === 'gone') return gonePage(paper, found.note)
  const { stories, ...reporter } = found.value
  if (page > stories.totalPages) return missingPage(paper)
  const words = wordsIn(paper.lang)
  return {
    status: 200,
    lang: paper.lang,
    head: {
      title: reporter.name,
      description: reporter.bio[0]?.answer ?? reporter.title,
      path: pagePath(reporter.url, page),
      feeds: feedLinks(reporterChannel(paper, reporter)),
      structuredData: reporterData(paper, reporter),
    },
    main: (
      <div className="list-page">
        <Profile reporter={reporter} former={words.former} contact={words.contact} />
        <section aria-labelledby="stories">
          <h2 className="label" id="stories">
            {words.stories}
          </h2>
          <StoryRows paper={paper} stories={stories.docs} showSection heading="h3" />
        </section>
        <Pager path={reporter.url} page={page} totalPages={stories.totalPages} lang={paper.lang} />
      </div>
    ),
  }
}

function Profile(props: { reporter: Reporter; former: string; contact: string }) {
  const { reporter, former, contact } = props
  return (
    <header className={reporter.portrait ? 'profile' : 'profile plain'}>
      {reporter.portrait && (
        <CaptionedPicture photo={reporter.portrait} sizes="(min-width: 48rem) 16rem, 60vw" first />
      )}
      <div>
        <h1>{reporter.name}</h1>
        <p className="dek">{titleOf(reporter, former)}</p>
        <dl className="questions">
          {reporter.bio.map(({ question, answer }) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
          {reporter.contacts.length > 0 && (
            <div>
              <dt>{contact}</dt>
              {reporter.contacts.map(({ label, value }) => (
                <dd key={`${label} ${value}`}>
                  {label}: <ContactValue value={value} />
                </dd>
              ))}
            </div>
          )}
        </dl>
      </div>
    </header>
  )
}

/**
 * A mail or web address becomes a link. Anything else (a phone number, a handle) is shown as it was
 * written.
 */
function ContactValue({ value }: { value: string }) {
  if (/^[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}$/i.test(value)) {
    return <a href={`mailto:${value}`}>{value}</a>
  }
  if (/^https?:\/\/\S+$/i.test(value) && URL.canParse(value)) {
    return (
      <a href={value} rel="noopener me">
        {value}
      </a>
    )
  }
  return <>{value}</>
}
