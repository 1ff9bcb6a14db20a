/**
 * Gives each span a lane in which it overlaps no other, with as few lanes as can be: the most spans that share a moment. Each has the lowest that
 * is free, so that no room is left below those that have none. Spans are half-open and come by their start. O(n log n): interval partitioning,
 * Kleinberg & Tardos, Algorithm Design, 4.1.
 */
export function assignLanes(
  starts: Float64Array,
  ends: Float64Array,
): { readonly lanes: Int32Array; readonly count: number } {
  const lanes = new Int32Array(starts.length);
  let count = 0;
  // In its second half from when each lane is free, were there one for each span; before them each node has the earlier one of its two.
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, lanes.length)));
  const freeFrom = new Float64Array(2 * size).fill(-Infinity);
  for (let span = 0; span < lanes.length; span++) {
    let node = 1;
    while (node < size) {
      node *= 2;
      if (freeFrom[node]! > starts[span]!) node++;
    }
    const lane = (lanes[span] = node - size);
    if (lane >= count) count = lane + 1;
    freeFrom[node] = ends[span]!;
    while ((node >>= 1) > 0) {
      const from = Math.min(freeFrom[2 * node]!, freeFrom[2 * node + 1]!);
      // What is above has been told so already.
      if (freeFrom[node] === from) break;
      freeFrom[node] = from;
    }
  }
  return { lanes, count };
}
