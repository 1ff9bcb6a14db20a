import { isUnnamed } from "./origins.js";
import { indexStory } from "./story-index.js";
import type { ParsedEvent, ParsedSource, ParsedStory } from "./story.js";

/**
 * The way by which an event came to be known, from origins to reports: a list of rows, each after all that it
 * rests on, and a level for each, so that news travels from level to level.
 */
export interface Provenance {
  readonly nodes: readonly ProvenanceNode[];
  /** The longest way, in hops from one source to the next. */
  readonly hops: number;
}

export interface ProvenanceNode {
  /** One source; several where there were too many for a picture, and these are told by their number alone. */
  readonly sources: readonly ParsedSource[];
  /** `via`: not cited for the event itself, only by those who are. */
  readonly role: "supports" | "disputes" | "via";
  /** Hops from the farthest origin. */
  readonly level: number;
  /** Rows of what it rests on, ascending; none for an origin. The last of them is the nearest above. */
  readonly parents: readonly number[];
  /** An origin that does not name whom it has it from. */
  readonly isUnnamed: boolean;
}

/** More rows than this and what is alike is told by its number. */
export const mostNodes = 12;

/** Reports that rest on the same: so many are shown before the rest is told by its number. */
const mostAlike = 2;

/**
 * The supporting and disputing sources of an event, with all that they rest on. An edge that would close a
 * cycle, which parsing drops, is dropped here too. Costs as much as there are sources on the way.
 */
export function provenanceOf(story: ParsedStory, event: ParsedEvent): Provenance {
  const graph = readGraph(story, event);
  const rows = orderRows(graph);
  const nodes = rows.length <= mostNodes ? draw(rows, graph, event) : fold(draw(rows, graph, event));
  return { nodes, hops: Array.from(graph.levels.values()).reduce((a, b) => Math.max(a, b), 0) };
}

/**
 * Whether a picture tells more than the citations do: a way of several hops, or several reports that rest on
 * the same.
 */
export function isTelling({ nodes, hops }: Provenance): boolean {
  const resting = new Map<number, number>();
  for (const { parents, sources } of nodes)
    for (const row of parents) resting.set(row, (resting.get(row) ?? 0) + sources.length);
  return hops > 1 || Array.from(resting.values()).some((count) => count > 1);
}

/** By id; what rests on what, both ways. */
interface Graph {
  readonly sources: ReadonlyMap<string, ParsedSource>;
  readonly roles: ReadonlyMap<string, "supports" | "disputes">;
  readonly bases: ReadonlyMap<string, readonly string[]>;
  readonly reports: ReadonlyMap<string, readonly string[]>;
  readonly levels: ReadonlyMap<string, number>;
}

function readGraph(story: ParsedStory, event: ParsedEvent): Graph {
  const { places } = indexStory(story);
  const roles = new Map<string, "supports" | "disputes">();
  // What citations say for themselves counts on every way through their sources, as it does for origins.
  const own = new Map<string, readonly string[]>();
  for (const { source, stance, basedOn } of event.sources) {
    if (stance === "disputes" || (stance === "supports" && !roles.has(source))) roles.set(source, stance);
    if (basedOn !== undefined) own.set(source, [...(own.get(source) ?? []), ...basedOn]);
  }

  const sources = new Map<string, ParsedSource>();
  const bases = new Map<string, readonly string[]>();
  const reports = new Map<string, string[]>();
  const levels = new Map<string, number>();
  // Entered and without a level: on the way. A stack of our own, since chains may be long.
  for (const start of roles.keys()) {
    const way = enter(start);
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const next = step.open.shift();
      if (next === undefined) {
        bases.set(step.id, step.bases);
        levels.set(
          step.id,
          step.bases.reduce((level, id) => Math.max(level, levels.get(id)! + 1), 0),
        );
        way.pop();
      } else if (levels.has(next) || !sources.has(next)) {
        step.bases.push(next);
        reports.set(next, [...(reports.get(next) ?? []), step.id]);
        way.push(...enter(next));
      }
    }
  }
  return { sources, roles, bases, reports, levels };

  function enter(id: string): { readonly id: string; readonly open: string[]; readonly bases: string[] }[] {
    const place = places.get(id);
    const source = place === undefined ? undefined : story.sources[place];
    if (source === undefined || sources.has(id)) return [];
    sources.set(id, source);
    const basis = new Set(own.get(id) ?? source.basedOn);
    return [{ id, open: Array.from(basis).filter((each) => places.has(each)), bases: [] }];
  }
}

