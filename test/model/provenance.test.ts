import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { originsOf } from "../../src/model/origins.js";
import { isTelling, mostNodes, provenanceOf, type Provenance } from "../../src/model/provenance.js";
import type { ParsedStory, Story } from "../../src/model/story.js";
import { parsed } from "./parsing.js";

function provenance(story: ParsedStory): Provenance {
  return provenanceOf(story, story.events[0]!);
}

/** A story from who rests on whom, and what is cited: `!` disputes, `?` mentions. */
function storyOf(basedOn: Readonly<Record<string, string>>, cited: string): ParsedStory {
  const stanceOf = (word: string) =>
    word.endsWith("!") ? "disputes" : word.endsWith("?") ? "mentions" : "supports";
  const story: Story = {
    sources: Object.entries(basedOn).map(([id, ids]) => ({
      id,
      publisher: id.toUpperCase(),
      basedOn: ids === "" ? [] : ids.split(" "),
    })),
    events: [
      {
        date: "2021",
        title: "T",
        sources: cited.split(" ").map((word) => ({
          source: word.replace(/[!?]/, ""),
          stance: stanceOf(word),
        })),
      },
    ],
  };
  return parsed(story);
}

/** "a | b<a | c<a,b": rows with whom they rest on. */
function say({ nodes }: Provenance): string {
  const name = (row: number) => nodes[row]?.sources.map(({ id }) => id).join("+") ?? "";
  return nodes
    .map(({ parents }, row) => name(row) + (parents.length > 0 ? `<${parents.map(name).join()}` : ""))
    .join(" | ");
}

describe("the way of an event's reports", () => {
  const cases: readonly (readonly [
    what: string,
    basedOn: Record<string, string>,
    cited: string,
    rows: string,
  ])[] = [
    ["one report of its own", { a: "" }, "a", "a"],
    ["a chain, from its origin", { c: "b", b: "a", a: "" }, "c", "a | b<a | c<b"],
    ["reprints of one wire", { a: "", b: "a", c: "a" }, "b c", "a | b<a | c<a"],
    [
      "a report of two origins, below the last",
      { t: "r m", r: "", m: "", x: "t" },
      "x",
      "r | m | t<r,m | x<t",
    ],
    [
      "a report that goes on, below those that do not",
      { a: "", b: "a", c: "b", d: "a" },
      "c d",
      "a | d<a | b<a | c<b",
    ],
    ["mentions, which are not on it", { a: "", b: "" }, "a b?", "a"],
  ];
  for (const [what, basedOn, cited, rows] of cases) {
    it(`tells ${what}`, () => {
      expect(say(provenance(storyOf(basedOn, cited)))).to.equal(rows);
    });
  }

  it("says what supports, what disputes and what is only on the way", () => {
    const { nodes } = provenance(storyOf({ a: "", b: "a", c: "" }, "b c!"));
    expect(nodes.map(({ role }) => role)).to.deep.equal(["via", "supports", "disputes"]);
  });

  it("counts hops by the longest way", () => {
    const { nodes, hops } = provenance(storyOf({ a: "", b: "a", c: "a b" }, "c"));
    expect(hops).to.equal(2);
    expect(nodes.map(({ level }) => level)).to.deep.equal([0, 1, 2]);
  });

  it("takes a citation's own list for its source's", () => {
    const story = parsed({
      sources: [
        { id: "a", publisher: "A", basedOn: ["b"] },
        { id: "b", publisher: "B" },
      ],
      events: [{ date: "2021", title: "T", sources: [{ source: "a", basedOn: [] }] }],
    });
    expect(say(provenance(story))).to.equal("a");
  });

  it("marks an origin that is not named, and nothing else", () => {
    const story = parsed({
      sources: [
        { id: "a", publisher: "A", attribution: "a friend" },
        { id: "b", publisher: "B", basedOn: ["a"], attribution: "another" },
      ],
      events: [{ date: "2021", title: "T", sources: ["b"] }],
    });
    expect(provenance(story).nodes.map(({ isUnnamed }) => isUnnamed)).to.deep.equal([true, false]);
  });

  it("is worth a picture where it is long, or where several rest on the same", () => {
    const telling = (basedOn: Record<string, string>, cited: string) =>
      isTelling(provenance(storyOf(basedOn, cited)));
    expect(telling({ a: "", b: "a" }, "b")).to.equal(false);
    expect(telling({ a: "", b: "" }, "a b")).to.equal(false);
    expect(telling({ a: "", b: "a", c: "b" }, "c")).to.equal(true);
    expect(telling({ a: "", b: "a", c: "a" }, "b c")).to.equal(true);
  });

  it("folds what is alike into a number where there is too much", () => {
    const reprints = Array.from({ length: 30 }, (_, n) => `r${n}`);
    const basedOn = { a: "", ...Object.fromEntries(reprints.map((id) => [id, "a"])), z: "r0" };
    const { nodes } = provenance(storyOf(basedOn, [...reprints, "z"].join(" ")));
    expect(nodes.map(({ sources }) => sources.length)).to.deep.equal([1, 1, 1, 27, 1, 1]);
    expect(isTelling({ nodes, hops: 1 })).to.equal(true);
  });

  it("is read in one pass, however long", () => {
    const count = 20_000;
    const sources = Array.from({ length: count }, (_, n) => ({
      id: `s${n}`,
      publisher: `P${n}`,
      basedOn: n === 0 ? [] : [`s${n - 1}`],
    }));
    const story = parsed({ sources, events: [{ date: "2021", title: "T", sources: [`s${count - 1}`] }] });
    const { nodes, hops } = provenance(story);
    expect(hops).to.equal(count - 1);
    expect(nodes).to.have.length(mostNodes);
  });
});

