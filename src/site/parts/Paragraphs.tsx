/** Shows plain text as paragraphs: a blank line starts a new one, a single line end is kept. */
export function Prose({ text }: { text: string }) {
  const paragraphs = text.split(/\r?\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return paragraphs.map((paragraph, index) => (
    <p className="prose" key={index}>
      {paragraph.trim()}
    </p>
  ))
}
