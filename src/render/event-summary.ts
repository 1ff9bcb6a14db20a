import { html, nothing, type TemplateResult } from "lit";
import { join } from "lit/directives/join.js";
import { rivalText } from "../layout/dates-text.js";
import type { LabelText } from "../layout/label-text.js";
import { formatDate, formatDateAttribute } from "../locale/format-date.js";
import type { Words } from "../locale/words.js";
import { datesGiven } from "../model/rival-dates.js";
import type { ParsedEvent } from "../model/story.js";
import type { EventDate } from "../time/event-date.js";
import type { StoryContext } from "./context.js";
import { isolated, listNames } from "./phrase.js";

export function dateWords(date: EventDate, { locale, language, timeZone }: Words): string {
  return formatDate(date, locale, language, timeZone);
}

/** The date in words, and for machines where HTML can hold it. */
export function dateTemplate(event: ParsedEvent, words: string): TemplateResult {
  return html`<time part="date" class="date" datetime=${formatDateAttribute(event.when) ?? nothing}
    >${words}</time
  >`;
}

/** The same with the names of those who give each, where sources put other dates against it. */
export function datesTemplate(event: ParsedEvent, words: string, context: StoryContext): TemplateResult {
  const given = datesGiven(event, context.words.timeZone);
  if (given.length === 0) return dateTemplate(event, words);
  const { locale } = context.words;
  const told = given.map(({ when, sources }, turn) => {
    const date = turn === 0 ? dateWords(when, context.words) : rivalText(when, event.when, context.words);
    const names = sources.flatMap((id) => context.sources.get(id) ?? []);
    return names.length === 0 ? date : html`${date} (${listNames(names, context.words.language)})`;
  });
  const [before, between, after] = locale.dates.or.split(/\{\w+\}/);
  const first = join(told.slice(0, -1), locale.phrases.listComma);
  return html`<time part="date" class="date" datetime=${formatDateAttribute(event.when) ?? nothing}
    >${before}${first}${between}${told.at(-1)}${after}</time
  >`;
}

/** Its group where there are lanes, status and source count on one line; nothing where all are empty. */
export function metaTemplate(text: LabelText, group = ""): TemplateResult | typeof nothing {
  if (text.status === "" && text.sources === "" && group === "") return nothing;
  return html`<p class="meta">
    ${group === "" ? nothing : html`<span class="group">${isolated(group)}</span>`}
    ${text.status === "" ? nothing : html`<span part="status" class="status">${text.status}</span>`}
    ${text.sources === "" ? nothing : html`<span class="count">${text.sources}</span>`}
    ${text.notes === "" ? nothing : html`<span class="notes">[${text.notes}]</span>`}
  </p>`;
}
