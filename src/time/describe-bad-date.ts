import { remedyForOtherNotation } from "./other-notations.js";
import { readDate, timeOf } from "./parse-date.js";
import { isRefusal } from "./reading.js";

/**
 * One sentence in English that names a value which is no date, says why and tells the remedy:
 * `“2024-13” is not a date; months go from 01 to 12.`
 *
 * Numbers are always told to be text, for JSON and CSV, where `parseDate` alone would take epoch milliseconds.
 */
export function describeBadDate(value: unknown): string {
  if (typeof value === "string") return describeText(value);
  if (typeof value === "number") return describeNumber(value);
  if (value === undefined || value === null) return `The date is missing; ${asText}.`;
  if (timeOf(value) !== undefined) return `This Date holds no valid time; ${asText}.`;
  return `${kinds[typeof value] ?? "This"} is not a date; ${asText}.`;
}

const asText = 'write one as text, such as "2026", "2026-07" or "2026-07-10"';

const kinds: Readonly<Record<string, string>> = {
  boolean: "True or false",
  bigint: "A big integer",
  symbol: "A symbol",
  function: "A function",
  object: "An object or a list",
};

function describeText(text: string): string {
  if (text.trim() === "")
    return "An empty text is not a date; write one such as 2026, 2026-07 or 2026-07-10.";
  const reading = readDate(text);
  const remedy = isRefusal(reading) ? reading.remedy : undefined;
  return `“${showText(text)}” is not a date; ${remedy ?? remedyForOtherNotation(text)}.`;
}

function describeNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) <= 9999)
    return `${value} is a number; write "${yearText(value)}" in quotes.`;
  const reading = readDate(value);
  if (isRefusal(reading)) return `${value} is not a date; ${reading.remedy ?? asText}.`;
  return `${value} is a number; write "${reading.edtf}" in quotes.`;
}

function yearText(year: number): string {
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
}

const longestShown = 40;

/** A text for a message: cut, and with a code in place of characters that are not seen or turn others round. */
function showText(text: string): string {
  const characters = [...text.slice(0, 4 * longestShown)];
  const shown = characters.slice(0, longestShown).join("");
  const isCut = characters.length > longestShown || text.length > 4 * longestShown;
  return shown.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, showCode) + (isCut ? "…" : "");
}

function showCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
