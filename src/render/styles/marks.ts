import { css } from "lit";

/** Marks where they are elements, their ties, and the leaders from labels to them. mark-canvas.ts draws the same. */
export const markStyles = css`
  .mark {
    background: var(--_mark);
    cursor: pointer;
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
    top: -1px;
    block-size: 2px;
    background: var(--_mark);
  }

  /* A date that a source puts against the event's own. */
  .tie.is-rival {
    block-size: 1px;
  }

  /* A colour handed down is not mixed for each. */
  .hairlines {
    color: var(--_lead);
  }

  /* When it was reported: a hairline from the event, and a tick at its end. */
  .report {
    position: absolute;
    left: 0;
    top: 0;
    block-size: 1px;
    background: currentColor;
    pointer-events: none;
  }

  .report.is-open {
    background: var(--_accent);
  }

  .report::after {
    content: "";
    position: absolute;
    left: 0;
    top: -3px;
    inline-size: 1px;
    block-size: 7px;
    background: inherit;
  }

  .report.is-late::after {
    left: 100%;
  }

  /* Where the marks are drawn, these are the colours to draw with. */
  .marks {
    position: absolute;
    left: 0;
    top: 0;
    pointer-events: none;
  }

  .is-over-mark {
    cursor: pointer;
  }

  .colors {
    position: absolute;
    visibility: hidden;
    contain: strict;
  }

  .colors i {
    transition: color 1ms;
  }

  .leader {
    border-left: 1px solid;
    pointer-events: none;
  }

  .leader.is-open {
    border-color: var(--_accent);
  }

  /* Colours say nothing here; shapes still do. */
  @media (forced-colors: active) {
    .mark,
    .tie {
      --_mark: CanvasText !important;
      --_surface: Canvas;
      forced-color-adjust: none;
    }

    .mark.is-open {
      --_mark: Highlight !important;
    }

    .colors i {
      color: CanvasText !important;
      forced-color-adjust: none;
    }

    .colors i:nth-child(2) {
      color: Canvas !important;
    }

    .colors i:nth-child(4) {
      color: Highlight !important;
    }

    .report {
      background: CanvasText;
      forced-color-adjust: none;
    }

    .report.is-open {
      background: Highlight;
    }

    .leader {
      border-color: CanvasText;
    }

    .leader.is-open {
      border-color: Highlight;
    }
  }
`;
