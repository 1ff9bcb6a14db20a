import { css } from "lit";

/** The stage: axis, marks, leaders and labels. The sizes of label type stand in label-measure.ts as well. */
export const stageStyles = css`
  .middle {
    position: relative;
    flex: 1;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
    /* A panel comes in from the side. */
    overflow-x: clip;
  }

  .stage {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: clip;
    /* The browser scrolls the page; the rest is ours. */
    touch-action: pan-y;
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
    contain: layout paint style;
  }

  .stage:active {
    cursor: grabbing;
  }

  .drawing,
  .labels {
    position: absolute;
    inset: 0;
  }

  /* Labels lie over the drawing, which still takes the pointer between them. */
  .labels {
    pointer-events: none;
  }

  .axis {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    border-block-start: 1px solid var(--_text);
  }

  .tick,
  .context,
  .mark,
  .density,
  .leader,
  .label {
    position: absolute;
    left: 0;
    top: 0;
  }

  .tick {
    padding-block-start: 0.4375em;
    font-size: 0.8125em;
    line-height: 1.2;
    color: var(--_muted);
    white-space: nowrap;
  }

  .tick::before {
    content: "";
    position: absolute;
    top: 0;
    left: 0;
    block-size: 0.375em;
    border-left: 1px solid var(--_lead);
  }

  .context {
    padding-block-start: 1.75em;
    font-size: 0.8125em;
    line-height: 1.2;
    font-weight: 600;
    white-space: nowrap;
  }

  /* A name on the axis begins at its place and runs on in time, whichever way that is. */
  .tick,
  .context {
    inline-size: 0;
    display: flex;
    justify-content: flex-start;
  }

  .mark {
    background: var(--_mark);
    cursor: pointer;
  }

  /* A target for fingers, larger than the mark. */
  .mark::after {
    content: "";
    position: absolute;
    inset: min(0px, (100% - 24px) / 2);
  }

  .mark.dot {
    border-radius: 50%;
    box-shadow: 0 0 0 1.5px var(--_surface);
  }

  /* Ink for what is known, tint for what is not; the edge says how sure the bounds are. */
  .mark.band {
    background: color-mix(in srgb, var(--_mark) 32%, var(--_surface));
    border: 1px solid var(--_mark);
  }

  .mark.bar {
    border-radius: 1px;
  }

  /* Dates that are vague at an end: the bar is pale where it may be and full where it must be. */
  .mark.bar.has-core {
    background:
      linear-gradient(var(--_mark), var(--_mark)) var(--core-start) 0 / var(--core-width) 100% no-repeat,
      color-mix(in srgb, var(--_mark) 40%, transparent);
  }

  .mark.is-hollow {
    background: var(--_surface);
    border: 1.5px solid var(--_mark);
  }

  .mark.bar.is-hollow {
    border-width: 1px;
  }

  .mark.is-uncertain {
    background: var(--_surface);
    border: 1.5px dashed var(--_mark);
  }

  .mark.is-open {
    background: var(--_mark);
  }

  .mark.fades-left {
    border-left: 0;
    mask-image: linear-gradient(to right, transparent, #000 24px);
  }

  .mark.fades-right {
    border-right: 0;
    mask-image: linear-gradient(to left, transparent, #000 24px);
  }

  .mark.fades-left.fades-right {
    mask-image: linear-gradient(to right, transparent, #000 24px, #000 calc(100% - 24px), transparent);
  }

  /* One of several: a tie joins the candidates. */
  .tie {
    position: absolute;
    left: 0;
    top: -1px;
    block-size: 2px;
    background: var(--_mark);
  }

  .density {
    block-size: 1.25rem;
    margin-block-start: -0.625rem;
    display: grid;
    place-items: center;
    background: color-mix(in srgb, var(--_accent) 22%, var(--_surface));
    border-inline: 1px solid var(--_surface);
    color: var(--_text);
    font-size: 0.6875em;
    line-height: 1;
    cursor: zoom-in;
    overflow: clip;
  }

  /* Spans that found no lane, above the lanes at the side where time begins. */
  .more-spans {
    position: absolute;
    inset-block-start: -1.25em;
    inset-inline-start: 0;
    font-size: 0.6875em;
    line-height: 1.2;
    color: var(--_muted);
  }

  .leader {
    border-left: 1px solid var(--_lead);
    pointer-events: none;
  }

  .leader.is-covered {
    opacity: 0;
  }

  .leader.is-open {
    border-color: var(--_accent);
  }

  .label {
    padding-inline: 0.5em;
    pointer-events: auto;
    cursor: pointer;
    overflow: clip;
    overflow-clip-margin: 3px;
  }

  .has-pole.hangs-right {
    text-align: left;
  }

  .has-pole.hangs-left {
    text-align: right;
  }

  .hangs-right.has-pole {
    border-left: 1px solid var(--_lead);
  }

  .hangs-left.has-pole {
    border-right: 1px solid var(--_lead);
  }

  /* Half a label beside a panel looks broken. */
  .label.is-covered {
    opacity: 0;
  }

  .label.is-open {
    border-color: var(--_accent);
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
    line-height: 1.4;
    color: var(--_muted);
  }

  .stage .is-open .date {
    color: var(--_accent);
  }

  .stage .title {
    font-size: 0.875em;
    line-height: 1.3;
    font-weight: 600;
    text-wrap: balance;
  }

  .stage .open {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    inline-size: 100%;
    text-align: inherit;
  }

  /* The whole label is the target, and the ring goes around all of it. */
  .stage .open::after {
    content: "";
    position: absolute;
    inset: 0;
  }

  .stage .open:focus-visible {
    outline: none;
  }

  .stage .label:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 0;
    border-radius: 2px;
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

  .status {
    font-style: italic;
    color: var(--_text);
  }

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
    grid-template: "date meta" "title title" / auto 1fr;
  }

  .labels[data-style="compact"] .title {
    grid-area: title;
    min-inline-size: 0;
  }

  .labels[data-style="compact"] .meta {
    text-align: start;
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
    inline-size: 1px;
    block-size: 1px;
    overflow: clip;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: no-preference) {
    .label:not(.probe) {
      animation: appear 180ms ease-out;
    }

    .leader {
      animation: appear 180ms ease-out;
    }

    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  }

  /* Colours say nothing here; shapes still do. */
  @media (forced-colors: active) {
    .legend {
      display: none;
    }

    .mark,
    .tie,
    .density {
      --_mark: CanvasText !important;
      --_surface: Canvas;
      forced-color-adjust: none;
    }

    .mark.is-open {
      --_mark: Highlight !important;
    }

    .density {
      background: Canvas;
      color: CanvasText;
      border: 1px solid CanvasText;
    }

    .leader,
    .label {
      border-color: CanvasText;
    }

    .is-open.leader,
    .label.is-open {
      border-color: Highlight;
    }
  }
`;
