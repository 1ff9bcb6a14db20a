import { findLocale } from "../locale/registry.js";
import type { Words } from "../locale/words.js";
import type { ParsedStory } from "../model/story.js";
import { isTimeZone } from "../time/zone.js";

/** The element's own `lang`, else the story's language, else the inherited one, else English; and its zone over the story's. */
export function wordsFor(element: Element, story: ParsedStory | null, timeZone: string | null): Words {
  const tag = ownLanguage(element) ?? story?.language ?? inheritedLanguage(element) ?? "en";
  const zone = timeZone !== null && isTimeZone(timeZone) ? timeZone : story?.timeZone;
  return { ...findLocale(tag), timeZone: zone, now: Date.now() };
}

function ownLanguage(element: Element): string | undefined {
  const tag = element.getAttribute("lang");
  return tag === null || tag === "" ? undefined : tag;
}

/** Crosses the borders of shadow trees, as `:lang()` does. */
function inheritedLanguage(element: Element): string | undefined {
  const parent = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  if (parent == null) return undefined;
  return ownLanguage(parent) ?? inheritedLanguage(parent);
}
