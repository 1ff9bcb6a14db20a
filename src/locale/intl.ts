import type { Locale } from "./locale.js";

/** The tag for dates: where the story says no more than the language, the one that its locale prefers for them. */
export function dateLanguage(locale: Locale, language: string): string {
  return language === locale.language ? (locale.dateLanguage ?? language) : language;
}

/** For times in UTC milliseconds, which hold wall time: in the Gregorian calendar, never moved to another zone. */
export function dateTimeFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(
    dateTimeFormats,
    language,
    options,
    (tag) => new Intl.DateTimeFormat(tag, { ...options, calendar: "gregory", timeZone: "UTC" }),
  );
}

export function numberFormat(language: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return cached(numberFormats, language, options, (tag) => new Intl.NumberFormat(tag, options));
}

export function listFormat(language: string): Intl.ListFormat {
  return cached(listFormats, language, {}, (tag) => new Intl.ListFormat(tag, { type: "conjunction" }));
}

export function pluralRules(language: string): Intl.PluralRules {
  return cached(rules, language, {}, (tag) => new Intl.PluralRules(tag));
}

/** Puts names in order as a reader of the language expects, whatever their case and accents. */
export function collator(language: string): Intl.Collator {
  return cached(
    collators,
    language,
    {},
    (tag) => new Intl.Collator(tag, { sensitivity: "base", numeric: true }),
  );
}

/**
 * Makes the blanks of `Intl` plain and drops its marks of direction: engines disagree on both from one version to the
 * next, and the same story gives the same words everywhere. Direction is the page's affair.
 */
export function withPlainSpaces(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f]/g, " ").replace(/[\u061c\u200e\u200f]/g, "");
}

// Making a formatter takes a hundred times as long as using it.
const dateTimeFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();
const listFormats = new Map<string, Intl.ListFormat>();
const collators = new Map<string, Intl.Collator>();
const rules = new Map<string, Intl.PluralRules>();

function cached<Format>(
  formats: Map<string, Format>,
  language: string,
  options: object,
  make: (tag: string) => Format,
): Format {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = make(pinnedTags[language] ?? language);
    formats.set(key, format);
  }
  return format;
}

/** Where engines differ in the digits of a language that names no country, the ones of its newest data. */
const pinnedTags: Readonly<Record<string, string>> = { ar: "ar-u-nu-latn" };
