import { findLocale } from "../locale/registry.js";

/**
 * Has the engine load its tables of languages while the page has nothing else to do, as while it waits for a story. The first date takes
 * ten milliseconds otherwise, half of what a timeline of a hundred events takes to be drawn.
 */
export function warmUp(): void {
  // Safari has no idle time to give.
  if ("requestIdleCallback" in globalThis) requestIdleCallback(() => findLocale("en"));
}
