/**
 * PublishedPeople on paper: the story, its history and its notes, without what is useful only on a screen.
 */
export const print = /* css */ `
@media print {
  :root {
    color-scheme: light; --measure: none; --paper: #fff; --paper-deep: #fff; --ink: #000; --ink-soft: #333; --rule: #999;
    --rule-strong: #000; --accent: #000; --marker: #ddd;
  }
  @page { margin: 18mm; }
  body { font-size: 11pt; line-height: 1.45; }
  .skip, .section-bar, .search-form, .filter, .colophon-nav, .topics, .pager, .corrected, .translation, .onward, .feeds-here, .hints,
  .story + .section-row, .bio .picture, .colophon-names a, .placeholder { display: none !important; }
  .masthead { margin-bottom: 1rem; }
  .masthead, main, .story, .story-header, .list-page { max-width: none; padding-inline: 0; }
  .story-header .headline { font-size: 24pt; }
  body { min-height: 0; }
  .colophon { position: static; background: none; }
  .colophon-inner { display: block; padding: 0.5rem 0; }
  .story-body, .prose { font-size: 11pt; line-height: 1.5; }
  a { text-decoration: none; }
  .story-body a[href^='http']::after { content: ' (' attr(href) ')'; font-size: 0.8em; overflow-wrap: anywhere; }
  img { max-height: 12cm; width: auto; }
  .photo img { width: auto; }
  .bio { display: block; }
  .bio-name a { font-size: 11pt; }
  .fact-box { border: 1px solid #999; }
  figure, .fact-box, .corrections li, .withholding-note, .editors-note, .row, .result { break-inside: avoid; }
  h1, h2, h3, h4 { break-after: avoid; }
  p { orphans: 3; widows: 3; }
}
`
