import { listFormat } from "./intl.js";

/** Joins names as a sentence does: "Reuters, AP and AFP". */
export function formatList(items: readonly string[], language: string): string {
  return listFormat(language).format(items);
}
