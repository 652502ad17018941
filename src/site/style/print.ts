/** On paper: the story, its record and its notes, without what only a screen can use. */
export const print = /* css */ `
@media print {
  :root {
    --measure: none; --paper: #fff; --paper-deep: #fff; --ink: #000; --ink-soft: #333; --rule: #999; --rule-strong: #000; --accent: #000;
  }
  @page { margin: 18mm; }
  body { font-size: 11pt; line-height: 1.45; }
  .skip, .section-bar, .colophon nav, .topics, .pager, .corrected, .story + .section-row, .bio img { display: none; }
  .masthead { margin-bottom: 1rem; }
  .masthead, main, .story { max-width: none; padding-inline: 0; }
  .colophon { background: none; }
  .colophon-inner { padding: 0.5rem 0; }
  .story-body { font-size: 11pt; line-height: 1.5; }
  a { text-decoration: none; }
  .story-body a[href^='http']::after { content: ' (' attr(href) ')'; font-size: 0.8em; overflow-wrap: anywhere; }
  img { max-height: 12cm; width: auto; }
  .photo img { width: auto; }
  figure, .fact-box, .corrections li, .withholding-note, .editors-note { break-inside: avoid; }
  h1, h2, h3, h4 { break-after: avoid; }
  p { orphans: 3; widows: 3; }
}
`
