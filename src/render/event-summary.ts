import { html, nothing, type TemplateResult } from "lit";
import type { LabelText } from "../layout/label-text.js";
import { formatDate, formatDateAttribute } from "../locale/format-date.js";
import type { Words } from "../locale/words.js";
import type { ParsedEvent } from "../model/story.js";
import type { EventDate } from "../time/event-date.js";

export function dateWords(date: EventDate, { locale, language, timeZone }: Words): string {
  return formatDate(date, locale, language, timeZone);
}

/** The date in words, and for machines where HTML can hold it. */
export function dateTemplate(event: ParsedEvent, words: string): TemplateResult {
  return html`<time part="date" class="date" datetime=${formatDateAttribute(event.when) ?? nothing}
    >${words}</time
  >`;
}

/** Status and source count on one line; nothing where both are empty. */
export function metaTemplate(text: LabelText): TemplateResult | typeof nothing {
  if (text.status === "" && text.sources === "") return nothing;
  return html`<p class="meta">
    ${text.status === "" ? nothing : html`<span part="status" class="status">${text.status}</span>`}
    ${text.sources === "" ? nothing : html`<span class="count">${text.sources}</span>`}
    ${text.notes === "" ? nothing : html`<span class="notes">[${text.notes}]</span>`}
  </p>`;
}
