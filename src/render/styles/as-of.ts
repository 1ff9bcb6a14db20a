import { css } from "lit";

/** The control that shows the story as it was known on a day. */
export const asOfStyles = css`
  .as-of {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1rem;
    flex: none;
    border-block: 1px solid var(--_line);
    padding-block: 0.125rem 0.375rem;
    margin-block-end: 0.5rem;
    font-size: 0.875em;
  }

  .as-of-steps {
    flex: 1 1 8rem;
    min-inline-size: 0;
    max-inline-size: 22rem;
    display: flex;
    align-items: center;
  }

  .as-of-steps input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
  }

  /* Room for the longest date: whether the line breaks must not depend on the day. */
  .as-of-day {
    flex: 0 0 19em;
    font-weight: 600;
  }

  .as-of-tools {
    margin-inline-start: auto;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
  }

  .as-of .button {
    font-size: inherit;
  }

  .toggle[aria-pressed="true"] {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  .as-of-news {
    flex: 0 0 100%;
    min-inline-size: 0;
    display: flex;
    align-items: baseline;
    gap: 0 1rem;
    font-size: 0.9286em;
    min-block-size: 1.5em;
    color: var(--_muted);
  }

  .news {
    display: flex;
    align-items: baseline;
    gap: 0 0.75rem;
    min-inline-size: 0;
  }

  .news button {
    color: var(--_text);
    min-block-size: 24px;
  }

  .news button:hover {
    color: var(--_accent);
  }

  .left-out {
    margin-inline-start: auto;
  }

  /* Above a stage nothing may change its height from day to day: one line, whose titles give way. */
  .horizontal .as-of-news,
  .horizontal .as-of-day {
    white-space: nowrap;
  }

  .horizontal .news button {
    overflow: hidden;
    text-overflow: ellipsis;
    min-inline-size: 3em;
  }

  .horizontal .as-of-news > *,
  .horizontal .news > span {
    flex: none;
  }

  .horizontal .as-of-news > .news {
    flex: 0 1 auto;
  }

  .vertical .as-of {
    flex-direction: column;
    align-items: stretch;
    margin-block-end: 1rem;
  }

  .vertical :is(.as-of-steps, .as-of-day, .as-of-news) {
    flex: none;
    max-inline-size: none;
  }

  .vertical .as-of-tools {
    margin-inline-start: -0.375rem;
  }

  .vertical :is(.as-of-news, .news) {
    flex-direction: column;
    align-items: start;
  }

  .vertical .left-out {
    margin: 0;
  }
`;
