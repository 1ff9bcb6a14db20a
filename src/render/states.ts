import { html, nothing, type TemplateResult } from "lit";
import { plural } from "../locale/plural.js";
import type { Words } from "../locale/words.js";
import type { Problem } from "../model/problem.js";

/** While a story loads: the page's own list stays in view, if there is one. */
export function loadingTemplate({ locale }: Words): TemplateResult {
  return html`<p class="notice" role="status">${locale.phrases.loading}</p>`;
}

/** A story without events. */
export function emptyTemplate({ locale }: Words): TemplateResult {
  return html`<div class="notice" role="status"><slot name="empty">${locale.phrases.empty}</slot></div>`;
}

/** A load that failed. */
export interface Failure {
  /** In a reader's words. */
  readonly reason: string;
  readonly canRetry: boolean;
}

/** `keeps`: an older story is still shown. */
export function failureTemplate(
  { reason, canRetry }: Failure,
  keeps: boolean,
  { locale: { phrases } }: Words,
  onRetry: () => void,
): TemplateResult {
  return html`<div class="notice failure" role="alert">
    <p><strong>${phrases.loadFailed}</strong> ${reason} ${keeps ? phrases.keptOld : nothing}</p>
    ${canRetry ? html`<button type="button" class="button" @click=${onRetry}>${phrases.retry}</button>` : nothing}
  </div>`;
}

/** The mistakes in the data, for editors, or for readers where nothing can be shown. */
export function problemsTemplate(
  problems: readonly Problem[],
  words: Words,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const label = plural(words.locale.phrases.problems, problems.length, words.language);
  return html`<section part="problems" class="problems" aria-label=${label}>
    <p class="kicker">${label}</p>
    <ol tabindex="0" aria-label=${label}>
      ${problems.map(
        (problem) =>
          html`<li data-severity=${problem.severity}>
            <bdi lang="en">${problem.message}</bdi>
            ${problem.path === "" ? nothing : html`<code>${problem.path}</code>`}
          </li>`,
      )}
    </ol>
  </section>`;
}
