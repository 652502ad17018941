import type { Language } from '#newsroom/languages.ts'
import type { Reporter, Story, StorySummary } from '#client/clientTypes.ts'
import { sectionPath, tagPath } from '../urlPaths.ts'
import type { PageContent, Paper } from '../pageTypes.ts'
import { BylineText } from '../parts/BylineText.tsx'
import { correctionMark, CorrectionNote } from '../parts/CorrectionNote.tsx'
import { Moment } from '../parts/Timestamp.tsx'
import { CaptionedPicture, Picture } from '../parts/Picture.tsx'
import { StoryGrid } from '../parts/StoryGrid.tsx'
import { StoryStamps } from '../parts/StoryHistory.tsx'
import { StoryNotes } from '../parts/StoryNotes.tsx'
import { Translations } from '../parts/Translations.tsx'
import type { Reading } from '../apiClient.ts'
import { storyData } from '../structured/pageJsonLd.ts'
import { wordsIn } from '../siteText.ts'
import { type SiteWords } from '../translations/siteTextTypes.ts'
import { gonePage, missingPage } from './errorPages.tsx'

const LEAD_SIZES = '(min-width: 66rem) 64rem, 100vw'
const MORE = 3

/** The page of one story: who wrote it, when, what has changed since, and why names are missing. */
export async function storyPage(
  reading: Reading,
  paper: Paper,
  slug: string,
): Promise<PageContent> {
  const found = await reading.story(slug)
  if (found.state === 'missing') return missingPage(paper)
  if (found.state === 'gone') return gonePage(paper, found.note)
  const story = found.value
  const [reporters, more] = await Promise.all([
    profilesOf(reading, story),
    story.section
      ? reading.stories({ section: story.section.slug, limit: MORE + 1 }).then(({ docs }) => docs)
      : [],
  ])
  return {
    status: 200,
    lang: story.lang,
    section: story.section?.slug,
    head: {
      title: story.seoTitle || story.headline,
      description: story.seoDescription || story.dek,
      path: story.url,
      alternates: alternatesOf(story),
      social: {
        title: story.headline,
        text: story.socialText || story.dek,
        photo: story.leadPhoto,
        shareImage: story.shareImage,
      },
      article: {
        publishedAt: story.publishedAt,
        updatedAt: story.updatedAt,
        section: story.section?.name ?? null,
        tags: story.tags.map(({ name }) => name),
      },
      structuredData: storyData(story, paper),
    },
    main: (
      <StoryArticle
        story={story}
        paper={paper}
        reporters={reporters}
        more={more.filter((other) => other.slug !== slug).slice(0, MORE)}
      />
    ),
  }
}

/**
 * The story's address in each of its languages, including this one; undefined where it has only
 * one.
 */
function alternatesOf(story: Story): { lang: Language; path: string }[] {
  const others = story.translations ?? []
  return others.length > 0 ? [story, ...others].map(({ lang, url }) => ({ lang, path: url })) : []
}

/** Fetches the public profiles of the people in the byline, each once. */
async function profilesOf(reading: Reading, story: Story): Promise<Reporter[]> {
  const slugs = new Set(story.bylines.flatMap(({ slug }) => (slug ? [slug] : [])))
  const found = await Promise.all([...slugs].map((slug) => reading.reporter(slug, 1, 1)))
  return found.flatMap((profile) => (profile.state === 'live' ? [profile.value] : []))
}

interface Props {
  story: Story
  paper: Paper
  reporters: Reporter[]
  more: StorySummary[]
}

function StoryArticle({ story, paper, reporters, more }: Props) {
  const words = wordsIn(story.lang)
  const { timeZone } = paper.newsroom
  return (
    <>
      <article className="story">
        <StoryHeader story={story} timeZone={timeZone} words={words} />
        {story.leadPhoto && (
          <div className="lead-photo">
            <CaptionedPicture photo={story.leadPhoto} sizes={LEAD_SIZES} first />
          </div>
        )}
        <div
          className="story-body"
          dangerouslySetInnerHTML={{ __html: withDateline(story.bodyHtml, story.dateline) }}
        />
        <StoryNotes story={story} timeZone={timeZone} words={words} />
        {story.tags.length > 0 && (
          <nav className="topics" aria-label={words.topics}>
            <ul>
              {story.tags.map(({ slug, name }) => (
                <li key={slug}>
                  <a href={tagPath(slug)} rel="tag">
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {reporters.length > 0 && (
          <section className="bios" aria-labelledby="bios">
            <h2 className="label" id="bios">
              {words.aboutReporters}
            </h2>
            {reporters.map((reporter) => (
              <Bio key={reporter.slug} reporter={reporter} />
            ))}
          </section>
        )}
      </article>
      {more.length > 0 && story.section && (
        <section className="section-row" aria-labelledby="more">
          <h2 className="section-title" id="more">
            <a href={sectionPath(story.section.slug)}>
              {words.moreFrom} {story.section.name}
            </a>
          </h2>
          <StoryGrid stories={more} paper={{ ...paper, lang: story.lang }} showSection={false} />
        </section>
      )}
    </>
  )
}

function StoryHeader(props: { story: Story; timeZone: string; words: SiteWords }) {
  const { story, timeZone, words } = props
  const { lang, corrections } = story
  const above = corrections.filter(({ placement }) => placement === 'top')
  const below = corrections.filter(({ placement }) => placement === 'end')
  return (
    <header className="story-header">
      {story.section && (
        <p className="kicker">
          <a href={sectionPath(story.section.slug)}>{story.section.name}</a>
        </p>
      )}
      <h1 className="headline">{story.headline}</h1>
      {story.dek && <p className="dek">{story.dek}</p>}
      <div className="story-facts">
        <BylineText bylines={story.bylines} lang={lang} />
        <p className="stamp">
          {words.published} <Moment at={story.publishedAt} timeZone={timeZone} lang={lang} />
        </p>
        <StoryStamps story={story} timeZone={timeZone} />
        <Translations story={story} />
      </div>
      {above.map((correction) => (
        <div
          className="correction-top"
          id={`correction-${correction.sequence}`}
          key={correction.sequence}
        >
          <CorrectionNote correction={correction} timeZone={timeZone} lang={lang} />
        </div>
      ))}
      {correctionMark(below, lang) && (
        <p className="corrected">
          <a href="#corrections">{words.seeCorrections}</a>
        </p>
      )}
    </header>
  )
}

function Bio({ reporter }: { reporter: Reporter }) {
  const first = reporter.bio[0]
  return (
    <div className={reporter.portrait ? 'bio' : 'bio plain'}>
      {reporter.portrait && <Picture photo={reporter.portrait} sizes="5rem" shape="square" />}
      <div>
        <p className="bio-name">
          <a href={reporter.url}>{reporter.name}</a>
          {reporter.title && <span className="bio-title">{reporter.title}</span>}
        </p>
        {first && <p>{first.answer}</p>}
      </div>
    </div>
  )
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * Puts the dateline at the start of the first paragraph (AP: place, dash). Where the story does not
 * start with a paragraph, the dateline comes before it.
 */
export function withDateline(bodyHtml: string, dateline: string): string {
  if (!dateline) return bodyHtml
  const place = dateline.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? '')
  const opening = `<span class="dateline">${place}</span> — `
  return bodyHtml.startsWith('<p>')
    ? `<p>${opening}${bodyHtml.slice('<p>'.length)}`
    : `<p><span class="dateline">${place}</span></p>${bodyHtml}`
}
