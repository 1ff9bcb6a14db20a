import type { TimeSpan } from "../time/event-date.js";

/** Spans by their start, with the latest end of each block of 2^k of them: finds those that meet a range in O(log n + found). */
export interface IntervalIndex {
  /** The things whose spans share a moment with `range`, by their start. Stops at `most`. */
  meeting(range: TimeSpan, most: number): readonly number[];
}

/** `things` come by the start of their spans. */
export function indexIntervals(
  things: readonly number[],
  spanOf: (thing: number) => TimeSpan,
): IntervalIndex {
  const spans = things.map(spanOf);
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, spans.length)));
  // A complete binary tree in an array: the leaves are the ends, a node the latest of its two.
  const latest = new Float64Array(2 * size).fill(-Infinity);
  for (const [place, span] of spans.entries()) latest[size + place] = span.end;
  for (let node = size - 1; node > 0; node--)
    latest[node] = Math.max(latest[2 * node]!, latest[2 * node + 1]!);

  const meeting = (range: TimeSpan, most: number) => {
    const found: number[] = [];
    const visit = (node: number, first: number, width: number): void => {
      if (found.length >= most || first >= spans.length) return;
      if (latest[node]! <= range.start || spans[first]!.start >= range.end) return;
      if (width === 1) {
        if (latest[node]! > range.start) found.push(things[first]!);
        return;
      }
      visit(2 * node, first, width / 2);
      visit(2 * node + 1, first + width / 2, width / 2);
    };
    visit(1, 0, size);
    return found;
  };
  return { meeting };
}
