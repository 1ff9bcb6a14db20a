import type { ParsedSource } from "./story.js";

/** The name a reader knows a source by. */
export function sourceName(source: ParsedSource): string {
  return source.publisher ?? source.title ?? source.url ?? source.id;
}
