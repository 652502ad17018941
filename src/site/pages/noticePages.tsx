import type { PageContent, Paper } from '../paper.ts'
import { wordsIn } from '../words.ts'

function noticePage(paper: Paper, status: number, title: string, text: string): PageContent {
  return {
    status,
    lang: paper.lang,
    head: { title, description: '', path: null },
    main: (
      <div className="notice">
        <p className="notice-status">{status}</p>
        <h1 className="headline">{title}</h1>
        <p>{text}</p>
        <p>
          <a href="/">{wordsIn(paper.lang).toFrontPage}</a>
        </p>
      </div>
    ),
  }
}

export function missingPage(paper: Paper): PageContent {
  const { missingTitle, missingText } = wordsIn(paper.lang)
  return noticePage(paper, 404, missingTitle, missingText)
}

/** What was here is gone; the newsroom's own words say why, where it gave them. */
export function gonePage(paper: Paper, note: string | null): PageContent {
  const { goneTitle, goneText } = wordsIn(paper.lang)
  return noticePage(paper, 410, goneTitle, note || goneText)
}

export function downPage(paper: Paper): PageContent {
  const { downTitle, downText } = wordsIn(paper.lang)
  return noticePage(paper, 503, downTitle, downText)
}
