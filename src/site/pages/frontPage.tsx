import type { Section, StorySummary } from '#client/clientTypes.ts'
import type { PageContent, Paper } from '../pageTypes.ts'
import { StoryCard } from '../parts/StoryCard.tsx'
import { StoryGrid } from '../parts/StoryGrid.tsx'
import type { Reading } from '../apiClient.ts'
import { frontPageData } from '../structured/pageJsonLd.ts'
import { wordsIn } from '../siteText.ts'
import { pickLeadStory } from './pickLeadStory.ts'

/** The lead is a story with a picture among this many of the newest stories. */
const LEAD_CANDIDATES = 4
const SECONDARY = 3
const LATEST = 8
/**
 * How many of the newest stories are asked for. Enough to fill every place, even where an editor
 * arranged that many of them.
 */
const NEWEST = 24
const PER_SECTION = 5
/** Width in rem of the stories beside the right column on a large screen. */
const BESIDE_THE_RAIL = 53

interface SectionBlock {
  section: Section
  stories: StorySummary[]
}

/**
 * Sorts stories into the places of the front page; no story is in two of them. What an editor
 * arranged comes first, in their order. Where that is enough, it alone fills the top of the page;
 * the newest stories fill the places that are left.
 */
export function arrange(newest: readonly StorySummary[], arranged: readonly StorySummary[] = []) {
  const lead = arranged[0] ?? pickLeadStory(newest.slice(0, LEAD_CANDIDATES))
  const chosen = arranged.slice(1)
  const above = new Set([lead, ...chosen].map((story) => story?.slug))
  const rest = newest.filter(({ slug }) => !above.has(slug))
  const free = Math.max(SECONDARY - chosen.length, 0)
  return {
    lead,
    secondary: [...chosen, ...rest.slice(0, free)],
    latest: rest.slice(free, free + LATEST),
  }
}

/** The front page: one lead, the next stories in a grid, the latest, then each section. */
export async function frontPage(reading: Reading, paper: Paper): Promise<PageContent> {
  const [arranged, newest, bySection] = await Promise.all([
    reading.front(),
    reading.stories({ limit: NEWEST }),
    Promise.all(
      paper.sections.map(async (section) => {
        const page = await reading.stories({ section: section.slug, limit: PER_SECTION })
        return { section, stories: page.docs }
      }),
    ),
  ])
  const { lead, secondary, latest } = arrange(newest.docs, arranged)
  const above = new Set([lead, ...secondary].map((story) => story?.slug))
  const blocks = bySection
    .map(({ section, stories }) => ({
      section,
      stories: stories.filter(({ slug }) => !above.has(slug)).slice(0, PER_SECTION - 1),
    }))
    .filter(({ stories }) => stories.length > 0)
  const words = wordsIn(paper.lang)

  return {
    status: 200,
    lang: paper.lang,
    head: {
      title: '',
      description: paper.newsroom.tagline,
      path: '/',
      structuredData: frontPageData(paper),
    },
    latestAt: newest.docs[0]?.publishedAt,
    main: lead ? (
      <div className="front-page">
        <div className={latest.length > 0 ? 'front-top with-rail' : 'front-top'}>
          <div className="front-stories">
            <StoryCard story={lead} paper={paper} look="lead" heading="h2" />
            <StoryGrid stories={secondary} paper={paper} heading="h2" room={BESIDE_THE_RAIL} />
          </div>
          {latest.length > 0 && (
            <section className="rail" aria-labelledby="latest">
              <h2 className="label" id="latest">
                {words.latest}
              </h2>
              {latest.map((story) => (
                <StoryCard key={story.slug} story={story} paper={paper} look="brief" />
              ))}
            </section>
          )}
        </div>
        {blocks.length > 0 && (
          <div className="section-blocks">
            {blocks.map((block) => (
              <SectionColumn key={block.section.slug} block={block} paper={paper} />
            ))}
          </div>
        )}
      </div>
    ) : (
      <p className="empty">{words.nothingYet}</p>
    ),
  }
}

/** A section's column: one story on top, with a picture where there is one, then headlines. */
function SectionColumn({ block, paper }: { block: SectionBlock; paper: Paper }) {
  const { section, stories } = block
  const id = `section-${section.slug}`
  const lead = pickLeadStory(stories)
  const others = stories.filter((story) => story !== lead)
  return (
    <section className="section-block" aria-labelledby={id}>
      <h2 className="section-title" id={id}>
        <a href={section.url}>{section.name}</a>
      </h2>
      {lead && <StoryCard story={lead} paper={paper} look="feature" showSection={false} />}
      {others.map((story) => (
        <StoryCard key={story.slug} story={story} paper={paper} look="brief" />
      ))}
    </section>
  )
}
