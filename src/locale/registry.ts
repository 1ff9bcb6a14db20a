import { english } from "./languages/en.js";
import type { Locale } from "./locale.js";

/** The locales of all copies of the library in one page, so that a locale file loaded on its own reaches every one. */
interface Registry {
  /** By language in lower case. */
  readonly locales: Map<string, Locale>;
  readonly listeners: Set<() => void>;
}

const registryKey = Symbol.for("story-timeline.locales");

/** Makes the words of a language known, in place of earlier ones; who asked by `onLocale` is told. */
export function registerLocale(locale: Locale): void {
  const { locales, listeners } = registry();
  locales.set(locale.language.toLowerCase(), locale);
  for (const listener of [...listeners]) listener();
}

/** Calls back after each registration, as locale files may load late. Returns the function that ends it. */
export function onLocale(callback: () => void): () => void {
  const { listeners } = registry();
  listeners.add(callback);
  return () => listeners.delete(callback);
}

/**
 * The words for a BCP 47 tag and the tag to hand to `Intl`: the tag itself is tried, then shorter ones. A language that
 * is not registered, or a tag that is none, gets English as a whole.
 */
export function findLocale(tag: string): { readonly locale: Locale; readonly language: string } {
  const canonical = canonicalTag(tag);
  for (const candidate of shorterTags(canonical)) {
    const locale = registry().locales.get(candidate) ?? builtIn.get(candidate);
    if (locale) return { locale, language: intlTag(canonical) };
  }
  return { locale: english, language: "en" };
}

const builtIn: ReadonlyMap<string, Locale> = new Map([["en", english]]);

function registry(): Registry {
  const page = globalThis as { [registryKey]?: Registry | undefined };
  const known = page[registryKey] ?? { locales: new Map(), listeners: new Set() };
  page[registryKey] = known;
  return known;
}

/** Empty where the text is no tag. */
function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? "";
  } catch {
    return "";
  }
}

/** `de-CH-1996` is looked for as itself, as `de-CH` and as `de`; extensions of Unicode (`-u-…`) say nothing of words. */
function shorterTags(tag: string): string[] {
  const subtags = tag
    .toLowerCase()
    .replace(/-u-.*$/, "")
    .split("-");
  return subtags.map((_, index) => subtags.slice(0, subtags.length - index).join("-"));
}

/** An engine without data for a language would take its reader's: dates are English then, the same for everybody. */
function intlTag(tag: string): string {
  return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0 ? tag : "en";
}
