import type { Locale } from "./locale.js";

/** The tag for dates: where the story says no more than the language, the one that its locale prefers for them. */
export function dateLanguage(locale: Locale, language: string): string {
  return language === locale.language ? (locale.dateLanguage ?? language) : language;
}

/** What `make` makes for a tag, once for each language: making a formatter takes a hundred times as long as using it. */
export function byLanguage<Made>(make: (tag: string) => Made): (language: string) => Made {
  const known = new Map<string, Made>();
  return (language) => {
    let made = known.get(language);
    // Engines differ in the digits of Arabic that names no country: these are the ones of its newest data.
    if (made === undefined) known.set(language, (made = make(language === "ar" ? "ar-u-nu-latn" : language)));
    return made;
  };
}

/** For times in UTC milliseconds, which hold wall time: in the Gregorian calendar, never moved to another zone. */
export function dateTimeFormat(
  options: Intl.DateTimeFormatOptions,
): (language: string) => Intl.DateTimeFormat {
  return byLanguage(
    (tag) => new Intl.DateTimeFormat(tag, { ...options, calendar: "gregory", timeZone: "UTC" }),
  );
}

export const listFormat = byLanguage((tag) => new Intl.ListFormat(tag, { type: "conjunction" }));

export const pluralRules = byLanguage((tag) => new Intl.PluralRules(tag));

/** Puts names in order as a reader of the language expects, whatever their case and accents. */
export const collator = byLanguage((tag) => new Intl.Collator(tag, { sensitivity: "base", numeric: true }));

/**
 * Makes the blanks of `Intl` plain and drops its marks of direction: engines disagree on both from one version to the
 * next, and the same story gives the same words everywhere. Direction is the page's affair.
 */
export function withPlainSpaces(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f]/g, " ").replace(/[\u061c\u200e\u200f]/g, "");
}
