// What editors and tools know of <story-timeline>, read from its source: custom-elements.json, and the same for the HTML of VS Code.
import { readFileSync, readdirSync } from "node:fs";
import { create, ts } from "@custom-elements-manifest/analyzer";
import { litPlugin } from "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js";

const classFile = "src/element/story-timeline.ts";
const registeringFile = "src/index.ts";

/** The manifest, as https://github.com/webcomponents/custom-elements-manifest has it. */
export function describeElements() {
  const modules = [classFile, registeringFile].map((file) =>
    ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2015, true),
  );
  const manifest = create({ modules, plugins: [...litPlugin(), publicOnly()], context: {} });
  // Paths as the package has them.
  return JSON.parse(
    JSON.stringify(manifest)
      .replaceAll(classFile, "dist/element.js")
      .replaceAll(registeringFile, "dist/index.js")
      .replaceAll("/src/element/story-timeline.js", "dist/element.js")
      .replaceAll("src/element.js", "dist/element.js"),
  );
}

/** Tags and attributes with their values: https://github.com/microsoft/vscode-custom-data. */
export function describeHtml(manifest) {
  const { tagName, description, attributes } = elementOf(manifest);
  return {
    version: 1.1,
    tags: [
      {
        name: tagName,
        description,
        attributes: attributes.map(({ name, description, type }) => ({
          name,
          description,
          ...(type.text === "boolean" ? { valueSet: "v" } : valuesOf(type.text)),
        })),
      },
    ],
  };
}

export function elementOf({ modules }) {
  return modules.flatMap(({ declarations }) => declarations).find(({ customElement }) => customElement);
}

function valuesOf(type) {
  const values = Array.from(type.matchAll(/"([^"]*)"/g), ([, name]) => ({ name }));
  return values.length > 0 ? { values } : {};
}

/** Leaves what is private or state of Lit out, and writes the words that a type allows in place of its name. */
function publicOnly() {
  return {
    name: "public-only",
    packageLinkPhase({ customElementsManifest }) {
      const element = elementOf(customElementsManifest);
      const getters = readOnly();
      const words = wordTypes();
      element.members = element.members
        .filter(
          ({ name, privacy }) => privacy !== "private" && privacy !== "protected" && !name.startsWith("#"),
        )
        .map((member) => ({ ...member, ...(getters.has(member.name) && { readonly: true }) }));
      const names = new Set(element.members.map(({ name }) => name));
      element.attributes = element.attributes.filter(({ fieldName }) => names.has(fieldName));
      for (const { type } of [...element.members, ...element.attributes])
        if (type) type.text = type.text.replace(/\b[A-Z]\w+\b/g, (name) => words.get(name) ?? name);
    },
  };
}

/** Properties of the class that have a getter and no setter. */
function readOnly() {
  const source = readFileSync(classFile, "utf8");
  const named = (kind) =>
    Array.from(source.matchAll(new RegExp(`^  ${kind} (\\w+)\\(`, "gm")), ([, name]) => name);
  const setters = new Set(named("set"));
  return new Set(named("get").filter((name) => !setters.has(name)));
}

/** Types that are a choice of words: `Layout` is `"horizontal" | "vertical"`, and `GroupBy` the words of a list. */
function wordTypes() {
  const files = readdirSync("src", { recursive: true }).filter((file) => file.endsWith(".ts"));
  const sources = files.map((file) => readFileSync(`src/${file}`, "utf8"));
  const wordsOf = (text) => Array.from(text.matchAll(/"[\w-]+"/g), ([word]) => word).join(" | ");
  return new Map(
    sources.flatMap((source) => {
      const written = source.matchAll(/^export type (\w+) =\s+((?:\|?\s*"[\w-]+"\s*)+);/gm);
      const listed = source.matchAll(/^export type (\w+) = \(typeof (\w+)\)\[number\];/gm);
      return [
        ...Array.from(written, ([, name, words]) => [name, wordsOf(words)]),
        ...Array.from(listed, ([, name, list]) => [
          name,
          wordsOf(new RegExp(`\\b${list} = \\[([^\\]]*)\\] as const`).exec(source)?.[1] ?? ""),
        ]),
      ];
    }),
  );
}
