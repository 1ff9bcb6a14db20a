/** A queue of lanes, the one with the smallest key first: a binary heap. */
class LaneQueue {
  readonly #keys: number[] = [];
  readonly #lanes: number[] = [];

  /** Infinity where there is none. */
  get first(): number {
    return this.#keys[0] ?? Infinity;
  }

  push(key: number, lane: number): void {
    let at = this.#keys.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(key, lane, parent)) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#keys[at] = key;
    this.#lanes[at] = lane;
  }

  pop(): number {
    const first = this.#lanes[0] ?? 0;
    const key = this.#keys.pop() ?? Infinity;
    const lane = this.#lanes.pop() ?? 0;
    const size = this.#keys.length;
    if (size === 0) return first;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.#isBefore(this.#keys[child + 1]!, this.#lanes[child + 1]!, child)) child++;
      if (this.#isBefore(key, lane, child)) break;
      this.#move(child, at);
      at = child;
    }
    this.#keys[at] = key;
    this.#lanes[at] = lane;
    return first;
  }

  #isBefore(key: number, lane: number, other: number): boolean {
    return key < this.#keys[other]! || (key === this.#keys[other]! && lane < this.#lanes[other]!);
  }

  #move(from: number, to: number): void {
    this.#keys[to] = this.#keys[from]!;
    this.#lanes[to] = this.#lanes[from]!;
  }
}

/**
 * Gives each span a lane in which it overlaps no other, with as few lanes as can be: the most spans that share a moment. Each has the lowest that
 * is free, so that no room is left below those that have none. Spans are half-open and come by their start. O(n log n): interval partitioning,
 * Kleinberg & Tardos, Algorithm Design, 4.1.
 */
export function assignLanes(spans: readonly { readonly start: number; readonly end: number }[]): {
  readonly lanes: readonly number[];
  readonly count: number;
} {
  const taken = new LaneQueue();
  const free = new LaneQueue();
  let count = 0;
  const lanes = spans.map((span) => {
    while (taken.first <= span.start) {
      const lane = taken.pop();
      free.push(lane, lane);
    }
    const lane = free.first < count ? free.pop() : count++;
    taken.push(span.end, lane);
    return lane;
  });
  return { lanes, count };
}
