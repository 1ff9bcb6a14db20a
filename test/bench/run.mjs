// Prints size and times as Markdown tables: `npm run bench`.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));

try {
  console.log(await sizes());
  console.log(await times());
} catch (error) {
  if (!error.errors) throw error; // esbuild has printed its own.
  process.exitCode = 1;
}

async function sizes() {
  const entries = [
    ...readdirSync("src").filter((name) => name.endsWith(".ts")),
    ...readdirSync("src/locale/languages").map((name) => `locale/languages/${name}`),
  ];
  const rows = [];
  for (const entry of entries) {
    const { outputFiles } = await bundle(`src/${entry}`, { minify: true, platform: "browser" });
    const bytes = outputFiles[0].contents;
    rows.push([entry, kilobytes(bytes.length), kilobytes(gzipSync(bytes, { level: 9 }).length)]);
  }
  return table(["entry, with what it needs", "minified", "gzip"], rows);
}

async function times() {
  const { outputFiles } = await bundle("test/bench/times.ts", { platform: "node" });
  const folder = "node_modules/.cache/bench";
  const file = join(folder, `times-${process.pid}.mjs`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, outputFiles[0].contents);
  try {
    const { measureTimes } = await import(pathToFileURL(file).href);
    return timesTable(measureTimes());
  } finally {
    rmSync(file);
  }
}

/** Each time in milliseconds, and how many times that of the smallest story it is. */
function timesTable(measured) {
  const [smallest] = measured;
  const columns = { parse: "parse", arrange: "arrange", firstFrame: "first frame", frame: "frame of a zoom" };
  const cell = (row, name) => `${row[name].toPrecision(3)} (${(row[name] / smallest[name]).toFixed(1)})`;
  const rows = measured.map((row) => [
    row.count.toLocaleString("en"),
    ...Object.keys(columns).map((name) => cell(row, name)),
  ]);
  return table(["events", ...Object.values(columns).map((name) => `${name}, ms (× n=10)`)], rows);
}

function bundle(entry, options) {
  return build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    tsconfig: "tsconfig.json",
    logLevel: "error",
    write: false,
    ...options,
  });
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const rule = line(head.map((_, index) => (index === 0 ? "---" : "---:")));
  return [line(head), rule, ...rows.map(line), ""].join("\n");
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
