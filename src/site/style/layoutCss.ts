/** What is around every page: masthead, navigation, footer; and the pages for errors. */
export const frame = /* css */ `
.masthead { max-width: var(--wide); margin: 0 auto 1.75rem; padding: 0 var(--gutter); }
.masthead-inner {
  display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1.5rem; align-items: center;
  padding: 0.9rem 0 0.7rem; border-bottom: 1px solid var(--rule-strong);
}
.nameplate { font: 900 1.75rem/1.1 var(--serif); letter-spacing: -0.03em; }
.nameplate a { text-decoration: none; }
.nameplate a:hover { color: inherit; }
.tagline, .latest-edition { color: var(--ink-soft); font-size: 0.8125rem; line-height: 1.45; }
.masthead:not(.front) .tagline { display: none; }
.masthead .search-form { display: none; }
.front .masthead-inner {
  grid-template-columns: minmax(0, 1fr); justify-items: center; text-align: center; gap: 0.35rem 1.5rem;
  padding: 1.4rem 0 0.9rem; border-bottom: 4px double var(--rule-strong);
}
.front .nameplate { font-size: clamp(2.75rem, 11vw, 6rem); line-height: 0.95; letter-spacing: -0.045em; }
.front .tagline { font-size: 0.9375rem; }
.section-bar { border-bottom: 1px solid var(--rule); font-size: 0.875rem; font-weight: 600; }
.section-bar ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; list-style: none; }
.front .section-bar ul { justify-content: center; }
.section-bar a { display: block; padding: 0.6rem 0 0.5rem; border-bottom: 3px solid transparent; text-decoration: none; }
.section-bar a:hover, .section-bar a[aria-current] { color: inherit; border-bottom-color: var(--accent); }
/* At the foot of the window, where a page is shorter than it. */
.colophon { position: sticky; top: 100dvh; border-top: 4px double var(--rule-strong); background: var(--paper-deep); font-size: 0.875rem; }
.colophon-inner {
  display: grid; gap: 2rem var(--gap); max-width: var(--wide); margin: 0 auto; padding: 2.25rem var(--gutter) 3rem;
}
.colophon-name { max-width: 22rem; color: var(--ink-soft); }
.colophon-name .nameplate { color: var(--ink); }
.colophon-name p + p { margin-top: 0.4rem; }
.colophon-names a { display: inline-block; padding: 0.15rem 0; color: var(--ink); font-weight: 600; }
.colophon-nav { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1.75rem var(--gap); }
.colophon-title {
  color: var(--ink-soft); font: 700 0.75rem/1.4 var(--sans); letter-spacing: 0.06em; text-transform: uppercase;
}
.colophon ul { list-style: none; margin-top: 0.35rem; }
.colophon li a { display: inline-block; padding: 0.25rem 0; text-decoration: none; }
.colophon li a:hover, .colophon li a[aria-current] { text-decoration: underline; text-decoration-color: var(--accent); }
.notice { max-width: var(--measure); margin: 0 auto; padding: clamp(2rem, 10vh, 6rem) 0; }
.notice-status { color: var(--accent); font-weight: 700; letter-spacing: 0.06em; }
.notice .headline { font-size: clamp(2rem, 6vw, 3.25rem); margin: 0.3rem 0 1rem; }
.notice p + p { font-size: 1.1875rem; }
.notice p.onward { margin-top: 1.25rem; font-size: 1rem; }
.notice .search-form { margin-top: 1.75rem; }
@media (max-width: 29.99rem) {
  .section-bar ul { gap: 0 1.15rem; }
}
@media (min-width: 48rem) {
  .masthead .search-form { display: flex; }
  .section-bar .search-link { display: none; }
  .masthead-inner { grid-template-columns: auto minmax(0, 1fr) auto; }
  .masthead:not(.front) .tagline { display: block; padding-inline-start: 1.5rem; border-inline-start: 1px solid var(--rule); }
  .front .masthead-inner { grid-template-columns: 14rem minmax(0, 1fr) 14rem; align-items: end; }
  .front .nameplate { grid-column: 1 / -1; grid-row: 1; }
  .front .latest-edition { grid-column: 1; grid-row: 2; justify-self: start; text-align: start; }
  .front .tagline { grid-column: 2; grid-row: 2; }
  .front .search-form { grid-column: 3; grid-row: 2; justify-self: end; }
  .colophon-inner { grid-template-columns: minmax(0, 20rem) minmax(0, 1fr); }
}
`
