import { describeBadDate } from "../time/describe-bad-date.js";
import type { EventDate } from "../time/event-date.js";
import { parseDate, timeOf } from "../time/parse-date.js";
import { cleanLine, cleanText, isCleanLine, isCleanText, type CleanText } from "./clean-text.js";
import { describeValue, isList, isObject, listWords, quote } from "./describe-value.js";
import { idOf } from "./id-register.js";
import { maxIdLength, maxLineGraphemes, maxListLength, maxTextGraphemes } from "./limits.js";
import { makePlace, type Place } from "./place.js";
import type { Severity } from "./problem.js";
import type { ProblemList } from "./problem-list.js";
import { remember } from "./remember.js";
import { checkUrl, describeUrlFault, type UrlFault, type UrlUse } from "./url.js";

/**
 * Whether dates may be `Date` and epoch milliseconds too, as in properties, or text alone, as in JSON and
 * CSV.
 */
export type DateForms = "any" | "text";

/** Takes the fields that one kind of thing may have from an object, each once. */
export type TakeFields<Fields> = (object: Record<string, unknown>) => Fields;

/**
 * Reads values that may be anything, never throwing, and tells every mistake.
 *
 * Each reader gets a value with the name and place of its field, and gives undefined where the value is
 * absent (undefined, null, blank) or, with a problem, wrong. Numbers are taken for text, since `1984` is a
 * title and `7` an id to spreadsheets; nothing else is.
 *
 * A big story has millions of fields, nearly all of them absent or right. Readers say so in a few lines and leave the
 * rest, with the closures that word a problem, to private ones: a function that holds a closure makes room for
 * what it shares with it at every call.
 */
export class FieldReader {
  readonly problems: ProblemList;
  readonly #dateForms: DateForms;
  /** Stories repeat their days and languages. */
  readonly #parseDay = remember(parseDate);
  readonly #isLanguage = remember(isLanguageTag);

  constructor(problems: ProblemList, dateForms: DateForms) {
    this.problems = problems;
    this.#dateForms = dateForms;
  }

  /** The fields of an object. One that throws when it is read is told and absent. */
  fields<Fields extends object>(object: object, place: Place, take: TakeFields<Fields>): Fields {
    try {
      return take(object as Record<string, unknown>);
    } catch {
      return this.#fieldByField(object, place, take);
    }
  }

  /** A single field. */
  value(object: object, field: string, place: Place): unknown {
    try {
      return (object as Record<string, unknown>)[field];
    } catch {
      this.#warnOfUnreadable(field, place, field, `“${field}”`);
      return undefined;
    }
  }

  /** Text for one line. */
  line(value: unknown, field: string, place: Place, severity: Severity = "warning"): string | undefined {
    if (value === undefined) return undefined;
    if (typeof value === "string" && value !== "" && isCleanLine(value, maxLineGraphemes)) return value;
    return this.#clean(value, field, place, severity, maxLineGraphemes, cleanLine);
  }

  /** Text of several lines. */
  text(value: unknown, field: string, place: Place): string | undefined {
    if (value === undefined) return undefined;
    if (typeof value === "string" && value !== "" && isCleanText(value, maxTextGraphemes)) return value;
    return this.#clean(value, field, place, "warning", maxTextGraphemes, cleanText);
  }

  /** An id exactly as given, for it is compared. */
  id(value: unknown, field: string, place: Place): string | undefined {
    const id = idOf(value);
    if (id !== "") return id;
    if (typeof value !== "string") this.#refuse(value, field, place, "warning", "text");
    else if (value.trim() !== "") this.#warnOfLongId(field, place);
    return undefined;
  }

