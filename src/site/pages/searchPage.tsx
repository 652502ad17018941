import type { Page, StorySummary } from '#client/clientTypes.ts'
import { searchPath } from '../urlPaths.ts'
import type { PageContent, Paper } from '../pageTypes.ts'
import { Pager } from '../parts/Pager.tsx'
import { LONGEST_SEARCH, SearchForm } from '../parts/SearchForm.tsx'
import { SearchResult } from '../parts/SearchResult.tsx'
import type { Reading } from '../apiClient.ts'
import { wordsIn } from '../siteText.ts'
import { missingPage } from './errorPages.tsx'

const PER_PAGE = 15

interface Asked {
  q: string
  section: string
}

/** Reads the form's fields; null where the section is not one that the form offers. */
function readAsked(query: URLSearchParams): Asked | null {
  const q = (query.get('q') ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()
  const section = query.get('section') ?? ''
  return /^[a-z0-9-]{0,200}$/u.test(section) ? { q, section } : null
}

/**
 * The stories whose public text contains the words that a reader searched for. The page repeats the
 * words; crawlers are told not to keep it.
 */
export async function searchPage(
  reading: Reading,
  paper: Paper,
  page: number,
  query: URLSearchParams,
): Promise<PageContent> {
  const asked = readAsked(query)
  if (!asked) return missingPage(paper)
  if (asked.q === '') return searchContent(paper, asked, <Hints paper={paper} />)
  if (asked.q.length > LONGEST_SEARCH) {
    const tooLong = <p className="empty">{wordsIn(paper.lang).search.tooLong}</p>
    return { ...searchContent(paper, { q: '', section: '' }, tooLong), status: 400 }
  }
  const { q, section } = asked
  const found = await reading.search({ q, ...(section && { section }), page, limit: PER_PAGE })
  if (found && page > found.totalPages) return missingPage(paper)
  return searchContent(
    paper,
    asked,
    found && found.totalDocs > 0 ? (
      <Results paper={paper} asked={asked} found={found} />
    ) : (
      <NoneFound paper={paper} asked={asked} />
    ),
  )
}

function searchContent(
  paper: Paper,
  { q, section }: Asked,
  below: PageContent['main'],
): PageContent {
  const words = wordsIn(paper.lang)
  return {
    status: 200,
    lang: paper.lang,
    search: 'page',
    // No canonical address, so that search engines do not list it: what somebody searched for is
    // private.
    head: { title: words.search.title, description: '', path: null },
    main: (
      <div className="list-page">
        <header className="page-header">
          <h1>{words.search.title}</h1>
          <SearchForm
            words={words.search}
            look="large"
            asked={q}
            sections={{
              choices: paper.sections,
              chosen: section,
              label: words.section,
              all: words.allSections,
            }}
          />
        </header>
        {below}
      </div>
    ),
  }
}

function Hints({ paper }: { paper: Paper }) {
  const { hints } = wordsIn(paper.lang).search
  return (
    <ul className="hints">
      {hints.map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
    </ul>
  )
}

function Results(props: { paper: Paper; asked: Asked; found: Page<StorySummary> }) {
  const { paper, asked, found } = props
  const { search } = wordsIn(paper.lang)
  return (
    <section aria-labelledby="found">
      <h2 className="found" id="found">
        {search.found(found.totalDocs)} “{asked.q}”
      </h2>
      <ol className="results">
        {found.docs.map((story) => (
          <SearchResult key={story.slug} story={story} paper={paper} />
        ))}
      </ol>
      <Pager
        path={searchPath(asked.q, asked.section)}
        page={found.page}
        totalPages={found.totalPages}
        lang={paper.lang}
        names={{ before: search.better, after: search.further }}
      />
    </section>
  )
}

function NoneFound({ paper, asked }: { paper: Paper; asked: Asked }) {
  const { search } = wordsIn(paper.lang)
  return (
    <section aria-labelledby="found">
      <h2 className="found" id="found">
        {search.none} “{asked.q}”
      </h2>
      <ul className="hints">
        {asked.section && (
          <li>
            <a href={searchPath(asked.q)}>{search.everySection}</a>
          </li>
        )}
        {[...search.noneHints, ...search.hints].map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </section>
  )
}
