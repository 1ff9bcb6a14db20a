import { cpSync, existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import { leanD3 } from "./.config/cdn/lean-d3.ts";
import { shortTemplates } from "./.config/cdn/short-templates.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const { name, version, dependencies, exports } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
) as {
  name: string;
  version: string;
  dependencies: Record<string, string>;
  exports: Record<string, string | { types: string; default?: string }>;
};

/**
 * - `vite`: the demo, served from source
 * - `vite build --mode demo`: the demo as static files, in dist-demo/
 * - `vite build --mode npm`: the entries of the npm package, in dist/, dependencies left to the consumer's bundler
 * - `vite build --mode cdn`: one self-contained module, in dist/cdn/
 */
export default defineConfig(({ command, mode }): UserConfig => {
  if (mode === "npm") return npmPackage();
  if (mode === "cdn") return selfContained();
  return demo(command);
});

function demo(command: "build" | "serve"): UserConfig {
  const folder = join(root, "demo");
  const outDir = join(root, "dist-demo");
  return {
    root: folder,
    plugins: [copyStories(join(folder, "stories"), join(outDir, "stories"))],
    // Relative, so that the built demo works in any folder of a site.
    base: command === "build" ? "./" : "/",
    server: { port: 5173, fs: { allow: [root] } },
    build: {
      target: "es2022",
      outDir,
      emptyOutDir: true,
      sourcemap: true,
      rolldownOptions: { input: filesIn("demo", ".html") },
    },
  };
}

/** Stories and their images are fetched as the page runs, so no import leads to them. */
function copyStories(from: string, to: string): Plugin {
  return {
    name: "copy-stories",
    apply: "build",
    closeBundle() {
      cpSync(from, to, { recursive: true });
    },
  };
}

function npmPackage(): UserConfig {
  const external = Object.keys(dependencies).map((dependency) => new RegExp(`^${dependency}($|/)`));
  return {
    root,
    publicDir: false,
    build: {
      target: "es2022",
      outDir: "dist",
      emptyOutDir: true,
      sourcemap: true,
      // Consumers minify; readable code helps them to debug.
      minify: false,
      lib: { entry: packageEntries(), formats: ["es"] },
      rolldownOptions: {
        external,
        output: {
          entryFileNames: "[name].js",
          chunkFileNames: "chunks/[name].js",
          minifyInternalExports: false,
        },
      },
    },
  };
}

function selfContained(): UserConfig {
  return {
    root,
    publicDir: false,
    plugins: [leanD3(), shortTemplates(), licences()],
    build: {
      target: "es2022",
      outDir: "dist/cdn",
      emptyOutDir: true,
      sourcemap: true,
      // Both minifiers: each finds what the other leaves.
      minify: "terser",
      terserOptions: {
        ecma: 2020,
        compress: {
          passes: 3,
          pure_getters: true,
          // Else a function that is called in one place is written there, and made anew for each of 100,000 events.
          reduce_funcs: false,
          unsafe_arrows: true,
          unsafe_methods: true,
        },
      },
      lib: {
        entry: join(root, ".config/cdn/entry.ts"),
        formats: ["es"],
        fileName: () => "story-timeline.js",
      },
      rolldownOptions: {
        // d3-time reads a property of each interval that it makes, used or not.
        treeshake: { propertyReadSideEffects: false },
        // Terser takes seconds, and is known to.
        checks: { bundlerTimings: false },
        output: {
          minify: true,
          codeSplitting: false,
          comments: { annotation: false },
          // Chrome compiles all of the file as it loads, beside the page, and not each function when a reader waits for it.
          postBanner: `//# allFunctionsCalledOnLoad\n/*! ${name} ${version}, MIT licence. Bundled packages: see story-timeline.licenses.txt beside this file. */`,
        },
      },
    },
  };
}

/** What `exports` names, each built from the source file that its types come from; a star stands for every file. */
function packageEntries(): Record<string, string> {
  const entries: Record<string, string> = {};
  for (const entry of Object.values(exports)) {
    if (typeof entry === "string" || entry.default === undefined) continue;
    const output = entry.default.replace(/^\.\/dist\/(.*)\.js$/, "$1");
    const source = entry.types.replace(/^\.\/dist\/(.*)\.d\.ts$/, "src/$1");
    const folder = source.replace(/\*$/, "");
    const files = source === folder ? { "": join(root, `${source}.ts`) } : filesIn(folder, ".ts");
    for (const [star, file] of Object.entries(files))
      // What has types alone, or other files than modules, is written by .config/build.mjs.
      if (existsSync(file)) entries[output.replace("*", star)] = file;
  }
  return entries;
}

function filesIn(folder: string, ending: string): Record<string, string> {
  const path = join(root, folder);
  const names = existsSync(path) ? readdirSync(path) : [];
  return Object.fromEntries(
    names
      .filter((file) => file.endsWith(ending) && !file.endsWith(".d.ts"))
      .map((file) => [file.slice(0, -ending.length), join(path, file)]),
  );
}

/** The licences of what is bundled must travel with it. */
function licences(): Plugin {
  return {
    name: "licences",
    generateBundle(_options, bundle) {
      const folders = new Set<string>();
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") continue;
        for (const [id, module] of Object.entries(file.modules)) {
          if (module.renderedLength > 0) folders.add(packageFolder(id) ?? "");
        }
      }
      folders.delete("");
      const texts = [...folders].sort().map(licenceOf);
      this.emitFile({
        type: "asset",
        fileName: "story-timeline.licenses.txt",
        source: texts.join(`\n${"-".repeat(79)}\n\n`),
      });
    },
  };
}

/** `…/node_modules/@date-fns/utc/date/index.js` → `…/node_modules/@date-fns/utc` */
function packageFolder(id: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];
}

function licenceOf(folder: string): string {
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    name: string;
    version: string;
    license: string;
  };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? "" : `\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  return `${about.name} ${about.version} (${about.license})\n${text}`;
}
