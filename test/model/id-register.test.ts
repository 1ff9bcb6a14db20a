import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { areDistinct } from "../../src/model/id-register.js";

describe("ids of a story", () => {
  it("are distinct where no two are the same, however they are written", () => {
    const numbered = Array.from({ length: 20_000 }, (_, place) => `e${(place * 7_919) % 20_011}`);
    const padded = numbered.map((id) => `https://example.org/2026/${id.padStart(24, "0")}/`);
    for (const ids of [[], ["a"], numbered, padded]) {
      expect(areDistinct(ids)).to.equal(true);
      if (ids.length > 0) expect(areDistinct([...ids, ids.at(-1) ?? ""])).to.equal(false);
    }
  });

  it("are not where one is missing", () => {
    expect(areDistinct(["a", "", "b"])).to.equal(false);
  });

  it("are told apart as a set tells them apart", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 40 }), (ids) => {
        expect(areDistinct(ids)).to.equal(new Set(ids).size === ids.length);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