/**
 * Each right below the last of those it rests on, so that lines are short: origins in the order in which the citations lead to
 * them, then the reports that rest on each.
 */
function orderRows({ sources, bases, reports }: Graph): readonly string[] {
  const rows = new Set<string>();
  for (const origin of sources.keys()) {
    if (bases.get(origin)?.length !== 0) continue;
    const stack = [origin];
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      if (rows.has(id)) continue;
      rows.add(id);
      const ready = (reports.get(id) ?? []).filter((report) =>
        bases.get(report)?.every((base) => rows.has(base)),
      );
      // Those that go no further first: lines to the others pass fewer rows.
      const isEnd = (report: string) => !reports.has(report);
      stack.push(...ready.filter((report) => !isEnd(report)).reverse(), ...ready.filter(isEnd).reverse());
    }
  }
  return Array.from(rows);
}

function draw(rows: readonly string[], graph: Graph, event: ParsedEvent): readonly ProvenanceNode[] {
  const turns = new Map(rows.map((id, row) => [id, row]));
  return rows.map((id) => {
    const source = graph.sources.get(id)!;
    const parents = (graph.bases.get(id) ?? []).map((base) => turns.get(base)!);
    return {
      sources: [source],
      role: graph.roles.get(id) ?? "via",
      level: graph.levels.get(id) ?? 0,
      parents: parents.sort((a, b) => a - b),
      isUnnamed: parents.length === 0 && isUnnamed(event, source),
    };
  });
}

/** First what is alike becomes one row; then all that is still too much, the last. Rows above never rest on rows below, so none is lost. */
function fold(nodes: readonly ProvenanceNode[]): readonly ProvenanceNode[] {
  const isBasis = new Set(nodes.flatMap(({ parents }) => parents));
  const alike = new Map<string, number[]>();
  const groups: ProvenanceNode[][] = [];
  const groupOf = nodes.map((node, row) => {
    const key = `${node.role} ${node.isUnnamed} ${node.parents.join()}`;
    const kin = isBasis.has(row) ? [] : (alike.get(key) ?? []);
    const last = kin[mostAlike];
    if (last !== undefined) {
      groups[last]!.push(node);
      return last;
    }
    if (!isBasis.has(row)) alike.set(key, [...kin, groups.length]);
    return groups.push([node]) - 1;
  });
  const moved = groups.map(([first, ...rest]) => ({
    ...first!,
    sources: [first!, ...rest].flatMap(({ sources }) => sources),
    parents: Array.from(new Set(first!.parents.map((row) => groupOf[row]!))),
  }));
  const kept = moved.slice(0, mostNodes - 1);
  const dropped = moved.slice(mostNodes - 1);
  const [first] = dropped;
  if (first === undefined || dropped.length === 1) return moved;
  const parents = new Set(dropped.flatMap((node) => node.parents).filter((row) => row < kept.length));
  const level = Array.from(parents).reduce((most, row) => Math.max(most, kept[row]!.level + 1), 0);
  return [
    ...kept,
    {
      sources: dropped.flatMap(({ sources }) => sources),
      role: dropped.every(({ role }) => role === first.role) ? first.role : "via",
      level,
      parents: Array.from(parents).sort((a, b) => a - b),
      isUnnamed: false,
    },
  ];
}
