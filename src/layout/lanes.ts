/** A smallest-first queue of lanes by the time at which they become free: a binary heap. */
class FreeLanes {
  readonly #ends: number[] = [];
  readonly #lanes: number[] = [];

  get earliest(): number {
    return this.#ends[0] ?? Infinity;
  }

  push(end: number, lane: number): void {
    let at = this.#ends.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(end, lane, parent)) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#ends[at] = end;
    this.#lanes[at] = lane;
  }

  pop(): number {
    const first = this.#lanes[0] ?? 0;
    const end = this.#ends.pop() ?? Infinity;
    const lane = this.#lanes.pop() ?? 0;
    const size = this.#ends.length;
    if (size === 0) return first;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.#isBefore(this.#ends[child + 1]!, this.#lanes[child + 1]!, child)) child++;
      if (this.#isBefore(end, lane, child)) break;
      this.#move(child, at);
      at = child;
    }
    this.#ends[at] = end;
    this.#lanes[at] = lane;
    return first;
  }

  #isBefore(end: number, lane: number, other: number): boolean {
    return end < this.#ends[other]! || (end === this.#ends[other]! && lane < this.#lanes[other]!);
  }

  #move(from: number, to: number): void {
    this.#ends[to] = this.#ends[from]!;
    this.#lanes[to] = this.#lanes[from]!;
  }
}

/**
 * Gives each span a lane in which it overlaps no other, with as few lanes as can be: the most spans that share a moment.
 * Spans are half-open and come by their start. O(n log n): interval partitioning, Kleinberg & Tardos, Algorithm Design, 4.1.
 */
export function assignLanes(spans: readonly { readonly start: number; readonly end: number }[]): {
  readonly lanes: readonly number[];
  readonly count: number;
} {
  const free = new FreeLanes();
  let count = 0;
  const lanes = spans.map((span) => {
    const lane = free.earliest <= span.start ? free.pop() : count++;
    free.push(span.end, lane);
    return lane;
  });
  return { lanes, count };
}
