/** What stands around every page: masthead, navigation, footer. */
export const frame = /* css */ `
.masthead { max-width: var(--wide); margin: 0 auto 1.75rem; padding: 0 var(--gutter); }
.masthead-inner {
  display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 1.5rem;
  padding: 1.1rem 0 0.7rem; border-bottom: 1px solid var(--rule-strong);
}
.nameplate { font: 700 1.75rem/1.1 var(--display); letter-spacing: -0.015em; }
.nameplate a { text-decoration: none; }
.tagline { color: var(--ink-soft); font-size: 0.8125rem; }
.front .masthead-inner {
  justify-content: center; text-align: center; gap: 0.4rem 0;
  padding: 1.5rem 0 0.9rem; border-bottom: 4px double var(--rule-strong);
}
.front .nameplate { flex: 1 0 100%; font-size: clamp(2.5rem, 10vw, 5.25rem); line-height: 0.98; letter-spacing: -0.03em; }
.front .tagline { font: italic 1rem/1.4 var(--serif); }
.front .tagline + .latest-edition { margin-inline-start: 1rem; padding-inline-start: 1rem; border-inline-start: 1px solid var(--rule); font-style: normal; }
.section-bar { border-bottom: 1px solid var(--rule); font-size: 0.875rem; font-weight: 600; }
.section-bar ul { display: flex; flex-wrap: wrap; gap: 0 1.4rem; list-style: none; }
.front .section-bar ul { justify-content: center; }
.section-bar a {
  display: block; padding: 0.6rem 0 0.5rem; border-bottom: 3px solid transparent; text-decoration: none;
}
.section-bar a:hover, .section-bar a[aria-current] { border-bottom-color: var(--accent); }
.colophon { border-top: 4px double var(--rule-strong); background: var(--paper-deep); font-size: 0.875rem; }
.colophon-inner {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 2rem var(--gutter);
  max-width: var(--wide); margin: 0 auto; padding: 2.25rem var(--gutter) 3rem;
}
.colophon-name p + p { color: var(--ink-soft); margin-top: 0.4rem; }
.colophon-title { color: var(--ink-soft); font-size: 0.75rem; font-weight: 700; letter-spacing: 0.08em; text-transform: uppercase; }
.colophon ul { list-style: none; margin-top: 0.35rem; }
.colophon li a { display: inline-block; padding: 0.25rem 0; text-decoration: none; }
.colophon li a:hover { text-decoration: underline; }
.notice { max-width: var(--measure); margin: 0 auto; padding: clamp(2rem, 10vh, 6rem) 0; }
.notice-status { color: var(--accent); font-weight: 700; letter-spacing: 0.08em; }
.notice .headline { font-size: clamp(2rem, 6vw, 3.25rem); margin: 0.3rem 0 1rem; }
.notice p + p { margin-top: 1rem; font-size: 1.1875rem; }
@media (max-width: 29.99rem) {
  .front .tagline { flex: 1 0 100%; }
  .front .tagline + .latest-edition { margin: 0; padding: 0; border: 0; }
  .section-bar ul { gap: 0 1.1rem; }
}
`
