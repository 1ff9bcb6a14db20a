import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { parseStory } from "../../src/model/parse-story.js";
import { anyStory } from "./any-story.js";

describe("parsing whatever comes", () => {
  const check = (test: (value: unknown) => void): void => {
    fc.assert(fc.property(anyStory, test), { seed: 7, numRuns: 1_500 });
  };

  it("never throws, and leaves what it is given as it is", () => {
    check((value) => {
      deepFreeze(value);
      const { story, problems } = parseStory(value);
      for (const problem of problems)
        expect(problem.message).to.match(/^(?:Story|Event|Source|Category)\b.*\.$|^.*more problems?/su);
      for (const { path } of problems) expect(path).to.match(/^(?:[a-zA-Z]+(?:\[\d+\])?(?:\.|$))*$/);
      if (story === null) expect(problems).to.have.length(1);
    });
  });

  it("gives stories whose ids are unique and whose references lead somewhere", () => {
    check((value) => {
      const { story } = parseStory(value);
      if (story === null) return;
      const ids = story.sources.map(({ id }) => id);
      const known = new Set(ids);
      expect(known.size).to.equal(ids.length);
      expect(new Set(story.events.map(({ id }) => id)).size).to.equal(story.events.length);
      expect(new Set(story.categories.map(({ name }) => name)).size).to.equal(story.categories.length);
      const citations = story.events.flatMap(({ sources }) => sources);
      const references = [
        ...citations.map(({ source }) => source),
        ...[...citations, ...story.sources].flatMap(({ basedOn }) => basedOn ?? []),
      ];
      expect(references.filter((id) => !known.has(id))).to.deep.equal([]);
    });
  });

  it("gives a story that is read again without a new problem, and the same", () => {
    check((value) => {
      const first = parseStory(value);
      if (first.story === null) return;
      const second = parseStory(first.story);
      const codes = new Set(first.problems.map(({ code }) => code));
      if (!codes.has("problems-omitted")) {
        expect(second.problems.filter(({ code }) => !codes.has(code))).to.deep.equal([]);
      }
      expect(second.problems.filter(({ severity }) => severity === "error")).to.deep.equal([]);
      expect(JSON.stringify(second.story)).to.equal(JSON.stringify(first.story));
    });
  });

  it("gives a story that survives JSON", () => {
    check((value) => {
      const { story } = parseStory(value);
      if (story === null) return;
      const again = parseStory(JSON.parse(JSON.stringify(story)) as unknown, { dates: "text" });
      expect(JSON.stringify(again.story)).to.equal(JSON.stringify(story));
    });
  });
});

function deepFreeze(value: unknown): void {
  // Views of buffers cannot be frozen.
  if (typeof value !== "object" || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value))
    return;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
}
