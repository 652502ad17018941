import type { PageContent, Paper } from '../pageTypes.ts'
import { SearchForm } from '../parts/SearchForm.tsx'
import { wordsIn } from '../siteText.ts'

interface Notice {
  status: 404 | 410 | 503
  title: string
  text: string
  /** True where a search form may help. */
  offersSearch?: boolean
}

function noticePage(paper: Paper, { status, title, text, offersSearch }: Notice): PageContent {
  const words = wordsIn(paper.lang)
  return {
    status,
    lang: paper.lang,
    search: offersSearch ? 'part' : undefined,
    head: { title, description: '', path: null },
    main: (
      <div className="notice">
        <p className="notice-status">{status}</p>
        <h1 className="headline">{title}</h1>
        <p>{text}</p>
        {offersSearch && <SearchForm words={words.search} look="large" />}
        <p className="onward">
          <a href="/">{words.toFrontPage}</a>
        </p>
      </div>
    ),
  }
}

/** The page for an address where there is nothing (404). */
export function missingPage(paper: Paper): PageContent {
  const { missingTitle, missingText } = wordsIn(paper.lang)
  return noticePage(paper, {
    status: 404,
    title: missingTitle,
    text: missingText,
    offersSearch: true,
  })
}

/**
 * The page for something that was taken down (410). `note` is the newsroom's public reason, where
 * it gave one.
 */
export function gonePage(paper: Paper, note: string | null): PageContent {
  const { goneTitle, goneText } = wordsIn(paper.lang)
  return noticePage(paper, { status: 410, title: goneTitle, text: note || goneText })
}

/** The page shown while /v1 does not answer (503). */
export function downPage(paper: Paper): PageContent {
  const { downTitle, downText } = wordsIn(paper.lang)
  return noticePage(paper, { status: 503, title: downTitle, text: downText })
}
