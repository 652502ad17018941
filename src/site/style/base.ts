/**
 * Colours and type. Text keeps a contrast of at least 4.5:1 against the background in both colour
 * schemes (WCAG 2.2, 1.4.3), the borders of fields at least 3:1 (1.4.11).
 */
export const base = /* css */ `
:root {
  color-scheme: light dark;
  --paper: #fdfbf6;
  --paper-deep: #f4efe5;
  --ink: #16130f;
  --ink-soft: #57514a;
  --rule: #d3cbbd;
  --rule-strong: #16130f;
  --edge: #857c6f;
  --accent: #a3261c;
  --marker: #ffe27a;
  --focus: #0b57d0;
  --serif: 'Homeroom Serif', 'Serif Standby', 'Serif Standby Android', Georgia, serif;
  --sans: 'Homeroom Sans', 'Sans Standby', 'Sans Standby Android', system-ui, sans-serif;
  --measure: 40rem;
  --gutter: clamp(1rem, 4vw, 2rem);
  --gap: clamp(1.5rem, 3vw, 2.5rem);
  --wide: 76rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15130f;
    --paper-deep: #211e19;
    --ink: #f0ebe1;
    --ink-soft: #b9b1a4;
    --rule: #3d382f;
    --rule-strong: #8d8577;
    --edge: #8d8577;
    --accent: #ff9280;
    --marker: #6a5200;
    --focus: #8ab4f8;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0;
  min-height: 100dvh;
  background: var(--paper);
  color: var(--ink);
  font: 400 1.0625rem/1.55 var(--serif);
  font-synthesis: none;
  overflow-wrap: break-word;
}
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote { margin: 0; }
ul, ol { padding: 0; }
img { display: block; max-width: 100%; height: auto; background: var(--paper-deep); }
.picture { position: relative; display: grid; overflow: hidden; }
.picture > * { grid-area: 1 / 1; min-width: 0; }
.picture > .placeholder { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; filter: blur(1rem); transform: scale(1.1); }
.placeholder + picture img { background: none; }
/* What stands in for a picture has no say in its size, and is lifted above the flow: so is the picture, or nobody ever sees it. */
.placeholder + picture { position: relative; }
a { color: inherit; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { color: var(--accent); text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; border-radius: 1px; }
main:focus { outline: none; }
main { max-width: var(--wide); margin: 0 auto; padding: 0 var(--gutter) 4rem; min-height: 50vh; }
mark { background: var(--marker); color: inherit; padding: 0 0.08em; margin: 0 -0.08em; border-radius: 0.1em; }
.unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.skip {
  position: absolute; left: 0.5rem; top: -10rem; z-index: 2;
  padding: 0.75rem 1rem; background: var(--ink); color: var(--paper); font: 600 1rem var(--sans);
}
.skip:focus { top: 0.5rem; color: var(--paper); }
.headline, h1, h2, h3 { font-family: var(--serif); font-weight: 700; line-height: 1.16; text-wrap: balance; letter-spacing: -0.012em; }
h1 { letter-spacing: -0.024em; line-height: 1.06; }
.headline a { text-decoration: none; }
.headline a:hover {
  color: inherit; text-decoration: none;
  background: linear-gradient(var(--marker), var(--marker)) 0 92% / 100% 0.42em no-repeat;
  box-decoration-break: clone; -webkit-box-decoration-break: clone;
}
p, li, dd { text-wrap: pretty; }
.kicker, .label, .byline, .moment, .stamp, .credit, figcaption, .mark, .pager, .topics, .tagline, .latest-edition,
.correction-kind, .corrected, .translation, .bio-title, .notice-status, .colophon, .section-bar, .card-source, .onward,
.hints, .found, .feeds-here, .search-form, .filter, .questions dt {
  font-family: var(--sans);
}
.kicker {
  color: var(--accent); font-size: 0.75rem; font-weight: 700; letter-spacing: 0.06em; text-transform: uppercase; line-height: 1.4;
}
.kicker a { display: inline-block; padding: 0.3rem 0; margin: -0.3rem 0; text-decoration: none; }
.kicker a:hover { text-decoration: underline; }
.label {
  font-size: 0.8125rem; font-weight: 750; letter-spacing: 0.06em; text-transform: uppercase; line-height: 1.4;
}
.dek { color: var(--ink-soft); }
.byline, .moment, .stamp { color: var(--ink-soft); font-size: 0.8125rem; line-height: 1.5; }
.byline .name, .byline a { color: var(--ink); font-weight: 600; }
.mark {
  display: inline-block; margin-inline-start: 0.6em; padding: 0 0.45em; border: 1px solid var(--accent); color: var(--accent);
  font-size: 0.6875rem; font-weight: 700; letter-spacing: 0.04em; text-transform: uppercase; white-space: nowrap;
}
.onward { font-size: 0.9375rem; font-weight: 600; }
.onward a { display: inline-block; padding: 0.3rem 0; }
.onward a::after { content: ' →' / ''; }
.empty { padding: 3rem 0; color: var(--ink-soft); font-size: 1.25rem; }
`
