import type { Plural } from "./locale.js";
import { formatNumber } from "./format-number.js";
import { pluralRules } from "./intl.js";

/** Fills the words in braces of a template, each once: braces in a value stay as they are. Unknown ones stay too. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(Object.hasOwn(values, name) ? values[name] : whole),
  );
}

/** "4 articles": the form of a phrase for a number, with the number in it. */
export function plural(forms: Plural, n: number, language: string): string {
  const form = forms[pluralRules(language).select(n)] ?? forms.other;
  return fill(form, { n: formatNumber(n, language) });
}
