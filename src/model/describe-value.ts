/**
 * A piece of data between quotation marks, short and on one line, so that it cannot upset the sentence around
 * it.
 */
export function quote(text: string, length = 60): string {
  const tidy = text
    .slice(0, length * 2)
    .replace(unquotable, " ")
    .trim();
  const characters = Array.from(tidy);
  const isCut = characters.length > length || text.length > length * 2;
  return isCut ? `“${characters.slice(0, length).join("")}…”` : `“${tidy}”`;
}

// Control characters, halves of surrogate pairs, and those that turn the direction of the text that follows.
const unquotable = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]+/gu;

/** What kind of value stands where another was expected. Never calls anything on the value. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (typeof value === "object") return isList(value) ? "a list" : "an object";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return quote(value);
  if (typeof value === "number")
    return Number.isFinite(value) ? `the number ${value}` : "a number that is not finite";
  return `a ${typeof value}`;
}

/** As `Array.isArray`, which throws on a revoked proxy. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** An object that may have fields: no list. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !isList(value);
}

/** “a, b or c” */
export function listWords(words: readonly string[], conjunction = "or"): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}
