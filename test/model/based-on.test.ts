import { expect } from "@open-wc/testing";
import type { Source } from "../../src/model/story.js";
import { findings, parsed, storyCiting } from "./parsing.js";

const reuters: Source = { id: "reuters", publisher: "Reuters" };
const techcrunch: Source = { id: "techcrunch", publisher: "TechCrunch", basedOn: ["reuters"] };

describe("whom sources rest on", () => {
  const chain = (edges: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(edges).map(([id, basedOn]): Source => ({ id, publisher: id, basedOn }));
  const basedOn = (sources: readonly Source[]) =>
    parsed({ sources, events: [] }).sources.map((source) => source.basedOn);

  it("unknown ids are told and dropped, and equal ones count once", () => {
    const sources = chain({ a: ["b", "nobody", "b", 7 as unknown as string], b: [] });
    expect(basedOn(sources)).to.deep.equal([["b"], []]);
    expect(findings({ sources, events: [] })).to.deep.equal([
      "based-on-unknown at sources[0].basedOn[1]",
      "based-on-unknown at sources[0].basedOn[3]",
    ]);
  });

  it("a single id is taken for a list of one, and told", () => {
    const sources = [{ ...techcrunch, basedOn: "reuters" as unknown as string[] }, reuters];
    expect(basedOn(sources)).to.deep.equal([["reuters"], []]);
    expect(findings({ sources, events: [] })).to.deep.equal(["based-on-invalid at sources[0].basedOn"]);
  });

  it("the edge that closes a cycle is told and dropped", () => {
    const sources = chain({ a: ["b"], b: ["c", "d"], c: ["a", "d"], d: ["d"] });
    expect(basedOn(sources)).to.deep.equal([["b"], ["c", "d"], ["d"], []]);
    expect(findings({ sources, events: [] })).to.deep.equal([
      "based-on-cycle at sources[2].basedOn[0]",
      "based-on-cycle at sources[3].basedOn[0]",
    ]);
  });

  it("a chain of 100,000 sources is followed without recursion", () => {
    const sources = Array.from({ length: 100_000 }, (_, place): Source => ({
      id: `s${place}`,
      publisher: "P",
      basedOn: [`s${(place + 1) % 100_000}`],
    }));
    expect(findings({ sources, events: [] })).to.deep.equal(["based-on-cycle at sources[99999].basedOn[0]"]);
  });

  it("a citation's own list is its own, without what closes a cycle in its event", () => {
    const sources = chain({ a: ["b"], b: [], c: [] });
    const events = [
      { date: "2026", title: "T", sources: [{ source: "b", basedOn: ["a", "c"] }] },
      {
        date: "2026",
        title: "T",
        sources: [
          { source: "b", basedOn: ["a"] },
          { source: "a", basedOn: ["c"] },
        ],
      },
      { date: "2026", title: "T", sources: [{ source: "a", basedOn: [] }] },
    ];
    const story = { sources, events };
    expect(
      parsed(story).events.map((event) => event.sources.map((citation) => citation.basedOn)),
    ).to.deep.equal([[["c"]], [["a"], ["c"]], [[]]]);
    expect(findings(story)).to.deep.equal(["based-on-cycle at events[0].sources[0].basedOn[0]"]);
  });

  it("a citation whose own ids are all unknown does not say that it rests on nobody", () => {
    const story = storyCiting([{ source: "techcrunch", basedOn: ["retuers"] }], [reuters, techcrunch]);
    expect(parsed(story).events[0]?.sources[0]).not.to.have.property("basedOn");
    expect(findings(story)).to.deep.equal(["based-on-unknown at events[0].sources[0].basedOn[0]"]);
  });

  it("the list of a source inside an event is the source's at first, and the citation's where others cite it too", () => {
    const url = "https://example.org/";
    const story = parsed(
      storyCiting(
        [
          { url, basedOn: ["reuters"] },
          { url, basedOn: [] },
        ],
        [reuters],
      ),
    );
    expect(story.sources[1]?.basedOn).to.deep.equal(["reuters"]);
    expect(story.events[0]?.sources.map((citation) => citation.basedOn)).to.deep.equal([undefined, []]);
  });
});
