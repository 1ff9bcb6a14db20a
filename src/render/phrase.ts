import { html, nothing, type TemplateResult } from "lit";
import { listFormat } from "../locale/intl.js";
import { sourceName } from "../model/source-name.js";
import type { ParsedSource } from "../model/story.js";
import type { FoundById } from "./context.js";

/** Data among our words: its direction stays inside, and so does its language where one is known. */
export function isolated(text: unknown, language?: string): TemplateResult {
  const held = typeof text === "string" ? text.replace(wayOut, "$1") : text;
  return html`<bdi lang=${language ?? nothing}>${held}</bdi>`;
}

/** What would end the isolation of `bdi`, in browsers too: an end of isolation without a start, and of the paragraph. */
const wayOut = /([\u2066-\u2068][^\u2029\u2066-\u2069]*\u2069)|[\u2029\u2069]/g;

/** A phrase with `content` in the place of its one word in braces. */
export function fillWith(phrase: string, content: unknown): TemplateResult {
  const [before, after] = phrase.split(/\{\w+\}/);
  return html`${before}${content}${after}`;
}

/** Joins names as a sentence does: "Reuters, AP and AFP"; with `numbers` each is followed by its own. */
export function listNames(
  sources: readonly ParsedSource[],
  language: string,
  numbers?: FoundById<number>,
): readonly unknown[] {
  const left = sources.values();
  return listFormat(language)
    .formatToParts(sources.map(sourceName))
    .map(({ type, value }) => {
      if (type === "literal") return value;
      const number = numbers?.get(left.next().value?.id ?? "");
      return [isolated(value), number === undefined ? "" : ` [${number}]`];
    });
}
