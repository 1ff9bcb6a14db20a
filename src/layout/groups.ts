import type { Words } from "../locale/words.js";
import type { EventColumns } from "../model/event-columns.js";
import { sourceName } from "../model/source-name.js";
import { statuses } from "../model/statuses.js";
import { sourceById } from "../model/story-index.js";
import type { ParsedEvent, ParsedStory, Status } from "../model/story.js";
import type { Grouping } from "./event-table.js";

export const groupings = ["none", "category", "publisher", "status"] as const;

/** What lanes stand for. */
export type GroupBy = (typeof groupings)[number];

/** The events of a lane. */
export interface Group {
  /** Tells groups of one story apart; empty for events that belong nowhere. */
  readonly key: string;
  /** In words. */
  readonly name: string;
  /** Place in the story's categories, or -1. */
  readonly category: number;
  readonly count: number;
}

/**
 * The groups that have events: categories in the story's order, publishers by their number of events, statuses from the surest on.
 * Events that belong nowhere come last. An event is where its first supporting citation was published.
 */
export function groupsOf(
  story: ParsedStory,
  columns: EventColumns,
  by: GroupBy,
  words: Words,
): { readonly groups: readonly Group[]; readonly grouping: Grouping } {
  if (by === "none") return { groups: [], grouping: { count: 1, of: () => 0 } };
  const categories = new Map(story.categories.map(({ name }, place) => [name, place]));
  const keyOf = {
    category: (place: number) => columns.categories[columns.categoryPlaces[place]!] ?? "",
    publisher: (place: number) => publisherOf(story, columns.shownAt(place)),
    status: (place: number) => columns.statusAt(place) ?? "",
  }[by];
  const counts = new Map<string, number>();
  const { places: inOrder } = columns.inOrder(words.timeZone);
  for (let slot = 0; slot < columns.count; slot++) {
    const key = keyOf(inOrder?.[slot] ?? slot);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  const orderOf = {
    category: (key: string) => categories.get(key) ?? -1,
    publisher: (key: string) => -counts.get(key)!,
    status: (key: string) => statuses.indexOf(key as Status),
  }[by];
  const keys = Array.from(counts.keys()).sort(
    (a, b) => Number(a === "") - Number(b === "") || orderOf(a) - orderOf(b),
  );
  // More than a column of the table can tell share the last, which no stage has room for.
  const places = new Map(keys.map((key, place) => [key, Math.min(place, 65_535)]));
  const { phrases } = words.locale;
  const groups = keys.map((key): Group => {
    const name = key === "" ? phrases.noneGiven : by === "status" ? phrases[key as Status] : key;
    return { key, name, category: by === "category" ? orderOf(key) : -1, count: counts.get(key)! };
  });
  return { groups, grouping: { count: keys.length, of: (place) => places.get(keyOf(place)) ?? 0 } };
}

function publisherOf(story: ParsedStory, event: ParsedEvent): string {
  const citation = event.sources.find(({ stance }) => stance === "supports");
  const source = citation && sourceById(story, citation.source);
  return source === undefined ? "" : sourceName(source);
}
