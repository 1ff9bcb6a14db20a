import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { sortedPlaces } from "../../src/model/sorted-places.js";

/** By the book. */
function sorted(keys: readonly number[]): number[] {
  return Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]! || a - b);
}

describe("places by their keys", () => {
  const count = 2_000;
  const orders: Record<string, (place: number) => number> = {
    "in order": (place) => place,
    "nearly in order": (place) => place - 3 * (place % 5),
    "the other way round": (place) => -place,
    "all over": (place) => (place * 7_919) % 2_003,
    "of few values": (place) => (place * 31) % 7,
    "too near each other for a rounded key": (place) => (place === 0 ? 1e15 : (place * 7_919) % 2_003),
  };
  for (const [name, keyOf] of Object.entries(orders)) {
    it(`are found where keys are ${name}`, () => {
      const keys = Array.from({ length: count }, (_, place) => keyOf(place));
      expect(Array.from(sortedPlaces(Float64Array.from(keys)))).to.deep.equal(sorted(keys));
    });
  }

  it("are found in any list", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 60 }), (keys) => {
        expect(Array.from(sortedPlaces(Float64Array.from(keys)))).to.deep.equal(sorted(keys));
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});
