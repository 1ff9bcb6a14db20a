import { css } from "lit";

/** The reading list. */
export const listStyles = css`
  .vertical .top {
    flex-direction: column;
    align-items: stretch;
    padding-block-end: 1rem;
  }

  .vertical .header {
    flex: none;
  }

  .vertical :is(.legend, .toolbar) {
    flex: 0 1 auto;
  }

  .vertical .aside {
    justify-content: space-between;
  }

  .list {
    position: relative;
  }

  /* The rail that the marks stand on. */
  .list::before {
    content: "";
    position: absolute;
    inset-inline-start: 4px;
    inset-block: 0.5rem;
    border-inline-start: 1px solid var(--_lead);
  }

  .entry {
    position: relative;
    padding-inline-start: 1.5rem;
    padding-block-end: 1.5rem;
  }

  .gap {
    font-size: 0.8125em;
    font-style: italic;
    color: var(--_muted);
    padding-block-end: 1.25rem;
  }

  .list .label {
    position: relative;
    padding: 0;
    overflow: visible;
    animation: none;
    max-inline-size: 40em;
  }

  .point {
    position: absolute;
    inset-inline-start: -1.5rem;
    inset-block-start: 0.3em;
    inline-size: 9px;
    block-size: 9px;
    border-radius: 50%;
    background: var(--_mark);
    box-shadow: 0 0 0 1.5px var(--_surface);
  }

  .point:not([data-shape="dot"], [data-shape="hollow"]) {
    border-radius: 0;
    inline-size: 7px;
    block-size: 2rem;
    margin-inline-start: 1px;
    box-shadow: none;
  }

  .point[data-shape="bar"] {
    border-radius: 1px;
    block-size: 3rem;
  }

  .point[data-shape="about"] {
    background: linear-gradient(transparent, var(--_mark) 30% 70%, transparent);
  }

  .point:is([data-shape="hollow"], [data-shape="uncertain"]) {
    background: var(--_surface);
    border: 1.5px solid var(--_mark);
  }

  .point[data-shape="uncertain"] {
    border-style: dashed;
  }

  .list .date {
    display: block;
    font-size: 0.8125em;
    color: var(--_muted);
  }

  .is-open .date {
    color: var(--_accent);
  }

  .list .title {
    font-size: 1.0625em;
    line-height: 1.3;
    font-weight: 600;
    text-wrap: balance;
  }

  .list .open {
    min-block-size: 24px;
    display: inline-block;
  }

  .list .open:hover {
    color: var(--_accent);
  }

  .text {
    font-size: 0.9375em;
    line-height: 1.5;
    padding-block-start: 0.375rem;
    max-inline-size: 40em;
  }

  .in-place {
    max-inline-size: 40em;
  }

  .in-place .bar {
    flex-wrap: wrap;
    margin-inline-start: -0.5rem;
    padding-block-start: 0.5rem;
  }

  .in-place .position {
    flex: none;
    padding-inline: 0.5rem;
    order: 1;
  }

  .show-more {
    align-self: start;
    border: 1px solid var(--_lead);
    border-radius: 2px;
    padding: 0.375rem 0.875rem;
  }

  .below {
    border-block-start: 1px solid var(--_line);
    margin-block-start: 1rem;
    padding-block-start: 0.75rem;
  }

  @media (forced-colors: active) {
    .point {
      --_mark: CanvasText !important;
      --_surface: Canvas;
      forced-color-adjust: none;
    }
  }
`;