describe("the way of the reports of any event", () => {
  const anyStory = fc
    .record({
      bases: fc.array(fc.array(fc.nat(30), { maxLength: 4 }), { minLength: 1, maxLength: 31 }),
      cited: fc.array(
        fc.record({
          source: fc.nat(30),
          stance: fc.constantFrom("supports" as const, "disputes" as const, "mentions" as const),
          own: fc.option(fc.array(fc.nat(30), { maxLength: 3 }), { nil: undefined }),
        }),
        { minLength: 1, maxLength: 20 },
      ),
    })
    .map(({ bases, cited }) => {
      const id = (n: number) => `s${n % bases.length}`;
      return parsed({
        sources: bases.map((ids, n) => ({ id: id(n), publisher: `P${n}`, basedOn: ids.map(id) })),
        events: [
          {
            date: "2021",
            title: "T",
            sources: cited.map(({ source, stance, own }) => ({
              source: id(source),
              stance,
              ...(own && { basedOn: own.map(id) }),
            })),
          },
        ],
      });
    });

  it("has few rows, each below all that it rests on and one level after the last of them", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { nodes } = provenance(story);
        expect(nodes.length).to.be.at.most(mostNodes);
        for (const [row, { parents, level }] of nodes.entries()) {
          for (const parent of parents) expect(parent).to.be.below(row);
          expect(new Set(parents).size).to.equal(parents.length);
          expect(level).to.be.at.least(0);
          for (const parent of parents) expect(nodes[parent]!.level).to.be.below(level);
        }
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  it("has each source once, and all that are cited for the event or against it", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const ids = provenance(story).nodes.flatMap(({ sources }) => sources.map(({ id }) => id));
        expect(new Set(ids).size).to.equal(ids.length);
        const cited = story.events[0]!.sources.filter(({ stance }) => stance !== "mentions");
        expect(ids).to.include.members(cited.map(({ source }) => source));
      }),
      { seed: 8, numRuns: 400 },
    );
  });

  it("has the event's origins at its level 0, where nothing disputes or rests on several lists", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const event = story.events[0]!;
        const isPlain =
          event.sources.every(({ stance }) => stance === "supports") &&
          event.sources.every(({ basedOn }) => basedOn === undefined);
        const { nodes } = provenance(story);
        if (!isPlain || nodes.some(({ sources }) => sources.length > 1)) return;
        const origins = nodes.filter(({ parents }) => parents.length === 0).flatMap(({ sources }) => sources);
        expect(origins.map(({ id }) => id).sort()).to.deep.equal(
          originsOf(story, event)
            .map(({ id }) => id)
            .sort(),
        );
      }),
      { seed: 9, numRuns: 800 },
    );
  });
});
