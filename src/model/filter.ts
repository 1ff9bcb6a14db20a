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
  const words = fold(filter.text)
    .split(/\s+/)
    .filter((word) => word !== "");
  const texts = words.length === 0 ? null : textsOf(story);
  const events = story.events.filter(
    (event, place) =>
      (statuses.size === 0 || (event.status !== undefined && statuses.has(event.status))) &&
      (categories.size === 0 || (event.category !== undefined && categories.has(event.category))) &&
      (wanted.length === 0 ||
        wanted.every((each) => event.sources.some((citation) => restsOn(citation, each)))) &&
      (texts === null || holdsAll((texts[place] ??= searchText(story, event)), words)),
  );
  return { ...story, events };
}

/** Upper case folds more than lower: `ß` and `ss`, both small sigmas, both small i. */
function fold(text: string): string {
  // Nearly all, in a fifth of the time.
  if (ascii.test(text)) return text.toUpperCase();
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase();
}

const ascii = /^[\t-~]*$/;

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

function holdsAll(text: string, words: readonly string[]): boolean {
  for (const word of words) if (!text.includes(word)) return false;
  return true;
}

/** What is searched of a story's events, place by place, as far as it was made. */
function textsOf(story: ParsedStory): (string | undefined)[] {
  let texts = textsOfStories.get(story);
  if (texts === undefined) textsOfStories.set(story, (texts = new Array<undefined>(story.events.length)));
  return texts;
}

/** Whoever types searches one story again and again. */
const textsOfStories = new WeakMap<ParsedStory, (string | undefined)[]>();

/** Made when somebody searches, and kept as long as the event is: the story of another day has most of them too. */
const searchTexts = new WeakMap<ParsedEvent, string>();

function searchText(story: ParsedStory, event: ParsedEvent): string {
  const known = searchTexts.get(event);
  if (known !== undefined) return known;
  const { places } = indexStory(story);
  const parts: (string | undefined)[] = [event.title, event.text, event.category];
  for (const { source, quote, translation, speaker, note } of event.sources) {
    const { publisher, title, author } = story.sources[places.get(source) ?? -1] ?? {};
    parts.push(publisher, title, author, quote, translation, speaker, note);
  }
  const text = fold(parts.filter(Boolean).join("\n"));
  searchTexts.set(event, text);
  return text;
}
