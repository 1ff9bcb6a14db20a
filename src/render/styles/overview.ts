import { css } from "lit";

/** The strip below the stage. Its room is the same in every view, so that nothing shifts. */
export const overviewStyles = css`
  .overview {
    position: relative;
    flex: none;
    block-size: 2.5rem;
    margin-block-start: 0.375rem;
    overflow: clip;
    contain: layout paint style;
    /* The browser scrolls the page; the rest is ours. */
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    border-block-end: 1px solid var(--_line);
  }

  /* Its upper part, where nothing is drawn, lies under the foot of the axis, which the pointer meets there. */
  .overview.is-low {
    block-size: 24px;
    margin-block-start: -10px;
    clip-path: inset(10px 0 0);
  }

  .columns {
    position: absolute;
    inset-block: 0;
    left: 0;
    opacity: 0.75;
  }

  .overview > .columns {
    opacity: 0.3;
  }

  .columns > div {
    --_mark: var(--_accent);
    position: absolute;
    inset: 0;
    background: var(--_mark);
  }

  .window {
    position: absolute;
    inset-block: 0;
    left: 0;
    overflow: clip;
    pointer-events: none;
    border-radius: 2px;
  }

  .window:not(.is-all) {
    background: color-mix(in srgb, var(--_muted) 12%, transparent);
  }

  .window::before,
  .window::after {
    content: "";
    position: absolute;
    inset-block: 0;
    inline-size: 3px;
    background: var(--_muted);
  }

  .window::before {
    left: 0;
  }

  .window::after {
    right: 0;
  }

  .window.is-all::before,
  .window.is-all::after {
    background: var(--_line);
  }

  /* What can be grabbed is not seen. */
  .brush,
  .brush > div {
    position: absolute;
    inset-block: 0;
    left: 0;
  }

  .brush {
    right: 0;
  }

  .overlay {
    cursor: pointer;
  }

  .selection {
    cursor: grab;
  }

  .selection:active {
    cursor: grabbing;
  }

  .handle {
    cursor: ew-resize;
  }

  .window.is-all + .brush .selection {
    cursor: crosshair;
  }

  @media print {
    .overview {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .columns > div {
      --_mark: CanvasText !important;
      forced-color-adjust: none;
    }

    .window::before,
    .window::after {
      background: Highlight !important;
      forced-color-adjust: none;
    }
  }
`;
