import { numberFormat, withPlainSpaces } from "./intl.js";

/** A number with the digits and grouping of a language: "12,345". */
export function formatNumber(n: number, language: string): string {
  return withPlainSpaces(numberFormat(language).format(n));
}
