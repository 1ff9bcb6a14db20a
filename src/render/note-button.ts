import { html, type TemplateResult } from "lit";
import { formatNumber } from "../locale/format-number.js";
import { fill } from "../locale/plural.js";
import type { Words } from "../locale/words.js";

/** A source's number, which leads to where else it stands; plain where that is nowhere. */
export function noteButton(
  number: number,
  goal: "toSource" | "toCitation",
  { locale, language }: Words,
  action: (() => void) | null,
): TemplateResult {
  const n = formatNumber(number, language);
  if (action === null) return html`<span class="note">${n}</span>`;
  const label = fill(locale.phrases[goal], { n });
  return html`<button type="button" class="note" aria-label=${label} title=${label} @click=${action}>
    ${n}
  </button>`;
}

/** A source's number as it stands in running text: "[3]". */
export function formatNote(number: number, { language }: Words): string {
  return `[${formatNumber(number, language)}]`;
}
