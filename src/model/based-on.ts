import type { Place } from "./place.js";
import type { Steps } from "./steps.js";

/** That one source rests on another. */
export interface SourceEdge {
  /** Of the source that is rested on. */
  readonly id: string;
  /** Place in the list as it was written, and whose list that was. */
  readonly index: number;
  readonly place: Place;
}

/**
 * Takes out of `edges` (lists by id of the source that rests on others) each edge that closes a cycle, and
 * tells `report`. Found by depth-first search in the order of the lists, with a stack of its own since chains
 * may be long. Linear.
 */
export function* dropCycles(
  edges: Map<string, SourceEdge[]>,
  report: (edge: SourceEdge) => void,
): Steps<void> {
  const onTheWay = new Set<string>();
  const done = new Set<string>();
  for (const start of edges.keys()) {
    yield;
    const way = done.has(start) ? [] : [enter(start)];
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const edge = step.rest.shift();
      if (edge === undefined) {
        edges.set(step.id, step.kept);
        onTheWay.delete(step.id);
        done.add(step.id);
        way.pop();
      } else if (onTheWay.has(edge.id)) report(edge);
      else {
        step.kept.push(edge);
        if (edges.has(edge.id) && !done.has(edge.id)) way.push(enter(edge.id));
      }
    }
  }

  function enter(id: string): { id: string; rest: SourceEdge[]; kept: SourceEdge[] } {
    onTheWay.add(id);
    return { id, rest: Array.from(edges.get(id) ?? []), kept: [] };
  }
}

/** Whether following `idsOf` from one source leads to another, or is already there. */
export function reaches(from: string, to: string, idsOf: (id: string) => readonly string[]): boolean {
  const seen = new Set([from]);
  // A set grows while it is walked.
  for (const id of seen) {
    if (id === to) return true;
    for (const next of idsOf(id)) seen.add(next);
  }
  return false;
}
