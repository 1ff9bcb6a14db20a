import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { EventIds } from "../../src/model/event-ids.js";
import { IdIndex } from "../../src/model/id-register.js";

/** Whether an index takes all of them. */
function areDistinct(ids: readonly string[]): boolean {
  const index = new IdIndex(ids, ids.length);
  return ids.every((id, place) => index.add(place, id));
}

describe("ids of a story", () => {
  it("are distinct where no two are the same, however they are written", () => {
    const numbered = Array.from({ length: 20_000 }, (_, place) => `e${(place * 7_919) % 20_011}`);
    const padded = numbered.map((id) => `https://example.org/2026/${id.padStart(24, "0")}/`);
    for (const ids of [[], ["a"], numbered, padded]) {
      expect(areDistinct(ids)).to.equal(true);
      if (ids.length > 0) expect(areDistinct([...ids, ids.at(-1) ?? ""])).to.equal(false);
    }
  });

  it("are told apart as a set tells them apart", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 40 }), (ids) => {
        expect(areDistinct(ids)).to.equal(new Set(ids).size === ids.length);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it("are found where they stand, as given, numbered, or given anew", () => {
    const lists = [
      [
        ["a", "b", "c"],
        ["a", "b", "c"],
      ],
      [
        ["", "", ""],
        ["event-1", "event-2", "event-3"],
      ],
      [
        ["a", "", "a"],
        ["a", "event-2", "a-2"],
      ],
      [
        ["event-2", "", ""],
        ["event-2", "event-2-2", "event-3"],
      ],
    ] as const;
    for (const [given, expected] of lists) {
      const changed = new Map<number, string>();
      const ids = new EventIds(5, (place, id) => changed.set(place, id));
      // Nothing is shown at the other places.
      const places = [0, 1, 3];
      for (const [turn, id] of given.entries()) ids.give(places[turn]!, id);
      const before = places.map((place) => ids.at(place));
      const wanted = expected.map((id) => id.replace("event-3", "event-4"));
      expect(places.map((place) => ids.placeOf(wanted[places.indexOf(place)]!))).to.deep.equal(places);
      expect(places.map((place) => ids.at(place))).to.deep.equal(wanted);
      expect(places.map((place, turn) => changed.get(place) ?? before[turn])).to.deep.equal(wanted);
      for (const id of ["nobody", "event-3", "event-9", "event-01", "", "undefined"])
        expect(ids.placeOf(id), `${given.join()}: ${id}`).to.equal(-1);
    }
  });
});
