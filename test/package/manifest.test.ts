import { expect } from "@open-wc/testing";
import * as element from "../../src/element.js";

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Declaration {
  readonly customElement?: boolean;
  readonly tagName: string;
  readonly attributes: readonly (Named & { readonly fieldName: string })[];
  readonly members: readonly (Named & {
    readonly kind: string;
    readonly readonly?: boolean;
    readonly type?: { readonly text: string };
  })[];
  readonly events: readonly (Named & { readonly type: { readonly text: string } })[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
}

interface Described {
  readonly manifest: { readonly modules: readonly { readonly declarations: readonly Declaration[] }[] };
  readonly html: {
    readonly tags: readonly [
      { readonly name: string; readonly attributes: readonly (Named & { values?: Named[] })[] },
    ];
  };
}

const { StoryTimeline } = element;

/** What Lit and the platform call, and nobody else. */
const callbacks = [
  ...[
    "constructor",
    "connectedCallback",
    "disconnectedCallback",
    "adoptedCallback",
    "attributeChangedCallback",
  ],
  ...["willUpdate", "update", "render", "firstUpdated", "updated", "shouldUpdate", "scheduleUpdate"],
];

/** Lit's own list, which is complete once the class has been asked for its attributes. */
function reactive(isState: boolean): readonly string[] {
  expect(StoryTimeline.observedAttributes).to.include("src");
  const found = Array.from(StoryTimeline.elementProperties).filter(
    ([, { state }]) => (state === true) === isState,
  );
  return found.map(([name]) => String(name));
}

describe("custom-elements.json", () => {
  let described: Described;
  let timeline: Declaration;
  let code: string;

  before(async () => {
    described = await read<Described>("/__test__/manifest");
    timeline = described.manifest.modules
      .flatMap(({ declarations }) => declarations)
      .find(({ customElement }) => customElement === true)!;
    const sources = await read<Readonly<Record<string, string>>>("/__test__/sources");
    code = Object.entries(sources)
      .filter(([path]) => /^(?:render|element)\//.test(path))
      .map(([, text]) => text.replace(/^\s*(?:\*|\/\/|\/\*).*$/gm, ""))
      .join("\n");
  });

  function members(kind: string): readonly string[] {
    return timeline.members.filter((member) => member.kind === kind).map(({ name }) => name);
  }

  it("is of the tag", () => {
    expect(timeline.tagName).to.equal("story-timeline");
  });

  it("has the attributes that are observed, without those of every element", () => {
    const observed = StoryTimeline.observedAttributes.filter((name) => name !== "lang" && name !== "dir");
    expect(names(timeline.attributes)).to.have.members(observed);
  });

  it("has the public properties and methods of the class, and knows which cannot be set", () => {
    const states = reactive(true);
    const own = Object.entries(Object.getOwnPropertyDescriptors(StoryTimeline.prototype)).filter(
      ([name]) => !callbacks.includes(name) && !states.includes(name),
    );
    const methods = own.filter(([, descriptor]) => typeof descriptor.value === "function");
    const accessors = own.filter(([, descriptor]) => descriptor.get !== undefined);
    const fixed = accessors.filter(([, descriptor]) => descriptor.set === undefined);
    const properties = new Set([...accessors.map(([name]) => name), ...reactive(false)]);
    expect(members("field")).to.have.members(Array.from(properties));
    expect(members("method")).to.have.members(methods.map(([name]) => name));
    expect(names(timeline.members.filter((member) => member.readonly === true))).to.have.members(
      fixed.map(([name]) => name),
    );
  });

  it("has the events that are dispatched, each with its class", () => {
    const classes = Object.entries(element).flatMap(([name, value]) =>
      typeof value === "function" && "type" in value ? [`${value.type} ${name}`] : [],
    );
    expect(timeline.events.map(({ name, type }) => `${name} ${type.text}`)).to.have.members(classes);
  });

  it("has the slots, parts and custom properties that the templates and styles have", () => {
    const slots = Array.from(code.matchAll(/<slot(?: name="([^"]*)")?/g), ([, name]) => name ?? "");
    expect(names(timeline.slots)).to.have.members(Array.from(new Set(slots)));
    const properties = Array.from(code.matchAll(/var\(\s*(--timeline-[\w-]+)/g), ([, name]) => name!);
    expect(names(timeline.cssProperties)).to.have.members(Array.from(new Set(properties)));
    const parts = Array.from(
      code.matchAll(/\bpart="([^"]+)"|"part",\s*"([^"]+)"/g),
      ([, a, b]) => a ?? b ?? "",
    );
    const missing = parts
      .flatMap((part) => part.split(" "))
      .filter((part) => !names(timeline.cssParts).includes(part));
    expect(missing).to.deep.equal([]);
    for (const part of names(timeline.cssParts)) expect(code, `part ${part}`).to.contain(`"${part}"`);
  });

  it("says a word on each, and names no class that is not exported as a type of words", () => {
    const { attributes, events, slots, cssParts, cssProperties } = timeline;
    for (const { name, description } of [
      ...attributes,
      ...timeline.members,
      ...events,
      ...slots,
      ...cssParts,
      ...cssProperties,
    ])
      expect(description, name).to.be.a("string");
    const layout = timeline.members.find(({ name }) => name === "layout");
    expect(layout?.type?.text).to.equal('"auto" | "horizontal" | "vertical"');
  });

  it("has the same attributes for the HTML of editors, with the words that they may be", () => {
    const [tag] = described.html.tags;
    expect(tag.name).to.equal("story-timeline");
    expect(names(tag.attributes)).to.deep.equal(names(timeline.attributes));
    const grouping = tag.attributes.find(({ name }) => name === "group-by");
    expect(names(grouping?.values ?? [])).to.deep.equal(["none", "category", "publisher", "status"]);
  });
});

function names(things: readonly Named[]): readonly string[] {
  return things.map(({ name }) => name);
}

async function read<Value>(path: string): Promise<Value> {
  return (await (await fetch(path)).json()) as Value;
}
