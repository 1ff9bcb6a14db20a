import { byLanguage, withPlainSpaces } from "./intl.js";

const format = byLanguage((tag) => new Intl.NumberFormat(tag));

/** A number with the digits and grouping of a language: "12,345". */
export function formatNumber(n: number, language: string): string {
  return withPlainSpaces(format(language).format(n));
}
