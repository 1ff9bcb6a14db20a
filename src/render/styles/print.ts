import { css } from "lit";

/** On paper, and nothing of it on a screen. */
export const printStyles = css`
  @media not print {
    .print {
      display: none;
    }
  }

  @media print {
    :host {
      --_text: #000;
      --_muted: #3d3d3d;
      --_line: #bbb;
      --_surface: #fff;
      --_accent: #000;
      block-size: auto !important;
      max-block-size: none !important;
      overflow: visible !important;
      color-scheme: light !important;
      color: #000;
      background: #fff;
    }

    ::slotted(*) {
      color: #000 !important;
    }

    .frame {
      display: block;
      block-size: auto;
    }

    /* What is for choosing, and the picture that the list takes the place of. */
    .frame:has(> .print) > :not(.top, .print, slot),
    .frame:has(> .print) > .top > :not(.header),
    .print :is(.citing, .bar) {
      display: none;
    }

    .print .note {
      color: inherit;
      text-decoration: none;
    }

    /* What is positioned is painted, and so read aloud from a PDF, after all that is not. */
    .print .label {
      position: static;
    }

    .print :is(.entry, .sources) {
      position: relative;
      z-index: 0;
    }

    .print .point {
      position: static;
      float: inline-start;
      margin-inline-start: calc(1px - 1.5rem);
      print-color-adjust: exact;
    }

    .print {
      font-size: 10.5pt;
    }

    .print :is(.citations, .source-list) {
      margin-block-start: 0.5rem;
    }

    .print :is(.citation, .source) {
      padding-block: 0.3rem;
    }

    .print .entry {
      padding-block-end: 1.25rem;
    }

    .print :is(.label, .gap, .title, .kicker) {
      break-after: avoid;
    }

    .print :is(.label, .image, .quoted, .citation, .source, .corrections, .hop, .notice) {
      break-inside: avoid;
    }

    .print .image img {
      max-block-size: 8cm;
    }

    .print p {
      orphans: 3;
      widows: 3;
    }

    .print .sources {
      border-block-start: 1px solid #000;
      padding-block-start: 0.75rem;
    }

    .print .sources > .title {
      font-size: 1.25em;
    }

    .url,
    .print :is(.text, .more) a::after {
      font-size: 0.875em;
      overflow-wrap: anywhere;
    }

    .print :is(.text, .more) a::after {
      content: " (" attr(href) ")";
    }
  }
`;
