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
  let freeFrom = treeOf(8);
  let count = 0;
  for (let span = 0; span < lanes.length; span++) {
    const start = starts[span]!;
    if (freeFrom[1]! > start) freeFrom = enlarge(freeFrom);
    const size = freeFrom.length / 2;
    let node = 1;
    while (node < size) {
      node *= 2;
      if (freeFrom[node]! > start) node++;
    }
    const lane = node - size;
    if (lane >= count) count = lane + 1;
    lanes[span] = lane;
    freeFrom[node] = ends[span]!;
    update(freeFrom, node);
  }
  return { lanes, count };
}

/** Tells of so many lanes, in its second half, from when they are free; before them each node has the earlier one of its two. */
function treeOf(laneCount: number): Float64Array {
  return new Float64Array(2 * laneCount).fill(-Infinity);
}

/** The same for twice as many lanes: the first half of its leaves has what they all had. */
function enlarge(tree: Float64Array): Float64Array {
  const size = tree.length;
  const larger = treeOf(size);
  for (let lane = 0; lane < size / 2; lane++) {
    larger[size + lane] = tree[size / 2 + lane]!;
    update(larger, size + lane);
  }
  return larger;
}

/** Tells the nodes above one of it, as far as that is news. */
function update(tree: Float64Array, from: number): void {
  for (let node = from >> 1; node > 0; node >>= 1) {
    const left = tree[2 * node]!;
    const right = tree[2 * node + 1]!;
    const earlier = left < right ? left : right;
    if (tree[node] === earlier) return;
    tree[node] = earlier;
  }
}
