import { css } from "lit";

/** Labels on the stage. The sizes of their type stand in label-measure.ts as well. */
export const labelStyles = css`
  .label {
    padding-inline: 0.5em;
    pointer-events: auto;
    cursor: pointer;
    overflow: clip;
    overflow-clip-margin: 3px;
  }

  .labels .label {
    contain: layout style size;
  }

  /* A colour handed down is not mixed for each. */
  .labels {
    border-color: var(--_lead);
  }

  .hangs-right.has-pole {
    border-left: 1px solid;
    border-color: inherit;
    text-align: left;
  }

  .hangs-left.has-pole {
    border-right: 1px solid;
    border-color: inherit;
    text-align: right;
  }

  /* Half a label beside a panel looks broken. */
  .is-covered {
    opacity: 0;
  }

  .label.is-open {
    border-color: var(--_accent);
  }

  /* Over bands whose own height has no room for it. */
  .label.is-over {
    z-index: 1;
    background: var(--_surface);
    box-shadow: 0 0 0 1px var(--_line);
  }

  .stage .date,
  .stage .meta {
    display: block;
    white-space: nowrap;
    overflow: clip;
    text-overflow: ellipsis;
  }

  .stage .date {
    font-size: 0.8125em;
    line-height: 1.3;
    color: var(--_muted);
  }

  .stage .is-open .date {
    color: var(--_accent);
  }

  .stage .title {
    font-size: 0.875em;
    line-height: 1.25;
    font-weight: 600;
  }

  .labels[data-style="roomy"] .title {
    text-wrap: balance;
  }

  .labels .label .open {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: clip;
    inline-size: 100%;
    text-align: inherit;
  }

  .stage .open:focus-visible {
    outline: none;
  }

  /* The ring goes around the whole label. */
  .stage .open:focus-visible::after {
    content: "";
    position: absolute;
    inset: 0;
    outline: 2px solid var(--_accent);
    border-radius: 2px;
  }

  .label:focus-within {
    z-index: 1;
  }

  .stage .label:hover .title {
    color: var(--_accent);
  }

  .meta {
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_muted);
  }

  .stage .meta {
    line-height: 1.3;
  }

  .status {
    font-style: italic;
    color: var(--_text);
  }

  .group + .status::before,
  .group + .count::before,
  .status + .count::before {
    content: "· ";
    white-space: pre;
    color: var(--_muted);
  }

  /* Footnotes: the places of the sources in the catalogue. Smaller than the measure allows for. */
  .notes {
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .labels:is([data-style="snug"], [data-style="compact"]) .open {
    -webkit-line-clamp: 1;
    overflow-wrap: normal;
    word-break: break-all;
  }

  /* Date and count on one line. */
  .labels[data-style="compact"] .label {
    display: grid;
    direction: var(--_words);
    grid-template: "date meta" "title title" / fit-content(100%) minmax(0, 1fr);
  }

  /* Where a label is wider than its words, as it was known on another day, they keep to its pole, or to where the page begins. */
  .words-ltr .labels[data-style="compact"] .has-pole.hangs-left,
  .words-rtl .labels[data-style="compact"] .has-pole.hangs-right,
  :host(:state(rtl)) .words-ltr .labels[data-style="compact"] .label:not(.has-pole),
  :host(:not(:state(rtl))) .words-rtl .labels[data-style="compact"] .label:not(.has-pole) {
    grid-template-columns: minmax(max-content, 1fr) minmax(0, max-content);
  }

  .labels[data-style="compact"] .title {
    grid-area: title;
    /* It takes nothing from the line above it. */
    inline-size: 0;
    min-inline-size: 100%;
  }

  .labels[data-style="compact"] .meta:not(:empty)::before {
    content: " · ";
    white-space: pre;
  }

  .probe {
    visibility: hidden;
    display: block;
    inline-size: max-content;
  }

  .probe [data-text]::before {
    content: attr(data-text);
  }

  /* In the list for those who listen to it; seen where there is room. */
  .is-unlabelled {
    position: absolute;
    inline-size: 1px !important;
    block-size: 1px !important;
    overflow: clip;
    clip-path: inset(50%);
    contain: strict;
    white-space: nowrap;
    font-size: 0.8125em;
  }

  /* A line that nobody sees needs no box, and no type but that of dates. */
  .is-unlabelled .title {
    display: inline;
    font: inherit;
  }

  @media (prefers-reduced-motion: no-preference) {
    .appears {
      animation: appear 180ms ease-out;
    }

    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  }

  @media (forced-colors: active) {
    .label {
      border-color: CanvasText;
    }

    .label.is-open {
      border-color: Highlight;
    }
  }
`;
