import { css } from "lit";

/** The stage with its axis and what is counted on it. */
export const stageStyles = css`
  .middle {
    position: relative;
    /* The basis is for pages that take the host's height away. */
    flex: 1 1 16rem;
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
  .tie,
  .density,
  .counted,
  .leader,
  .label {
    position: absolute;
    left: 0;
    top: 0;
  }

  .tick {
    padding-block-start: 0.4375em;
    color: var(--_muted);
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
    font-weight: 600;
  }

  /* A name on the axis begins at its place and runs on in time, whichever way that is. */
  .tick,
  .context {
    inline-size: 0;
    font-size: 0.8125em;
    line-height: 1.2;
    white-space: nowrap;
    display: flex;
    justify-content: var(--_start);
    direction: var(--_words);
  }

  .density,
  .counted {
    contain: layout style size;
    /* Clear of the names below the axis. */
    block-size: 1.125rem;
    margin-block-start: -0.5625rem;
    color: var(--_text);
    font-size: 0.75em;
    line-height: 1.125rem;
    direction: ltr;
    text-align: left;
    white-space: nowrap;
  }

  .density {
    background: color-mix(in srgb, var(--_mark) 22%, var(--_surface));
    box-shadow:
      inset 1px 0 var(--_surface),
      inset -1px 0 var(--_surface);
    cursor: zoom-in;
  }

  .density.in-band {
    block-size: 1.1em;
    margin-block-start: -0.55em;
    line-height: 1.1em;
  }

  /* A date that many share, as wide as it is. */
  .density.is-date {
    block-size: 10px;
    margin-block-start: -5px;
    line-height: 10px;
    background: none;
    box-shadow: inset 0 0 0 1px var(--_mark);
  }

  /* Numbers that would be crossed stand out. */
  .density.is-date::first-line,
  .density.rest::first-line,
  .counted::first-line {
    background: var(--_surface);
  }

  .counted {
    pointer-events: none;
  }

  /* Spans that found no lane: counted above the lanes. */
  .density.rest {
    block-size: 1.15em;
    margin-block-start: 0;
    line-height: 1.15em;
    background: linear-gradient(to right, var(--_lead) 1px, transparent 1px) bottom / 3px 1px repeat-x;
    box-shadow: none;
  }

  .is-over-mark .density {
    cursor: pointer;
  }

  .band-of,
  .baseline {
    position: absolute;
    left: 0;
    top: 0;
    inline-size: 100%;
  }

  .band-of + .band-of {
    border-block-start: 1px solid var(--_line);
  }

  .baseline {
    border-block-start: 1px solid var(--_lead);
  }

  .group-name {
    position: absolute;
    inset-block-start: 1px;
    inset-inline-start: 0;
    max-inline-size: 100%;
    overflow: clip;
    text-overflow: ellipsis;
    unicode-bidi: plaintext;
    font-size: 0.8125em;
    line-height: 1.15;
    font-weight: 600;
    white-space: nowrap;
  }

  .has-color .group-name {
    padding-inline-start: 0.9375rem;
  }

  .has-color .group-name::before {
    content: "";
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 0.5625rem;
    block-size: 0.5625rem;
    margin-block: auto;
    border-radius: 50%;
    background: var(--_mark);
  }

  /* Colours say nothing here; shapes still do. */
  @media (forced-colors: active) {
    .legend .swatch {
      display: none;
    }

    .density,
    .counted {
      --_surface: Canvas;
      --_mark: CanvasText !important;
      --_lead: CanvasText;
      forced-color-adjust: none;
      color: CanvasText;
    }

    .density:not(.rest, .is-date) {
      background: Canvas;
      box-shadow: inset 0 0 0 1px CanvasText;
    }

    .has-color .group-name {
      padding: 0;
      forced-color-adjust: none;
      color: CanvasText;
    }
  }
`;
