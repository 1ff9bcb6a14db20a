import { formatNumber } from "../locale/format-number.js";
import { fill } from "../locale/plural.js";
import type { Words } from "../locale/words.js";
import type { LoadFailure } from "./fetch-story.js";

/** Why a story did not load, in a reader's words. */
export function failureReason(failure: LoadFailure, { locale, language }: Words): string {
  const { phrases } = locale;
  switch (failure.code) {
    case "load-http":
      return fill(phrases.httpError, { status: formatNumber(Number(failure.detail), language) });
    case "load-timeout":
      return phrases.timeout;
    case "load-network":
      return phrases.networkError;
    case "load-url":
    case "load-html":
    case "load-data":
      return phrases.notStory;
  }
}
