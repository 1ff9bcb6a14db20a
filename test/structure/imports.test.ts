import { expect } from "@open-wc/testing";

/** Which folders each folder of src/ may import from. A folder that is not listed fails the first test. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  time: [],
  locale: ["time"],
  model: ["time"],
  view: ["time"],
  layout: ["time", "model", "view", "locale"],
  render: ["time", "model", "locale", "layout"],
  input: ["view", "layout"],
  import: ["time", "model"],
  check: ["time", "model"],
  export: ["time", "model", "locale"],
  element: ["time", "model", "view", "locale", "layout", "render", "input", "import", "export"],
};

/** What a server, a worker or a test can run: without a page, and with the same result whenever it runs. */
const pureFolders = ["time", "model", "view", "layout", "locale", "import", "check", "export"];
const pagePackages = /^(lit|@lit\/.*|d3-selection|d3-zoom|d3-transition|d3-drag|d3-brush)(\/|$)/;
const pageNames = /(?<![.\w$])(document|window)\b(?!["']?\s*\??:)/;
const clock = /\bDate\.now\b|\bnew (Date|UTCDate|UTCDateMini)(\(\s*\)|(?!\w|\())|\bperformance\.now\b/;

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

describe("structure", () => {
  let sources: Readonly<Record<string, string>>;

  before(async () => {
    const response = await fetch("/__test__/sources");
    sources = (await response.json()) as Record<string, string>;
  });

  it("every folder has its place among the arrows", () => {
    const folders = new Set(Object.keys(sources).flatMap((path) => folderOf(path) ?? []));
    expect([...folders].filter((folder) => !(folder in arrows))).to.deep.equal([]);
  });

  it("imports follow the arrows", () => {
    const wrong: string[] = [];
    for (const [path, text] of Object.entries(sources)) {
      const folder = folderOf(path);
      if (folder === undefined) continue;
      for (const { from } of importsOf(text)) {
        const target = resolve(path, from);
        if (target === undefined) continue;
        const targetFolder = folderOf(target);
        if (targetFolder === folder) continue;
        if (targetFolder === undefined || !arrows[folder]?.includes(targetFolder))
          wrong.push(`${path} imports ${target}`);
      }
    }
    expect(wrong).to.deep.equal([]);
  });

  it("values are imported without cycles", () => {
    const graph = new Map(
      Object.entries(sources).map(([path, text]) => [
        path,
        importsOf(text).flatMap(({ from, typeOnly }) => (typeOnly ? [] : (resolve(path, from) ?? []))),
      ]),
    );
    expect(findCycle(graph)).to.deep.equal([]);
  });

  it("the pure folders and the core name no page, no clock and no package that needs a page", () => {
    const wrong: string[] = [];
    for (const [path, text] of Object.entries(sources)) {
      if (path !== "core.ts" && !pureFolders.includes(folderOf(path) ?? "")) continue;
      for (const { from } of importsOf(text))
        if (pagePackages.test(from)) wrong.push(`${path} imports ${from}`);
      const code = withoutTexts(text);
      for (const pattern of [pageNames, clock]) {
        const found = pattern.exec(code);
        if (found) wrong.push(`${path} names ${found[0]}`);
      }
    }
    expect(wrong).to.deep.equal([]);
  });

  it("the core needs nothing that draws or listens", () => {
    expect(
      [...reachedFrom("core.ts")].filter((path) => /^(render|input|element)\//.test(path)),
    ).to.deep.equal([]);
  });

  it("only the entry that says so registers the element", () => {
    const registering = Object.keys(sources).filter((path) =>
      /customElements\.define\(|@customElement\(/.test(sources[path] ?? ""),
    );
    expect(registering.filter((path) => path !== "index.ts")).to.deep.equal([]);
  });

  function reachedFrom(entry: string, reached = new Set<string>()): Set<string> {
    const text = sources[entry];
    if (text === undefined || reached.has(entry)) return reached;
    reached.add(entry);
    for (const { from, typeOnly } of importsOf(text)) {
      const target = resolve(entry, from);
      if (target !== undefined && !typeOnly) reachedFrom(target, reached);
    }
    return reached;
  }
});

/** `layout/project.ts` → `layout`; undefined for the entries, which lie in no folder. */
function folderOf(path: string): string | undefined {
  const [folder, file] = path.split("/");
  return file === undefined ? undefined : folder;
}

function importsOf(text: string): Import[] {
  const statements =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^;"'`]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g;
  return [...text.matchAll(statements)].map(([, type, from, lazyFrom]) => ({
    from: from ?? lazyFrom ?? "",
    typeOnly: type !== undefined,
  }));
}

/** The file within src/ that an import names; undefined for packages. */
function resolve(path: string, from: string): string | undefined {
  if (!from.startsWith(".")) return undefined;
  const url = new URL(from, new URL(path, "src:///src/"));
  return url.pathname.replace(/^\/src\//, "").replace(/\.js$/, ".ts");
}

/** Comments and quoted texts may name anything. */
function withoutTexts(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, '""');
}

function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const target of graph.get(path) ?? []) {
      const cycle = visit(target, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const path of graph.keys()) {
    const cycle = visit(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
