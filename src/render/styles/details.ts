import { css } from "lit";

/** An open event, its citations, and the list of sources. */
export const detailsStyles = css`
  .details .date {
    display: block;
    font-size: 0.8125em;
    color: var(--_accent);
  }

  .panel .title {
    font-size: 1.25em;
    line-height: 1.25;
    font-weight: 600;
    text-wrap: balance;
    padding-block: 0.125rem;
  }

  .text > * + *,
  .text blockquote > * + * {
    margin-block-start: 0.6em;
  }

  .text ul {
    list-style: disc;
    padding-inline-start: 1.25em;
  }

  .text blockquote {
    padding-inline-start: 0.75rem;
    border-inline-start: 1px solid var(--_line);
    color: var(--_muted);
  }

  .more,
  .lag,
  .unsourced {
    font-size: 0.875em;
    padding-block-start: 0.5rem;
  }

  .lag,
  .unsourced {
    color: var(--_muted);
    font-style: italic;
  }

  .image {
    padding-block-start: 0.75rem;
  }

  .image img {
    display: block;
    max-inline-size: 100%;
    max-block-size: 18rem;
    block-size: auto;
  }

  /* Sources are what one opens an event for. */
  .panel .image img {
    max-block-size: 9rem;
  }

  figcaption,
  .credit {
    font-size: 0.8125rem;
    color: var(--_muted);
  }

  .citation,
  .source {
    display: flex;
    align-items: baseline;
    gap: 0.375rem;
    font-size: 0.875em;
    line-height: 1.4;
    padding-block: 0.625rem;
  }

  .cited {
    flex: 1;
    min-inline-size: 0;
  }

  .side {
    margin-block-start: 0.75rem;
    padding-block-start: 0.5rem;
    border-block-start: 1px solid var(--_line);
  }

  .side[data-stance="disputes"] {
    border-block-start: 1px solid var(--_text);
  }

  /* A source's number: the same in labels, details, panel and print. */
  .note {
    flex: none;
    min-inline-size: 1.75em;
    min-block-size: 1.5rem;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  button.note:hover,
  .copy:hover,
  .category:hover {
    color: var(--_accent);
  }

  .head > * {
    display: block;
  }

  .publisher {
    font-weight: 600;
  }

  .imprint,
  .way,
  .stance,
  .remark,
  .citing,
  .lede,
  .translation {
    font-size: 0.9286em;
    color: var(--_muted);
  }

  .lede {
    font-size: 0.8125em;
  }

  .stance[data-stance="disputes"] {
    color: var(--_text);
    font-weight: 600;
  }

  .stance[data-stance="disputes"]::before {
    content: "≠ ";
    content: "≠ " / "";
  }

  .quoted {
    margin-block: 0.375rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 1px solid var(--_accent);
  }

  .quote {
    font-style: italic;
    quotes: auto;
  }

  .quote::before {
    content: open-quote;
  }

  .quote::after {
    content: close-quote;
  }

  .quoted figcaption {
    font-size: 0.9286em;
  }

  .corrections {
    margin-block-start: 0.875rem;
    padding-block-start: 0.5rem;
    border-block-start: 1px solid var(--_line);
    font-size: 0.875em;
  }

  .corrections .date {
    display: inline;
    font-size: inherit;
    color: var(--_muted);
  }

  .copy {
    min-block-size: 1.5rem;
  }

  .csl {
    margin-inline-start: 0.75em;
  }

  .details .scroll,
  .in-place {
    container-type: inline-size;
  }

  /* For and against beside each other, where there is room for both. */
  @container (inline-size >= 32rem) {
    .sides {
      display: flex;
      align-items: start;
      gap: 1.5rem;
    }

    .sides > .side {
      flex: 1;
      min-inline-size: 0;
    }
  }
`;
