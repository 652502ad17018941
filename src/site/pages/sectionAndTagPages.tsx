import type { Page, StorySummary } from '#client/clientTypes.ts'
import { pagePath, sectionPath, tagPath } from '../urlPaths.ts'
import { sectionChannel, feedLinks } from '../feeds/feedMetadata.ts'
import type { HeadFacts, PageContent, Paper } from '../pageTypes.ts'
import { Pager } from '../parts/Pager.tsx'
import { StoryCard } from '../parts/StoryCard.tsx'
import { StoryGrid } from '../parts/StoryGrid.tsx'
import type { Reading } from '../apiClient.ts'
import { sectionData, tagData } from '../structured/pageJsonLd.ts'
import { wordsIn } from '../siteText.ts'
import { missingPage } from './errorPages.tsx'
import { pickLeadStory } from './pickLeadStory.ts'

const PER_PAGE = 20
/** One story on top and six rows of three. */
const PER_SECTION_PAGE = 19
/** The story on top is one with a picture among this many of the newest. */
const LEAD_CANDIDATES = 3

/** The page of a section's stories, newest first. */
export async function sectionPage(
  reading: Reading,
  paper: Paper,
  slug: string,
  page: number,
): Promise<PageContent> {
  const section = paper.sections.find((candidate) => candidate.slug === slug)
  if (!section) return missingPage(paper)
  const stories = await reading.stories({ section: slug, page, limit: PER_SECTION_PAGE })
  return storyList(paper, stories, {
    path: sectionPath(slug),
    section: slug,
    title: section.name,
    description: section.description,
    feeds: feedLinks(sectionChannel(paper, section)),
    structuredData: sectionData(paper, section),
  })
}

/**
 * The page of the stories under a tag. A tag has no record of its own; its name is read from a
 * story that has it.
 */
export async function tagPage(
  reading: Reading,
  paper: Paper,
  slug: string,
  page: number,
): Promise<PageContent> {
  // /v1 refuses such a tag, so no story has it.
  if (!/^[a-z0-9-]{1,200}$/.test(slug)) return missingPage(paper)
  const stories = await reading.stories({ tag: slug, page, limit: PER_PAGE })
  const name = stories.docs[0]?.tags.find((tag) => tag.slug === slug)?.name
  if (name === undefined) return missingPage(paper)
  return storyList(paper, stories, {
    path: tagPath(slug),
    kicker: wordsIn(paper.lang).topic,
    title: name,
    description: '',
    structuredData: tagData(paper, name, slug),
  })
}

interface ListFacts extends Pick<HeadFacts, 'feeds' | 'structuredData'> {
  path: string
  title: string
  description: string
  kicker?: string
  section?: string
}

function storyList(paper: Paper, stories: Page<StorySummary>, facts: ListFacts): PageContent {
  const { page, totalPages, docs } = stories
  if (page > totalPages) return missingPage(paper)
  const words = wordsIn(paper.lang)
  return {
    status: 200,
    lang: paper.lang,
    section: facts.section,
    head: {
      title: page > 1 ? `${facts.title}, ${words.pageOf(page, totalPages)}` : facts.title,
      description: facts.description,
      path: pagePath(facts.path, page),
      feeds: facts.feeds,
      structuredData: facts.structuredData,
    },
    main: (
      <div className={facts.section === undefined ? 'list-page' : 'section-page'}>
        <header className="page-header">
          {facts.kicker && <p className="kicker">{facts.kicker}</p>}
          <h1>{facts.title}</h1>
          {facts.description && <p className="dek">{facts.description}</p>}
        </header>
        {facts.section === undefined ? (
          <StoryRows paper={paper} stories={docs} showSection />
        ) : (
          <SectionStories paper={paper} stories={docs} opens={page === 1} />
        )}
        <Pager path={facts.path} page={page} totalPages={totalPages} lang={paper.lang} />
      </div>
    ),
  }
}

/** A section's stories side by side; the first page has one on top. */
function SectionStories(props: { paper: Paper; stories: readonly StorySummary[]; opens: boolean }) {
  const { paper, stories, opens } = props
  if (stories.length === 0) return <p className="empty">{wordsIn(paper.lang).nothingHere}</p>
  const lead = opens ? pickLeadStory(stories.slice(0, LEAD_CANDIDATES)) : null
  return (
    <>
      {lead && (
        <StoryCard story={lead} paper={paper} look="lead" heading="h2" showSection={false} />
      )}
      <StoryGrid
        stories={stories.filter((story) => story !== lead)}
        paper={paper}
        heading="h2"
        showSection={false}
      />
    </>
  )
}

/** Stories one below the other, the picture beside the text. */
export function StoryRows(props: {
  paper: Paper
  stories: readonly StorySummary[]
  showSection: boolean
  heading?: 'h2' | 'h3'
}) {
  const { paper, stories, showSection, heading = 'h2' } = props
  if (stories.length === 0) return <p className="empty">{wordsIn(paper.lang).nothingHere}</p>
  return (
    <div className="rows">
      {stories.map((story) => (
        <StoryCard
          key={story.slug}
          story={story}
          paper={paper}
          look="row"
          heading={heading}
          showSection={showSection}
        />
      ))}
    </div>
  )
}
