import { takeAll, type Steps } from "./steps.js";
import type { ParsedSource, ParsedStory } from "./story.js";

/** Finds the sources of a story by id. */
export interface StoryIndex {
  /** Place in the catalogue, from 0, by id. */
  readonly places: ReadonlyMap<string, number>;
}

/**
 * The index of a story, made once for each. Stories are never changed, so it is a pure function of its
 * argument; the memory of it goes with the story.
 */
export function indexStory(story: ParsedStory): StoryIndex {
  const known = indexes.get(story.sources);
  if (known !== undefined) return known;
  return takeAll(indexSources(story.sources));
}

/** Makes that index in steps, for who reads a story so: labels count sources by it, and 200,000 take 60 ms. */
export function* indexSources(sources: readonly ParsedSource[]): Steps<StoryIndex> {
  const places = new Map<string, number>();
  for (const [place, { id }] of sources.entries()) {
    places.set(id, place);
    if (place % 64 === 63) yield;
  }
  const index = { places };
  indexes.set(sources, index);
  return index;
}

/** By the catalogue, which the states of one story at several dates share. */
const indexes = new WeakMap<readonly ParsedSource[], StoryIndex>();

/** The source of the catalogue that has this id. */
export function sourceById(story: ParsedStory, id: string): ParsedSource | undefined {
  const place = indexStory(story).places.get(id);
  return place === undefined ? undefined : story.sources[place];
}
