// Uses the packed package as its users do: by three bundlers or none, in three frameworks, in TypeScript, and tries each page.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build as buildWithEsbuild } from "esbuild";
import { tryPages } from "./pages.mjs";

/** What the consumers need beside what is here; installed for the gate alone. */
const packages = {
  "@sveltejs/vite-plugin-svelte": "7.3.1",
  "@types/react": "19.3.0",
  "@types/react-dom": "19.3.0",
  "@vitejs/plugin-vue": "6.0.11",
  react: "19.3.1",
  "react-dom": "19.3.1",
  svelte: "5.57.3",
  vite: "8.3.8",
  vue: "3.5.45",
  webpack: "5.112.2",
};

const sources = new URL("consumers/", import.meta.url);

/** Throws, naming each consumer that failed and why. `scratch` is an empty folder, away from this package. */
export async function checkConsumers(tarball, scratch) {
  const folder = join(scratch, "consumers");
  rmSync(folder, { recursive: true, force: true });
  cpSync(sources, folder, { recursive: true });
  const manifest = {
    private: true,
    type: "module",
    dependencies: { ...packages, "story-timeline": `file:${tarball}` },
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  const install = [
    "install",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--no-package-lock",
    "--loglevel=error",
  ];
  execFileSync("npm", install, { cwd: folder, stdio: "inherit" });

  const failures = [];
  for (const [name, use] of Object.entries(consumers)) {
    try {
      await use(folder, join(folder, "out", name));
    } catch (error) {
      failures.push(`${name}: ${error.message}`);
    }
  }
  const built = Object.keys(consumers).filter(
    (name) => !failures.some((failure) => failure.startsWith(`${name}:`)),
  );
  failures.push(
    ...(await tryPages(
      join(folder, "out"),
      built.filter((name) => !withoutPage.includes(name)),
    )),
  );
  if (failures.length > 0) throw new Error(failures.join("\n"));
  console.log(`${built.join(", ")}: they all work.`);
}

/** Each leaves a page in its folder `out`, but for those that only compile. */
const consumers = {
  vite: (folder, out) => bundleWithVite(folder, "vanilla.js", out),
  react: (folder, out) => bundleWithVite(folder, "react.tsx", out),
  vue: (folder, out) => bundleWithVite(folder, "vue.js", out),
  svelte: (folder, out) => bundleWithVite(folder, "svelte.js", out),
  async esbuild(folder, out) {
    await buildWithEsbuild({
      absWorkingDir: folder,
      entryPoints: ["vanilla.js"],
      bundle: true,
      format: "esm",
      minify: true,
      outfile: join(out, "main.js"),
      logLevel: "error",
    });
    writePage(out, '<script type="module" src="main.js"></script>');
  },
  async webpack(folder, out) {
    await bundleWithWebpack(folder, out);
    writePage(out, '<script defer src="main.js"></script>');
  },
  plain(folder, out) {
    const files = join(folder, "node_modules/story-timeline/dist/cdn");
    cpSync(files, out, { recursive: true });
    for (const file of ["plain.js", "story.js"]) cpSync(join(folder, file), join(out, file));
    const integrity = readFileSync(join(files, "integrity.txt"), "utf8").trim();
    writePage(
      out,
      `<script type="module" src="story-timeline.js" integrity="${integrity}"></script>
       <script type="module" src="plain.js"></script>`,
    );
    checkIntegrity(integrity, out);
  },
  typescript(folder) {
    for (const project of ["tsconfig.json", "tsconfig.nodenext.json"]) compile(folder, project);
  },
  node(folder) {
    execFileSync(process.execPath, ["node.js"], { cwd: folder, stdio: "inherit" });
  },
};

const withoutPage = ["typescript", "node"];

async function bundleWithVite(folder, entry, out) {
  const { from } = requireFrom(folder);
  const [{ build }, { default: vue }, { svelte }] = await Promise.all([
    from("vite"),
    from("@vitejs/plugin-vue"),
    from("@sveltejs/vite-plugin-svelte"),
  ]);
  const template = { compilerOptions: { isCustomElement: (tag) => tag === "story-timeline" } };
  await build({
    root: folder,
    configFile: false,
    logLevel: "error",
    plugins: [vue({ template }), svelte({ configFile: false })],
    build: {
      outDir: out,
      rolldownOptions: { input: join(folder, entry), output: { entryFileNames: "main.js" } },
    },
  });
  writePage(out, '<script type="module" src="main.js"></script>');
}

async function bundleWithWebpack(folder, out) {
  const { require } = requireFrom(folder);
  const webpack = require("webpack");
  const compiler = webpack({
    context: folder,
    mode: "production",
    entry: "./vanilla.js",
    output: { path: out, filename: "main.js" },
    performance: { hints: false },
  });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, stats) => (error ? reject(error) : resolve(stats))),
  );
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString("errors-warnings"));
}

function requireFrom(folder) {
  const require = createRequire(join(folder, "package.json"));
  return { require, from: (name) => import(join(folder, "node_modules", name, entryOf(folder, name))) };
}

/** The module of a package that Node would import. */
function entryOf(folder, name) {
  const { exports, module, main } = JSON.parse(
    readFileSync(join(folder, "node_modules", name, "package.json"), "utf8"),
  );
  const entry = exports?.["."] ?? exports ?? module ?? main;
  const file = (value) => (typeof value === "string" ? value : file(value.import ?? value.default));
  return file(entry);
}

function compile(folder, project) {
  const tsc = fileOf("@typescript/native", "bin/tsc");
  try {
    execFileSync(process.execPath, [tsc, "-p", project], { cwd: folder, encoding: "utf8" });
  } catch (error) {
    throw new Error(`${project}: ${error.stdout || error.message}`, { cause: error });
  }
}

function fileOf(name, file) {
  return join(createRequire(import.meta.url).resolve(`${name}/package.json`), "..", file);
}

/** A page beside it asks for another hash: the browser must refuse the file there. */
function checkIntegrity(integrity, out) {
  const other = integrity.replace(/-./, (start) => (start === "-A" ? "-B" : "-A"));
  const refused = join(out, "refused");
  mkdirSync(refused, { recursive: true });
  for (const file of readdirSync(out)) if (file.endsWith(".js")) cpSync(join(out, file), join(refused, file));
  writePage(refused, `<script type="module" src="story-timeline.js" integrity="${other}"></script>`);
}

/** A policy as strict as the element is to work under stands in the answer's header: see pages.mjs. */
function writePage(folder, scripts) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gate</title><div id="app"></div>${scripts}</html>\n`,
  );
}
