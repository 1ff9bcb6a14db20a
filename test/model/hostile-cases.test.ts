import { expect } from "@open-wc/testing";
import { maxEvents, maxProblems } from "../../src/model/limits.js";
import { parseStoryText } from "../../src/model/parse-story-text.js";
import { parseStory, type ParseResult } from "../../src/model/parse-story.js";
import { hostileCases, revive, type HostileCase } from "./hostile-values.js";

describe("hostile data", () => {
  const results = new Map<string, ParseResult>();
  let cases: readonly HostileCase[] = [];

  before(async function () {
    this.timeout(60_000);
    cases = (await hostileCases()).filter(({ via }) => via === "events");
    for (const { id, input } of cases) results.set(id, parseStory(await revive(input)));
  });

  const withFate = (fate: string): string[] =>
    cases.filter((each) => each.expect.startsWith(fate)).map(({ id }) => id);
  const of = (id: string): ParseResult => results.get(id) ?? { story: null, problems: [] };
  const titles = (id: string): string[] => (of(id).story?.events ?? []).map(({ title }) => title);
  const codes = (id: string): string[] => of(id).problems.map(({ code }) => code);

  it("is read without an exception", () => {
    expect(results.size).to.be.greaterThan(45);
  });

  it("what looks like markup is text, and no problem", () => {
    for (const id of withFate("inert")) {
      expect(codes(id), id).to.deep.equal([]);
      expect(of(id).story?.events, id).to.have.length(1);
    }
    expect(titles("xss-entities")).to.deep.equal([
      "&lt;img src=x onerror=window.__pwn=1&gt; &amp;amp; &#60;b&#62;",
    ]);
  });

  it("a URL that may not be used is one problem, and its source is shown without it", () => {
    const ids = withFate("drop-field").filter((id) => id.startsWith("url-"));
    expect(ids.length).to.be.greaterThan(10);
    for (const id of ids) {
      expect(codes(id), id).to.deep.equal(["url-invalid"]);
      expect(of(id).story?.sources, id).to.deep.equal([
        { id: "source-1", kind: "article", basedOn: [], publisher: "Daily", title: "Piece" },
      ]);
    }
    expect(of("url-protocol-relative").problems[0]?.message).to.include(
      "starts with //; write “https://evil.example/x”",
    );
  });

  it("a URL with other scripts in its host, or with bidirectional controls, is kept", () => {
    for (const id of ["url-homograph", "url-bidi"]) {
      expect(codes(id), id).to.deep.equal([]);
      expect(of(id).story?.sources[0]?.url, id).to.match(/^https:/);
    }
  });

  it("a colour of an event is not a field", () => {
    expect(JSON.stringify(of("css-color-var").story)).not.to.include("evil.example");
  });

  it("a date that is none leaves its event out, with one problem that names place and value", () => {
    for (const id of withFate("skip: ")) {
      expect(of(id).story?.events, id).to.deep.equal([]);
      expect(codes(id), id).to.deep.equal(["date-invalid"]);
      expect(of(id).problems[0]?.path, id).to.equal("events[0].date");
    }
    expect(of("date-bad-3").problems[0]?.message).to.match(
      /^Event 1 \(“Plain”\): “2023-02-29” is not a date; /,
    );
  });

  it("of dates of all types a number of milliseconds is a date, and each other one a problem", () => {
    expect(of("date-types").story?.events.map(({ id }) => id)).to.deep.equal(["2"]);
    expect(codes("date-types")).to.deep.equal(["date-missing", ...Array<string>(9).fill("date-invalid")]);
  });

  it("an end before its start is dropped, never swapped", () => {
    expect(codes("end-before-start")).to.deep.equal(["end-before-start"]);
    expect(of("end-before-start").story?.events[0])
      .to.include({ date: "2024-05-10" })
      .and.not.to.have.property("end");
  });

  it("of titles of all types numbers are text, and each other one a problem", () => {
    expect(titles("title-types")).to.deep.equal(["0", "7"]);
    expect(codes("title-types")).to.deep.equal(["title-missing", ...Array<string>(6).fill("title-invalid")]);
    expect(JSON.stringify(of("title-types"))).not.to.include("[object");
  });

  it("a title of a megabyte is cut", () => {
    expect(titles("title-1mb")).to.deep.equal([`${"A".repeat(299)}…`]);
    expect(codes("title-1mb")).to.deep.equal(["title-long"]);
  });

  it("text is well-formed, whole in its graphemes, and bounded in its marks", () => {
    expect(titles("lone-surrogates")).to.deep.equal(["a\uFFFDb\uFFFDc"]);
    expect(titles("emoji-zwj")[0]).to.match(/^👩🏽‍🚀.* launch$/u);
    expect(titles("zalgo")[0]).to.match(/^T\p{M}{8}itle$/u);
  });

  it("what is no list, or no story, is one clear problem", () => {
    expect(of("not-an-array")).to.deep.equal({
      story: null,
      problems: [
        {
          code: "events-missing",
          path: "events",
          message: "Story: “events” is missing; this looks like a single event; put it in a list.",
          severity: "error",
        },
      ],
    });
    expect(of("events-null")).to.deep.equal({
      story: { categories: [], sources: [], events: [] },
      problems: [],
    });
    expect(codes("deep-nesting")).to.deep.equal(["event-invalid"]);
    expect(codes("holes-and-junk")).to.deep.equal(Array<string>(5).fill("event-invalid"));
    expect(titles("holes-and-junk")).to.deep.equal(["good"]);
  });

  it("ids are any text, and none is given twice", () => {
    const ids = (id: string) => of(id).story?.events.map((event) => event.id);
    expect(ids("id-proto")).to.deep.equal([
      "__proto__",
      "constructor",
      "toString",
      "hasOwnProperty",
      "prototype",
    ]);
    expect(ids("dup-ids")).to.deep.equal(["x", "x-2", "x-3"]);
    expect(codes("dup-ids")).to.deep.equal(["id-duplicate", "id-duplicate"]);
    expect(ids("id-selector-chars")).to.deep.equal(["1", "a b\"]'\\", "event-3"]);
    expect(of("category-proto").story?.categories).to.deep.equal([
      { name: "constructor" },
      { name: "__proto__" },
    ]);
  });

  it("cycles are not followed, fields are read once, and frozen input is sorted in a copy", () => {
    expect(titles("cyclic")).to.deep.equal(["t"]);
    expect(titles("changing-getter")).to.deep.equal(["first"]);
    expect(titles("frozen")).to.deep.equal(["a", "b"]);
  });

  it("a million events are read; a hundred thousand mistakes are a hundred problems and a total", () => {
    expect(of("many-events").story?.events).to.have.length(maxEvents);
    expect(codes("many-events")).to.deep.equal([]);
    expect(of("many-issues").problems).to.have.length(maxProblems + 1);
    expect(of("many-issues").problems.at(-1)).to.deep.equal({
      code: "problems-omitted",
      path: "",
      message: "199900 more problems are not listed; mend these first.",
      severity: "error",
    });
  });

  it("JSON text cannot reach prototypes", async () => {
    const [pollution] = (await hostileCases()).filter(({ id }) => id === "json-proto-pollution");
    const { story, problems } = parseStoryText(String(pollution?.input));
    expect(story?.events.map(({ title }) => title)).to.deep.equal(["t"]);
    expect(problems).to.deep.equal([]);
    expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
  });

  it("JSON that is none is a problem with line and column", async () => {
    const [invalid] = (await hostileCases()).filter(({ id }) => id === "src-invalid-json");
    expect(parseStoryText(String(invalid?.input))).to.deep.equal({
      story: null,
      problems: [
        {
          code: "json-invalid",
          path: "",
          message: "The story is not JSON: in line 1, column 26, a comma stands before “}”; remove it.",
          severity: "error",
        },
      ],
    });
  });
});
