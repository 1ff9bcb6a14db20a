import { isUnnamed, originsOf } from "./origins.js";
import { indexStory } from "./story-index.js";
import type { ParsedSource, ParsedStory } from "./story.js";

/** What a source does in a story, in events. */
export interface SourceWeight {
  readonly supports: number;
  readonly disputes: number;
  /** That do not cite it, and rest on it through those that they cite. */
  readonly behind: number;
  /** Id of the first event that cites it, whatever for; undefined where none does. */
  readonly firstCitedIn: string | undefined;
}

/** What is told of all sources together. */
export interface SourcesSummary {
  readonly origins: number;
  readonly unnamed: number;
  /** Nobody says when they were published. */
  readonly undated: number;
  readonly weights: ReadonlyMap<string, SourceWeight>;
}

export type SourceOrder = "number" | "date" | "publisher" | "weight";

/** Counted once for each story, when first asked for. */
export function summarizeSources(story: ParsedStory): SourcesSummary {
  let summary = summaries.get(story);
  if (summary === undefined) summaries.set(story, (summary = count(story)));
  return summary;
}

const summaries = new WeakMap<ParsedStory, SourcesSummary>();

const noWeight: SourceWeight = { supports: 0, disputes: 0, behind: 0, firstCitedIn: undefined };

export function weightOf({ weights }: SourcesSummary, { id }: ParsedSource): SourceWeight {
  return weights.get(id) ?? noWeight;
}

/** The catalogue in another order; what the order does not tell apart keeps its numbers' order. Undated ones come last. */
export function sortSources(
  story: ParsedStory,
  order: SourceOrder,
  compareNames: (a: ParsedSource, b: ParsedSource) => number,
): readonly ParsedSource[] {
  if (order === "number") return story.sources;
  const summary = summarizeSources(story);
  const total = (source: ParsedSource) => {
    const { supports, disputes, behind } = weightOf(summary, source);
    return supports + (disputes + behind) / 1e6;
  };
  const compare: Record<typeof order, (a: ParsedSource, b: ParsedSource) => number> = {
    date: (a, b) => (a.publishedWhen?.start ?? Infinity) - (b.publishedWhen?.start ?? Infinity) || 0,
    publisher: compareNames,
    weight: (a, b) => total(b) - total(a),
  };
  return [...story.sources].sort(compare[order]);
}

function count(story: ParsedStory): SourcesSummary {
  const { places } = indexStory(story);
  const weights = new Map<string, { -readonly [Field in keyof SourceWeight]: SourceWeight[Field] }>();
  const origins = new Set<ParsedSource>();
  const unnamed = new Set<ParsedSource>();
  const weigh = (id: string) => {
    let weight = weights.get(id);
    if (weight === undefined) weights.set(id, (weight = { ...noWeight }));
    return weight;
  };
  // Reused: five sets an event would be garbage.
  const cited = new Set<string>();
  const counted = { supports: new Set<string>(), disputes: new Set<string>(), mentions: new Set<string>() };
  const bases = new Set<string>();
  const basesOf = (id: string) => story.sources[places.get(id) ?? -1]?.basedOn ?? [];
  for (const event of story.events) {
    for (const set of [cited, bases, ...Object.values(counted)]) set.clear();
    for (const { source, stance, basedOn } of event.sources) {
      cited.add(source);
      for (const id of basedOn ?? basesOf(source)) bases.add(id);
      if (counted[stance].has(source)) continue;
      counted[stance].add(source);
      const weight = weigh(source);
      weight.firstCitedIn ??= event.id;
      if (stance !== "mentions") weight[stance]++;
    }
    for (const id of bases) {
      for (const base of basesOf(id)) bases.add(base);
      if (!cited.has(id)) weigh(id).behind++;
    }
    for (const origin of originsOf(story, event)) {
      origins.add(origin);
      if (isUnnamed(event, origin)) unnamed.add(origin);
    }
  }
  return {
    origins: origins.size,
    unnamed: unnamed.size,
    undated: story.sources.filter(({ publishedWhen }) => publishedWhen === undefined).length,
    weights,
  };
}
