import type { Section, StorySummary } from '#public/schemas.ts'
import type { PageContent, Paper } from '../paper.ts'
import { StoryCard } from '../parts/StoryCard.tsx'
import type { Reading } from '../reading.ts'
import { wordsIn } from '../words.ts'

/** How far down the list of newest stories one with a picture may open the page. */
const LEAD_CANDIDATES = 4
const SECONDARY = 3
const LATEST = 8
const PER_SECTION = 5

interface SectionBlock {
  section: Section
  stories: StorySummary[]
}

/** The story to put in front: the first with a picture, else the first; a retracted one only where there is no other. */
function pickOpener(stories: readonly StorySummary[]): StorySummary | null {
  const standing = stories.filter(
    ({ corrections }) => !corrections.some(({ kind }) => kind === 'retraction'),
  )
  return standing.find(({ leadPhoto }) => leadPhoto !== null) ?? standing[0] ?? stories[0] ?? null
}

/** Sorts the newest stories into the places of the front page; none stands in two of them. */
export function arrange(newest: readonly StorySummary[]) {
  const lead = pickOpener(newest.slice(0, LEAD_CANDIDATES))
  const rest = newest.filter((story) => story !== lead)
  return {
    lead,
    secondary: rest.slice(0, SECONDARY),
    latest: rest.slice(SECONDARY, SECONDARY + LATEST),
  }
}

/** The front page: one lead, the next three, the latest, then each section. */
export async function frontPage(reading: Reading, paper: Paper): Promise<PageContent> {
  const [newest, bySection] = await Promise.all([
    reading.stories({ limit: 1 + SECONDARY + LATEST }),
    Promise.all(
      paper.sections.map(async (section) => {
        const page = await reading.stories({ section: section.slug, limit: PER_SECTION })
        return { section, stories: page.docs }
      }),
    ),
  ])
  const { lead, secondary, latest } = arrange(newest.docs)
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
    head: { title: '', description: paper.newsroom.tagline, path: '/' },
    latestAt: newest.docs[0]?.publishedAt,
    main: lead ? (
      <div className="front">
        <div className={latest.length > 0 ? 'front-top with-rail' : 'front-top'}>
          <div className="front-stories">
            <StoryCard story={lead} paper={paper} look="lead" heading="h2" />
            {secondary.length > 0 && (
              <div className={`columns of-${secondary.length}`}>
                {secondary.map((story) => (
                  <StoryCard
                    key={story.slug}
                    story={story}
                    paper={paper}
                    look="feature"
                    heading="h2"
                  />
                ))}
              </div>
            )}
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

/** A section's column: one story opens it, with a picture where there is one, the others are headlines. */
function SectionColumn({ block, paper }: { block: SectionBlock; paper: Paper }) {
  const { section, stories } = block
  const id = `section-${section.slug}`
  const opener = pickOpener(stories)
  const others = stories.filter((story) => story !== opener)
  return (
    <section className="section-block" aria-labelledby={id}>
      <h2 className="section-title" id={id}>
        <a href={section.url}>{section.name}</a>
      </h2>
      {opener && <StoryCard story={opener} paper={paper} look="feature" showSection={false} />}
      {others.map((story) => (
        <StoryCard key={story.slug} story={story} paper={paper} look="brief" />
      ))}
    </section>
  )
}
