import { indexStory, sourceById } from "./story-index.js";
import type { ParsedCitation, ParsedEvent, ParsedSource, ParsedStory, SourceKind } from "./story.js";

/** What a label says of an event's sources. Each source counts once, however often it is cited. */
export interface SourceCounts {
  readonly supporting: number;
  /** Of the supporting sources; `mixed` also where there is none. */
  readonly kind: SourceKind | "mixed";
  readonly origins: number;
  /** Of the origins: those that do not name whom they have it from. */
  readonly unnamed: number;
  readonly disputing: number;
}

/**
 * Where the reports of an event end up: from its supporting citations along `basedOn`, through cited and
 * uncited sources alike; each end once, in the order of the catalogue.
 *
 * A citation's own `basedOn` replaces its source's for this event, also where another citation's way leads
 * through that source: "we have this from X" is said of the event, not of the way by which one came to the
 * report. Where a source is cited twice with lists of their own, both count. An empty list makes the source
 * an origin. Costs as much as there are sources on the way.
 */
export function originsOf(story: ParsedStory, event: ParsedEvent): readonly ParsedSource[] {
  // Most events: each report is its own origin.
  if (event.sources.every(({ basedOn }) => basedOn === undefined || basedOn.length === 0)) {
    const supporting = distinctSources(story, event, "supports");
    if (supporting.length === 0) return [];
    if (supporting.every(({ basedOn }) => basedOn.length === 0)) return inOrder(story, supporting);
  }
  return findOrigins(story, event);
}

function inOrder(story: ParsedStory, sources: readonly ParsedSource[]): readonly ParsedSource[] {
  if (sources.length < 2) return sources;
  const { places } = indexStory(story);
  return [...sources].sort((a, b) => places.get(a.id)! - places.get(b.id)!);
}

/** Whom a citation rests on directly: as it says itself, else as its source does. */
export function citedSources(story: ParsedStory, citation: ParsedCitation): readonly ParsedSource[] {
  const source = sourceById(story, citation.source);
  const ids = source === undefined ? (citation.basedOn ?? []) : citedIds(citation, source);
  return ids.map((id) => sourceById(story, id)).filter((found) => found !== undefined);
}

/** Counts the sources of an event by what they do for it. */
export function countSources(story: ParsedStory, event: ParsedEvent): SourceCounts {
  if (event.sources.length === 0) return noSources;
  const supporting = distinctSources(story, event, "supports");
  const origins = originsOf(story, event);
  return {
    supporting: supporting.length,
    kind: commonKind(supporting),
    origins: origins.length,
    unnamed: origins.filter((origin) => isUnnamed(event, origin)).length,
    disputing: event.sources.some(isDispute) ? distinctSources(story, event, "disputes").length : 0,
  };
}

/** An origin of an event is unnamed where its source, or a supporting citation of it, says whom it does not name. */
export function isUnnamed(event: ParsedEvent, origin: ParsedSource): boolean {
  return (
    origin.attribution !== undefined ||
    event.sources.some(
      (citation) =>
        citation.source === origin.id && citation.attribution !== undefined && isSupport(citation),
    )
  );
}

const noSources: SourceCounts = { supporting: 0, kind: "mixed", origins: 0, unnamed: 0, disputing: 0 };

function isSupport(citation: ParsedCitation): boolean {
  return citation.stance === "supports";
}

function isDispute(citation: ParsedCitation): boolean {
  return citation.stance === "disputes";
}

function citedIds(citation: ParsedCitation, source: ParsedSource): readonly string[] {
  return citation.basedOn ?? source.basedOn;
}

function distinctSources(
  story: ParsedStory,
  event: ParsedEvent,
  stance: ParsedCitation["stance"],
): ParsedSource[] {
  const found = new Set<ParsedSource>();
  for (const citation of event.sources) {
    const source = citation.stance === stance ? sourceById(story, citation.source) : undefined;
    if (source !== undefined) found.add(source);
  }
  return Array.from(found);
}

function commonKind(sources: readonly ParsedSource[]): SourceKind | "mixed" {
  const kind = sources[0]?.kind;
  return kind !== undefined && sources.every((source) => source.kind === kind) ? kind : "mixed";
}

function findOrigins(story: ParsedStory, event: ParsedEvent): readonly ParsedSource[] {
  const own = ownLists(event);
  const { places } = indexStory(story);
  const ends = new Set<number>();
  // What is entered but not left is on the way; what is left is done. A stack of our own: chains may be long.
  const entered = new Set<string>();
  const left = new Set<string>();
  for (const citation of event.sources) {
    if (!isSupport(citation) || entered.has(citation.source)) continue;
    const way = [stepTo(citation.source)];
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const next = step.ids[step.done++];
      if (next === undefined) {
        left.add(step.id);
        way.pop();
        const place = places.get(step.id);
        if (place !== undefined && step.isOrigin) ends.add(place);
      } else if (places.has(next) && (!entered.has(next) || left.has(next))) {
        // An edge back to what is on the way closes a cycle: parsing drops it, and so do we.
        step.isOrigin &&= own.get(step.id)?.isOrigin ?? false;
        if (!entered.has(next)) way.push(stepTo(next));
      }
    }
  }
  return Array.from(ends)
    .sort((a, b) => a - b)
    .map((place) => story.sources[place])
    .filter((source) => source !== undefined);

  function stepTo(id: string): Step {
    entered.add(id);
    const ids = own.get(id)?.ids ?? sourceById(story, id)?.basedOn ?? [];
    return { id, ids, done: 0, isOrigin: true };
  }
}

interface Step {
  readonly id: string;
  readonly ids: readonly string[];
  /** How many of `ids` were followed. */
  done: number;
  isOrigin: boolean;
}

/** What the citations of one event say for themselves of one source. */
interface OwnList {
  ids: readonly string[];
  /** One of them says that it rests on nobody else. */
  isOrigin: boolean;
}

function ownLists(event: ParsedEvent): ReadonlyMap<string, OwnList> {
  const lists = new Map<string, OwnList>();
  for (const { source, basedOn } of event.sources) {
    if (basedOn === undefined) continue;
    const known = lists.get(source);
    const isOrigin = basedOn.length === 0;
    if (known === undefined) lists.set(source, { ids: basedOn, isOrigin });
    else lists.set(source, { ids: [...known.ids, ...basedOn], isOrigin: known.isOrigin || isOrigin });
  }
  return lists;
}
