import { html, nothing, type TemplateResult } from "lit";
import { formatDate } from "../locale/format-date.js";
import { formatNumber } from "../locale/format-number.js";
import { fill, plural } from "../locale/plural.js";
import type { Words } from "../locale/words.js";
import { countBefore, type News, type NewsOfDay } from "../model/what-is-new.js";
import { parseDate } from "../time/parse-date.js";
import { fillWith, isolated } from "./phrase.js";
import { tool } from "./tool.js";

/** The control that shows the story as it was known on a day. */
export interface AsOfState {
  /** On which something was published: EDTF, ascending. */
  readonly days: readonly string[];
  /** EDTF; null: now. */
  readonly day: string | null;
  /** Reports that are left out since nobody says when they were published. */
  readonly undated: number;
  /** Null: now. */
  readonly news: NewsOfDay | null;
  /** How many events were known. */
  readonly known: number;
  /** Title of the open event, where it was not known. */
  readonly unknown: string | null;
  readonly reportsShown: boolean;
}

export interface AsOfActions {
  /** EDTF; null: now. */
  readonly onAsOf: (day: string | null) => void;
  readonly onAsOfToggle: () => void;
  readonly onReports: () => void;
  /** A person wants to see an event of the news. */
  readonly onNews: (id: string) => void;
}

/** What is told of the news; the rest is counted. */
const mostNews = 3;

/** Steps through the days on which something was published; at the end of the slider it is now. */
export function asOfTemplate(
  state: AsOfState,
  language: string | undefined,
  words: Words,
  actions: AsOfActions,
): TemplateResult {
  const { phrases } = words.locale;
  const { days, day } = state;
  const place = day === null ? days.length : countBefore(days, day);
  const isStop = days[place] === day;
  const go = (to: number) => () => {
    actions.onAsOf(days[to] ?? null);
  };
  const told = dayText(day, words);
  return html`<div part="as-of" class="as-of" role="group" aria-label=${phrases.asOf}>
    <div class="as-of-steps">
      ${tool("backward", phrases.earlierDay, place > 0 ? go(place - 1) : null)}
      <input
        type="range"
        min="0"
        max=${days.length}
        .value=${String(isStop || day === null ? place : Math.max(0, place - 1))}
        aria-label=${phrases.asOf}
        aria-valuetext=${told}
        @input=${(event: Event) => {
          go(Number((event.currentTarget as HTMLInputElement).value))();
        }}
      />
      ${tool("forward", phrases.laterDay, day === null ? null : go(isStop ? place + 1 : place))}
    </div>
    <p class="as-of-day" role="status">${told}</p>
    <div class="as-of-tools">
      <button
        type="button"
        class="button toggle"
        aria-pressed=${state.reportsShown}
        @click=${actions.onReports}
      >
        ${phrases.showReports}
      </button>
      <button type="button" class="button" @click=${actions.onAsOfToggle}>${phrases.backToNow}</button>
    </div>
    <p class="as-of-news" role="status">${newsTemplate(state, language, words, actions)}</p>
  </div>`;
}

/** The same on paper, where nothing can be chosen. */
export function asOfNotice({ day, undated }: AsOfState, words: Words): TemplateResult | typeof nothing {
  if (day === null) return nothing;
  return html`<p class="notice">
    <b>${dayText(day, words)}</b>
    ${undated === 0 ? nothing : plural(words.locale.phrases.leftOut, undated, words.language)}
  </p>`;
}

/** "As known on 4 July 2026". */
function dayText(day: string | null, words: Words): string {
  const { phrases } = words.locale;
  return day === null ? phrases.asKnownNow : fill(phrases.asKnownOn, { date: dayWords(day, words) });
}

function dayWords(day: string, { locale, language }: Words): string {
  const date = parseDate(day);
  return date === null ? day : formatDate(date, locale, language);
}

function newsTemplate(
  { news, undated, known, unknown }: AsOfState,
  language: string | undefined,
  words: Words,
  { onNews }: AsOfActions,
) {
  if (news === null) return nothing;
  const { phrases } = words.locale;
  const shown = news.news.slice(0, mostNews);
  const more = news.news.length - shown.length;
  const since =
    news.since === null ? phrases.newAtFirst : fill(phrases.newSince, { date: dayWords(news.since, words) });
  return html`${known === 0 ? html`<span>${phrases.nothingKnown}</span>` : nothing}
  ${unknown === null ? nothing : html`<span>${fillWith(phrases.notKnownThen, isolated(unknown, language))}</span>`}
  ${
    shown.length === 0
      ? nothing
      : html`<span class="news"
          ><span>${since}</span> ${shown.map(
            (each) =>
              html`<button
                type="button"
                @click=${() => {
                  onNews(each.event.id);
                }}
              >
                ${newsText(each, language, words)}
              </button>`,
          )}
          ${more > 0 ? html`<span>${fill(phrases.andMore, { n: formatNumber(more, words.language) })}</span>` : nothing}</span
        >`
  }
  ${undated === 0 ? nothing : html`<span class="left-out">${plural(phrases.leftOut, undated, words.language)}</span>`}`;
}

/** "Ban begins", where nothing was known of it before; else "Ban begins: disputed, 2 more reports". */
function newsText(
  { event, isFirst, status, reports, corrections }: News,
  language: string | undefined,
  { locale: { phrases }, language: tag }: Words,
) {
  const title = isolated(event.title, language);
  if (isFirst) return title;
  const parts: string[] = [];
  if (status !== undefined) parts.push(phrases[status]);
  if (reports > 0) parts.push(plural(phrases.moreReports, reports, tag));
  if (corrections > 0) parts.push(phrases.corrected);
  return parts.length === 0 ? title : html`${title}: ${parts.join(phrases.listComma)}`;
}
