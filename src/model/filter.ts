import { indexStory } from "./story-index.js";
import type { ParsedCitation, ParsedEvent, ParsedSource, ParsedStory, Status } from "./story.js";

/** What a reader wants to see of a story: of each kind one of the values, where there are any, and all of the words. */
export interface StoryFilter {
  /** Ids in the catalogue: events that cite one of them, or reports that rest on one. */
  readonly sources: readonly string[];
  /** As written; their sources count as above. */
  readonly publishers: readonly string[];
  readonly statuses: readonly Status[];
  readonly categories: readonly string[];
  readonly text: string;
}

export const noFilter: StoryFilter = { sources: [], publishers: [], statuses: [], categories: [], text: "" };

/** The kinds of values that a filter can hold several of. */
export type FilterKind = Exclude<keyof StoryFilter, "text">;

export function isFiltering({ text, ...lists }: StoryFilter): boolean {
  return text.trim() !== "" || Object.values(lists).some((values) => values.length > 0);
}

/** The filter with a value that it did not have, or without one that it had. */
export function toggleFilter(filter: StoryFilter, kind: FilterKind, value: string): StoryFilter {
  const values: readonly string[] = filter[kind];
  const others = values.filter((each) => each !== value);
  return { ...filter, [kind]: others.length < values.length ? others : [...values, value] };
}

/**
 * The story with those events alone that pass the filter; its catalogue stays whole. Words are found in titles, texts, quotes and
 * what is told of the cited sources, whatever their case and accents. Returns `story` itself where nothing is filtered.
 */
export function filterStory(story: ParsedStory, filter: StoryFilter): ParsedStory {
  if (!isFiltering(filter)) return story;
  const wanted = wantedSources(story, filter);
  const statuses = new Set(filter.statuses);
  const categories = new Set(filter.categories);
  const words = fold(filter.text).split(/\s+/);
  const events = story.events.filter(
    (event) =>
      (statuses.size === 0 || (event.status !== undefined && statuses.has(event.status))) &&
      (categories.size === 0 || (event.category !== undefined && categories.has(event.category))) &&
      wanted.every((each) => event.sources.some((citation) => restsOn(citation, each))) &&
      holdsAll(story, event, words),
  );
  return { ...story, events };
}

/** Upper case folds more than lower: `ß` and `ss`, both small sigmas, both small i. */
function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase();
}

/** For each kind that asks for sources, the ids of those and of all that rest on them. */
function wantedSources(story: ParsedStory, { sources, publishers }: StoryFilter): readonly Wanted[] {
  const chosen: (readonly string[])[] = [];
  if (sources.length > 0) chosen.push(sources);
  if (publishers.length > 0) {
    const names = new Set<string | undefined>(publishers);
    chosen.push(story.sources.filter(({ publisher }) => names.has(publisher)).map(({ id }) => id));
  }
  return chosen.map((ids) => ({ named: new Set(ids), resting: withReports(story, ids) }));
}

interface Wanted {
  readonly named: ReadonlySet<string>;
  readonly resting: ReadonlySet<string>;
}

/** Whether a citation leads to one of the wanted sources, itself included. */
function restsOn({ source, basedOn }: ParsedCitation, { named, resting }: Wanted): boolean {
  if (basedOn === undefined) return resting.has(source);
  return named.has(source) || basedOn.some((id) => resting.has(id));
}

function withReports({ sources }: ParsedStory, ids: readonly string[]): ReadonlySet<string> {
  let reports = reportsOf.get(sources);
  if (reports === undefined) {
    reportsOf.set(sources, (reports = new Map<string, string[]>()));
    for (const { id, basedOn } of sources) {
      for (const base of basedOn) {
        const others = reports.get(base);
        if (others === undefined) reports.set(base, [id]);
        else others.push(id);
      }
    }
  }
  const met = new Set(ids);
  for (const id of met) for (const report of reports.get(id) ?? []) met.add(report);
  return met;
}

/** Who rests on a source, by its id, for each catalogue. */
const reportsOf = new WeakMap<readonly ParsedSource[], Map<string, string[]>>();

function holdsAll(story: ParsedStory, event: ParsedEvent, words: readonly string[]): boolean {
  if (words.every((word) => word === "")) return true;
  const text = searchText(story, event);
  return words.every((word) => text.includes(word));
}

/** Made when somebody searches, and kept as long as the event is. */
const searchTexts = new WeakMap<ParsedEvent, string>();

function searchText(story: ParsedStory, event: ParsedEvent): string {
  const known = searchTexts.get(event);
  if (known !== undefined) return known;
  const { places } = indexStory(story);
  const parts = event.sources.flatMap(({ source, quote, translation, speaker, note }) => {
    const { publisher, title, author } = story.sources[places.get(source) ?? -1] ?? {};
    return [publisher, title, author, quote, translation, speaker, note];
  });
  const text = fold([event.title, event.text, event.category, ...parts].filter(Boolean).join("\n"));
  searchTexts.set(event, text);
  return text;
}
