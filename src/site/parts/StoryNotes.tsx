import type { Story } from '#client/clientTypes.ts'
import type { SiteWords } from '../translations/siteTextTypes.ts'
import { CorrectionNote } from './CorrectionNote.tsx'
import { StoryHistory } from './StoryHistory.tsx'

/** The notes below a story: why names are missing, the editor's note, what was changed. */
export function StoryNotes(props: { story: Story; timeZone: string; words: SiteWords }) {
  const { story, timeZone, words } = props
  const corrections = story.corrections.filter(({ placement }) => placement === 'end')
  const isQuiet = !story.withholdingNote && !story.editorsNote && corrections.length === 0
  if (isQuiet && story.history.length < 2) return null
  return (
    <div className="story-notes">
      {story.withholdingNote && (
        <p className="withholding-note" role="note">
          {story.withholdingNote}
        </p>
      )}
      {story.editorsNote && (
        <section className="editors-note" aria-labelledby="editors-note">
          <h2 className="label" id="editors-note">
            {words.editorsNote}
          </h2>
          <p>{story.editorsNote}</p>
        </section>
      )}
      {corrections.length > 0 && (
        <section className="corrections" id="corrections" aria-labelledby="corrections-title">
          <h2 className="label" id="corrections-title">
            {words.correctionsOfStory}
          </h2>
          <ol>
            {corrections.map((correction) => (
              <li key={correction.sequence} id={`correction-${correction.sequence}`}>
                <CorrectionNote correction={correction} timeZone={timeZone} lang={story.lang} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <StoryHistory story={story} timeZone={timeZone} />
    </div>
  )
}
