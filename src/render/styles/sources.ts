import { css } from "lit";

/** The list of sources, filters, and the way of an event's reports. */
export const sourcesStyles = css`
  .source-list {
    margin-block-start: 0.5rem;
    border-block-start: 1px solid var(--_line);
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    padding-block: 0.5rem 0.25rem;
  }

  .filters > * {
    flex: 1 1 8rem;
    min-inline-size: 0;
  }

  .filters > input {
    flex-basis: 100%;
  }

  .filters > *,
  .order select {
    font: inherit;
    font-size: max(0.8125em, 13px);
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_lead);
    border-radius: 2px;
    min-block-size: 1.875rem;
    padding-inline: 0.375rem;
    margin: 0;
  }

  .filters ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .order {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    font-size: 0.8125em;
    color: var(--_muted);
  }

  .order select {
    border-color: transparent;
    font-size: inherit;
  }

  .filter-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
    font-size: 0.8125em;
  }

  /* Over the upper edge of the stage: what is filtered must not move what is shown. */
  .horizontal .filter-line {
    position: absolute;
    z-index: 1;
    inset-block-start: -0.5rem;
    inset-inline-start: 0;
    background: var(--_surface);
    padding-inline-end: 0.5rem;
  }

  /* Beside the name of the first band. */
  .middle:has(.band-of) .filter-line {
    inset-inline-start: 9rem;
    padding-inline-start: 0.5rem;
  }

  /* In view while one reads on, or chooses among the sources at the end. */
  .vertical .filter-line {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    background: var(--_surface);
    padding-block: 0.375rem;
    margin-block-end: 0.5rem;
    border-block-end: 1px solid var(--_line);
  }

  /* What has focus is not to lie under it. */
  .vertical :is(button, a, section) {
    scroll-margin-block-start: 3.5rem;
  }

  .below:focus-visible {
    outline: none;
  }

  .chip,
  .filter-line .all {
    min-block-size: 1.5rem;
  }

  .chip {
    border: 1px solid var(--_text);
    border-radius: 2px;
    padding-inline: 0.375rem;
  }

  .chip::after {
    content: " ×";
    content: " ×" / "";
    color: var(--_muted);
  }

  .chip:hover {
    border-color: var(--_accent);
  }

  .filter-line .all {
    font-size: inherit;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }

  .category {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    min-block-size: 1.5rem;
  }

  [aria-pressed="true"] {
    color: var(--_text);
    font-weight: 600;
    text-decoration: underline;
    text-decoration-color: currentColor;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.18em;
  }

  /* What a source has nothing to do with steps back while it is pointed at. */
  .is-dim:not(.is-covered) {
    opacity: 0.25;
  }

  .entry.is-lit .title {
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 2px;
  }

  /* From origins to reports. Lines are in em, so that they keep up with the text beside them. */
  .travelled {
    margin-block-start: 0.75rem;
    padding-block-start: 0.5rem;
    border-block-start: 1px solid var(--_line);
    font-size: 0.875em;
    line-height: 1.4;
  }

  .travelled .kicker {
    font-size: 0.9286em;
    padding-block-end: 0.125rem;
  }

  .hop {
    position: relative;
  }

  .hop .note {
    min-inline-size: 1.25em;
  }

  .hop[data-role="via"] .publisher {
    font-weight: 400;
  }

  .hop[data-role="disputes"] .aside-note {
    color: var(--_text);
  }

  .aside-note {
    color: var(--_muted);
  }

  .lines {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    overflow: visible;
    stroke: var(--_text);
    fill: var(--_text);
  }

  .hop[data-role="disputes"] rect,
  .is-hollow {
    fill: var(--_surface);
    stroke-width: 1.5;
  }

  :host(:state(rtl)) .lines {
    transform: scaleX(-1);
  }

  /* For those who listen. */
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: clip;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .lines {
      stroke: CanvasText;
      fill: CanvasText;
    }

    .hop[data-role="disputes"] rect,
    .is-hollow {
      fill: Canvas;
    }
  }
`;