  #warnOfLongId(field: string, place: Place): void {
    this.problems.warn(
      `${codeName(field)}-invalid`,
      place,
      field,
      () => `“${field}” is longer than ${maxIdLength} characters; shorten it.`,
    );
  }

  /** One of a closed set of words. Another case is mended, since it leaves no doubt. */
  word<Word extends string>(
    value: unknown,
    field: string,
    place: Place,
    words: readonly Word[],
  ): Word | undefined {
    if (value === undefined || value === null || value === "") return undefined;
    return words.includes(value as Word) ? (value as Word) : this.#wordInDoubt(value, field, place, words);
  }

  #wordInDoubt<Word extends string>(
    value: unknown,
    field: string,
    place: Place,
    words: readonly Word[],
  ): Word | undefined {
    const written = typeof value === "string" ? value.trim().toLowerCase() : undefined;
    const meant = words.find((word) => word === written);
    this.problems.warn(`${codeName(field)}-unknown`, place, field, () => {
      const remedy = meant === undefined ? `it may be ${listWords(words)}` : `write “${meant}”`;
      return `${describeValue(value)} is not a known “${field}”; ${remedy}.`;
    });
    return meant;
  }

  /** A URL that may be used, as written. */
  url(value: unknown, field: string, place: Place, use: UrlUse = "link"): string | undefined {
    if (value === undefined) return undefined;
    if (typeof value !== "string") {
      this.#refuse(value, field, place, "warning", "a URL as text");
      return undefined;
    }
    const url = value.trim();
    if (url === "") return undefined;
    const fault = checkUrl(url, use);
    if (fault === null) return url;
    this.#refuseUrl(url, fault, field, place);
    return undefined;
  }

  #refuseUrl(url: string, fault: UrlFault, field: string, place: Place): void {
    const code = fault === "long" ? "long" : "invalid";
    this.problems.warn(`${codeName(field)}-${code}`, place, field, () => describeUrlFault(url, fault));
  }

  date(value: unknown, field: string, place: Place): EventDate | undefined {
    return value === "" ? undefined : this.requiredDate(value, field, place, "warning");
  }

  /** As `date`, but blank text is wrong, not absent. */
  requiredDate(
    value: unknown,
    field: string,
    place: Place,
    severity: Severity = "error",
  ): EventDate | undefined {
    if (value === undefined || value === null) return undefined;
    const when = this.#parseDate(value);
    if (when !== null && (typeof value === "string" || !isBeyondText(when))) return when;
    this.#refuseDate(value, when, field, place, severity);
    return undefined;
  }

  #refuseDate(value: unknown, when: EventDate | null, field: string, place: Place, severity: Severity): void {
    this.problems.report(severity, `${codeName(field)}-invalid`, place, field, () =>
      when === null
        ? describeBadDate(value)
        : 'A Date or number must lie in the years 0000 to 9999; write others as text, such as "Y12000".',
    );
  }

  /** A BCP 47 tag. */
  language(value: unknown, field: string, place: Place): string | undefined {
    const tag = this.line(value, field, place);
    if (tag === undefined || this.#isLanguage(tag)) return tag;
    this.#refuseLanguage(tag, field, place);
    return undefined;
  }

  #refuseLanguage(tag: string, field: string, place: Place): void {
    this.problems.warn(`${codeName(field)}-invalid`, place, field, () => {
      const remedy = tag.includes("_")
        ? `write ${quote(tag.replaceAll("_", "-"))}`
        : "write a tag such as “en” or “zh-Hans”";
      return `${quote(tag)} is not a language; ${remedy}.`;
    });
  }

  /** A list field; empty where it is absent. Its length may be anything: see `countItems`. */
  list(value: unknown, field: string, place: Place): readonly unknown[] {
    if (value === undefined || value === null || value === "") return noItems;
    if (isList(value)) return value;
    this.#refuse(value, field, place, "warning", "a list");
    return noItems;
  }

  /** How many items of a list to read, `limit` at most: it may be a proxy, or have holes by the million. */
  countItems(list: readonly unknown[], field: string, place: Place, limit = maxListLength): number {
    const length = this.value(list, "length", place);
    const count = typeof length === "number" && length > 0 ? Math.floor(length) : 0;
    if (count > limit) this.#warnOfOmitted(count, field, place, limit);
    return Math.min(count, limit);
  }

  #warnOfOmitted(count: number, field: string, place: Place, limit: number): void {
    this.problems.warn(
      `${codeName(field)}-omitted`,
      place,
      field,
      () => `of ${count} ${field} the first ${limit} are shown.`,
    );
  }

  /** An item of a list; undefined for a hole. */
  item(list: readonly unknown[], index: number, field: string, place: Place): unknown {
    try {
      return list[index];
    } catch {
      this.#warnOfUnreadable(field, place, `${field}[${index}]`, `${field} ${index + 1}`);
      return undefined;
    }
  }

  /** The objects of a list field, each with its place; what is no object is told. */
  objects(
    value: unknown,
    field: string,
    place: Place,
    kind: Place["kind"],
    shape: string,
  ): [object, Place][] {
    const list = this.list(value, field, place);
    const found: [object, Place][] = [];
    for (let index = 0, count = this.countItems(list, field, place); index < count; index++) {
      const item = this.item(list, index, field, place);
      const itemPlace = makePlace(kind, index, place);
      if (isObject(item)) found.push([item, itemPlace]);
      else
        this.problems.refuse(
          `${kind}-invalid`,
          itemPlace,
          "",
          () => `it is ${describeValue(item)}; write ${shape}.`,
        );
    }
    return found;
  }

  #fieldByField<Fields extends object>(object: object, place: Place, take: TakeFields<Fields>): Fields {
    const names = Object.keys(take({}));
    return take(Object.fromEntries(names.map((name) => [name, this.value(object, name, place)])));
  }

  #warnOfUnreadable(field: string, place: Place, path: string, name: string): void {
    this.problems.warn(
      `${codeName(field)}-unreadable`,
      place,
      path,
      () => `${name} cannot be read: it threw an error.`,
    );
  }

  #clean(
    value: unknown,
    field: string,
    place: Place,
    severity: Severity,
    limit: number,
    cleanWith: (raw: string, limit: number) => CleanText,
  ): string | undefined {
    if (typeof value === "number" && Number.isFinite(value)) return String(value);
    if (typeof value !== "string") {
      this.#refuse(value, field, place, severity, "text");
      return undefined;
    }
    const { text, isCut } = cleanWith(value, limit);
    if (isCut) this.#warnOfCut(field, place, limit);
    return text === "" ? undefined : text;
  }

  #warnOfCut(field: string, place: Place, limit: number): void {
    this.problems.warn(
      `${codeName(field)}-long`,
      place,
      field,
      () => `“${field}” is longer than ${limit} characters and was cut; shorten it.`,
    );
  }

  #refuse(value: unknown, field: string, place: Place, severity: Severity, wanted: string): void {
    if (value === undefined || value === null) return;
    this.problems.report(
      severity,
      `${codeName(field)}-invalid`,
      place,
      field,
      () => `“${field}” is ${describeValue(value)}; write ${wanted}.`,
    );
  }

  #parseDate(value: unknown): EventDate | null {
    // Times of day hardly repeat.
    if (typeof value === "string")
      return value.length > lengthOfDay ? parseDate(value) : this.#parseDay(value);
    if (this.#dateForms === "text") return null;
    if (typeof value === "number") return parseDate(value);
    const time = timeOf(value);
    return time === undefined ? null : parseDate(new Date(time));
  }
}

/** EDTF, as which dates are kept, has no time of day in years that need a sign. */
function isBeyondText(when: EventDate): boolean {
  return when.offset !== undefined && /^[+-]/.test(when.edtf);
}

const lengthOfDay = "2026-07-10".length;

const noItems: readonly unknown[] = [];

/** `basedOn` is `based-on` in the code of a problem. */
function codeName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
