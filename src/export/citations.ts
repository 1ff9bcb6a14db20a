// Citations to copy: as plain text, and as CSL-JSON.
export { citationText } from "./citation-text.js";
export { toCsl, type CslDate, type CslDateParts, type CslItem } from "./csl.js";
export { findLocale } from "../locale/registry.js";
export type { Locale } from "../locale/locale.js";
export type { Words } from "../locale/words.js";
