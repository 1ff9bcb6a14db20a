import { css } from "lit";

/** Header, toolbar, notices and the panels over the stage. */
export const frameStyles = css`
  .top {
    position: relative;
    display: flex;
    flex: none;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: flex-end;
    gap: 0.25rem 2rem;
    padding-block-end: 0.75rem;
  }

  .header {
    flex: 1 1 22rem;
    min-inline-size: 0;
  }

  /* Long words at the top must not push the stage out of its reserved height. */
  .horizontal .header :is(.title, .description) {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }

  .header .title {
    font-size: 1.25em;
    line-height: 1.3;
    font-weight: 600;
    text-wrap: balance;
  }

  .description {
    font-size: 0.875em;
    color: var(--_muted);
    max-inline-size: 44em;
  }

  .aside {
    display: flex;
    flex: 0 1 auto;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1.5rem;
  }

  .toolbar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
  }

  .rule {
    inline-size: 1px;
    block-size: 1rem;
    background: var(--_line);
    margin-inline: 0.375rem;
  }

  .number {
    color: var(--_muted);
  }

  .legend {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 0 1rem;
    font-size: 0.8125em;
    color: var(--_muted);
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: 0.375rem;
  }

  .swatch {
    inline-size: 0.5625rem;
    block-size: 0.5625rem;
    border-radius: 50%;
    background: var(--_mark);
  }

  .notice {
    flex: none;
    padding-block: 0.75rem;
    font-size: 0.875em;
    color: var(--_muted);
  }

  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1rem;
    color: var(--_text);
    border-block-start: 1px solid var(--_accent);
  }

  .failure .button {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }

  .horizontal .fallback {
    overflow: auto;
    flex: 1;
    min-block-size: 0;
  }

  .problems {
    flex: none;
    max-block-size: 30%;
    display: flex;
    flex-direction: column;
    border-block-start: 1px solid var(--_line);
    padding-block: 0.5rem;
    font-size: 0.8125em;
  }

  .vertical .problems {
    max-block-size: none;
  }

  .problems ol {
    list-style: decimal;
    padding-inline-start: 2em;
    overflow: auto;
    min-block-size: 0;
  }

  .problems code {
    color: var(--_muted);
  }

  .panel {
    position: absolute;
    z-index: 2;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: min(22rem, 100%);
    display: flex;
    flex-direction: column;
    background: var(--_surface);
    border-inline-start: 1px solid var(--_text);
    padding-inline-start: 1.25rem;
  }

  /* Room for both sides. */
  .panel.is-contested {
    inline-size: clamp(min(22rem, 100%), 50%, 40rem);
  }

  /* A panel takes focus when a person opens it; a ring around all of it would shout. */
  .panel:focus-visible {
    outline: none;
    border-color: var(--_accent);
  }

  .bar {
    display: flex;
    flex: none;
    align-items: center;
  }

  .position {
    flex: 1;
    font-size: 0.8125em;
    color: var(--_muted);
  }

  .scroll {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    /* Room for focus rings, which the box would clip. */
    padding-inline: 3px;
    margin-inline-start: -3px;
    padding-block-end: 1rem;
  }

  @media (prefers-reduced-motion: no-preference) {
    .panel {
      animation: arrive 160ms ease-out;
    }

    @keyframes arrive {
      from {
        opacity: 0;
        translate: 0.75rem 0;
      }
    }
  }
`;
