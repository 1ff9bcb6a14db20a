import { expect } from "@open-wc/testing";
import { parseStory } from "../../src/model/parse-story.js";
import { parseDate } from "../../src/time/parse-date.js";

interface Schema {
  readonly $defs: Readonly<Record<string, SchemaPart>>;
}

interface SchemaPart {
  readonly description?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, SchemaPart & { readonly $ref?: string }>>;
  readonly anyOf?: readonly SchemaPart[];
}

/** Written without a mistake, so that the schema must take them as they are. */
const stories = [
  ...["claude-code-ban", "harbour-crossing", "library.he", "one-event", "suez-canal.ar", "empty"].map(
    (name) => `../../demo/stories/${name}.json`,
  ),
  "../../demo/stories/seconds-to-millennia.json",
  "../fixtures/stories/burst.json",
];

const fine = { date: "2026", title: "T" };

/** Mistakes that an editor should mark while somebody writes; `parseStory` has a problem for each. */
const mistakes: readonly (readonly [what: string, story: unknown])[] = [
  ["text in place of a story", "story"],
  ["a story without events", { title: "T" }],
  ["events that are no list", { events: {} }],
  ["an event that is text", ["2026"]],
  ["an event without a date", [{ title: "T" }]],
  ["an event without a title", [{ date: "2026" }]],
  ["a blank title", [{ date: "2026", title: " " }]],
  ["a year as a number", [{ date: 2026, title: "T" }]],
  ["a date as Americans write it", [{ date: "7/10/2026", title: "T" }]],
  ["a date in words", [{ date: "Oct-06", title: "T" }]],
  ["a day without zeros", [{ date: "2026-7-1", title: "T" }]],
  ["an end that is no date", [{ ...fine, end: "soon" }]],
  ["a status that we do not have", [{ ...fine, status: "certain" }]],
  ["importance in quotes", [{ ...fine, importance: "2" }]],
  ["a URL without a scheme", [{ ...fine, url: "example.org" }]],
  ["a URL that would run code", [{ ...fine, url: "javascript:alert(1)" }]],
  ["a URL of a path with two slashes", [{ ...fine, url: "//example.org" }]],
  ["an image without a URL", [{ ...fine, image: { alt: "" } }]],
  ["an image without words for it", [{ ...fine, image: { url: "./a.png" } }]],
  ["an insecure image", [{ ...fine, image: { url: "http://example.org/a.png", alt: "" } }]],
  ["a correction without text", [{ ...fine, corrections: [{ date: "2026" }] }]],
  ["a citation of nothing", [{ ...fine, sources: [{ quote: "Q" }] }]],
  ["an unknown stance", [{ ...fine, sources: [{ publisher: "P", stance: "against" }] }]],
  ["a source without a name", { sources: [{ id: "a" }], events: [] }],
  ["a kind that we do not have", { sources: [{ publisher: "P", kind: "blog" }], events: [] }],
  ["ids that are no list", { sources: [{ publisher: "P", basedOn: "a" }], events: [] }],
  ["a language that is a word", { language: "français", events: [] }],
  ["a category that is text", { categories: ["A"], events: [] }],
  ["a category without a name", { categories: [{ color: "red" }], events: [] }],
];

describe("the JSON Schema of a story", () => {
  let schema: Schema;
  before(async () => {
    schema = (await read("../../src/story.schema.json")) as Schema;
  });

  for (const path of stories) {
    it(`takes ${path.replace(/^.*\//, "")}`, async () => {
      const story = await read(path);
      expect(parseStory(story, { dates: "text" }).problems.map(({ code }) => code)).to.deep.equal([]);
      expect(await faultsOf(story)).to.deep.equal([null]);
    });
  }

  it("takes a bare list, and whatever fields are not ours", async () => {
    const story = { $schema: "./story.schema.json", events: [{ ...fine, more: 1 }] };
    expect(await faultsOf([fine], story)).to.deep.equal([null, null]);
  });

  it("marks what the reader of stories has a problem with", async () => {
    const faults = await faultsOf(...mistakes.map(([, story]) => story));
    for (const [index, [what, story]] of mistakes.entries()) {
      expect(faults[index], what).to.be.a("string");
      expect(parseStory(story, { dates: "text" }).problems, what).not.to.deep.equal([]);
    }
  });

  it("refuses no date that can be read", async () => {
    const table = await (await fetch(new URL("../cases/edtf.tsv", import.meta.url))).text();
    const texts = table
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t")[0] ?? "");
    const dates = texts.filter((text) => parseDate(text) !== null);
    const pattern = new RegExp(schema.$defs.date?.pattern ?? "", "u");
    expect(dates.length).to.be.greaterThan(100);
    expect(dates.filter((text) => !pattern.test(text))).to.deep.equal([]);
  });

  it("has the fields that the types have, each with a word on it", async () => {
    const sources = (await read("/__test__/sources")) as Readonly<Record<string, string>>;
    const source = fieldsOf("Source", sources);
    const expected = {
      story: fieldsOf("Story", sources),
      event: fieldsOf("StoryEvent", sources),
      source,
      citation: [...source, ...fieldsOf("Citation", sources)],
      category: fieldsOf("Category", sources),
      image: fieldsOf("StoryImage", sources),
      correction: fieldsOf("Correction", sources),
    };
    for (const [name, fields] of Object.entries(expected)) {
      const part = schema.$defs[name];
      const properties = part?.properties ?? part?.anyOf?.at(-1)?.properties ?? {};
      const names = Object.keys(properties).filter((field) => field !== "$schema");
      expect(names, name).to.have.members(fields);
      for (const [field, { description, $ref }] of Object.entries(properties)) {
        const referred = schema.$defs[$ref?.replace("#/$defs/", "") ?? ""]?.description;
        expect(description ?? referred, `${name}.${field}`).to.be.a("string");
      }
    }
  });
});

/** What the schema has against each value, or null. */
async function faultsOf(...values: readonly unknown[]): Promise<readonly (string | null)[]> {
  const response = await fetch("/__test__/schema", { method: "POST", body: JSON.stringify(values) });
  return (await response.json()) as (string | null)[];
}

async function read(path: string): Promise<unknown> {
  return (await fetch(new URL(path, import.meta.url))).json();
}

/** The names in an interface of the story's types. */
function fieldsOf(name: string, sources: Readonly<Record<string, string>>): readonly string[] {
  const [, body = ""] =
    new RegExp(`export interface ${name}\\b[^{]*\\{(.*?)\\n\\}`, "s").exec(sources["model/story.ts"] ?? "") ??
    [];
  return Array.from(body.matchAll(/^ {2}readonly (\w+)\??:/gm), ([, field]) => field ?? "");
}
