import { css } from "lit";

/**
 * Colours and type. The public custom properties win; without them colours follow `color-scheme` and the type is the
 * page's. Contrast on both surfaces is at least 4.5 for text and 3 for marks.
 */
export const tokens = css`
  :host {
    --_accent: var(--timeline-accent, light-dark(#a63a1e, #f08a66));
    --_text: var(--timeline-text, light-dark(#1b1a18, #eceae4));
    --_muted: var(--timeline-muted, light-dark(#5f5c57, #a9a69f));
    --_line: var(--timeline-line, light-dark(#d8d5ce, #3b3a37));
    --_lead: color-mix(in srgb, var(--_muted) 62%, var(--_surface));
    --_surface: var(--timeline-surface, Canvas);
    --_start: left;
    --_c1: var(--timeline-category-1, light-dark(#a63a1e, #f08a66));
    --_c2: var(--timeline-category-2, light-dark(#1f5f8b, #79b8e6));
    --_c3: var(--timeline-category-3, light-dark(#4d6b1e, #a8c96a));
    --_c4: var(--timeline-category-4, light-dark(#6b4a9b, #bda0ea));
    --_c5: var(--timeline-category-5, light-dark(#8a6100, #e2b64a));
    --_c6: var(--timeline-category-6, light-dark(#00706b, #5cc7c0));
    --_c7: var(--timeline-category-7, light-dark(#9c2f6b, #ec8fc0));
    --_c8: var(--timeline-category-8, light-dark(#4a5568, #aab6c8));

    display: block;
    position: relative;
    block-size: var(--timeline-height, 28rem);
    color: var(--_text);
    background: var(--timeline-surface, transparent);
    font-family: var(--timeline-font, inherit);
    font-variant-numeric: lining-nums tabular-nums;
    text-align: start;
    line-height: 1.4;
  }

  :host(:state(rtl)) {
    --_start: right;
  }

  /* The list grows with what it says, even where a page has reserved the height of a stage. */
  :host(:state(vertical)) {
    block-size: auto !important;
  }

  /* Against pages that say how all elements are displayed. */
  :host([hidden]) {
    display: none !important;
  }

  .frame {
    /* A page may have set the type of the article very small. */
    font-size: max(1em, 15px);
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    block-size: 100%;
    position: relative;
    overflow-wrap: anywhere;
    /* Where the page begins, whatever the direction of a text. */
    text-align: var(--_start);
  }

  .words-ltr {
    --_words: ltr;
  }

  .words-rtl {
    --_words: rtl;
  }

  /* Words are in the order of their own language: a page from right to left would read "of 46 4", "June 2023 11". */
  .as-of-day,
  .as-of-news,
  .button,
  .credit,
  figcaption,
  .date,
  .gap,
  .imprint,
  .kicker,
  .lag,
  .lede,
  .meta,
  .notice,
  .position,
  .said,
  .stance,
  .url,
  .way,
  .filter-line > span,
  select,
  [type="search"] {
    direction: var(--_words);
    unicode-bidi: isolate;
  }

  /* Long texts begin where their own lines do. */
  :is(p, li)[dir="auto"] {
    text-align: start;
  }

  select,
  [type="search"] {
    text-align: var(--_start);
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ol,
  ul,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }

  ol,
  ul {
    list-style: none;
  }

  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    margin: 0;
    text-align: inherit;
    letter-spacing: inherit;
    cursor: pointer;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 2px;
  }

  a {
    color: inherit;
  }

  a,
  button.note,
  .copy,
  .news button {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
    text-decoration-color: var(--_lead);
  }

  a:hover {
    text-decoration-color: currentColor;
  }

  .kicker {
    font-size: 0.8125em;
    font-weight: 600;
  }

  .icon {
    display: block;
    inline-size: 1rem;
    block-size: 1rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* Time runs the other way: so do the arrows. */
  :host(:state(rtl)) .icon:is([data-icon="forward"], [data-icon="backward"]) {
    transform: scaleX(-1);
  }

  .tool {
    inline-size: 2rem;
    block-size: 2rem;
    min-inline-size: 24px;
    min-block-size: 24px;
    display: grid;
    place-items: center;
    flex: none;
  }

  .tool:hover,
  .button:hover {
    color: var(--_accent);
  }

  .tool[aria-disabled="true"] {
    color: var(--_lead);
    cursor: default;
  }

  .button {
    min-block-size: 2rem;
    padding-inline: 0.375rem;
    font-size: 0.875em;
  }

  .swatch,
  .point,
  .tie,
  .density,
  .band-of,
  .mark {
    --_mark: var(--_accent);
  }
`;
