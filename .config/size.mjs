// What each entry may weigh: readers on phones pay for it.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

/**
 * In bytes of gzip: what each entry measured, and a little room, so that none grows unnoticed. The file for a script tag holds all that a
 * reader may meet, as it may load nothing else: it lies between TimelineJS (74 kB, its style sheet and fonts not counted) and vis-timeline
 * (159 kB). The entries for npm are bundled and minified with all they need.
 */
const budgets = {
  "cdn/story-timeline.js": 107_100,
  "index.js": 130_300,
  "element.js": 130_000,
  "core.js": 50_700,
  "check.js": 24_000,
  "export/citations.js": 7_500,
  "export/json-ld.js": 9_000,
  "import/csv.js": 23_300,
  "locale/ar.js": 3_500,
};

const kilobytes = (count) => `${(count / 1000).toFixed(1)} kB`;

let isOver = false;
for (const [entry, budget] of Object.entries(budgets)) {
  const file = `dist/${entry}`;
  if (!existsSync(file)) throw new Error(`There is no ${file}: \`npm run build\` first.`);
  const bytes = entry.startsWith("cdn/") ? readFileSync(file) : await bundle(file);
  const zipped = gzipSync(bytes, { level: 9 }).length;
  const excess = zipped - budget;
  console.log(
    `${file}: ${kilobytes(bytes.length)} minified, ${kilobytes(zipped)} gzip, budget ${kilobytes(budget)}${excess > 0 ? `, ${kilobytes(excess)} OVER` : ""}`,
  );
  isOver ||= excess > 0;
}
if (isOver) {
  console.error("Find what grew (`npx esbuild --bundle --analyze`), or raise the budget with a reason.");
  process.exit(1);
}

async function bundle(file) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    logLevel: "error",
    write: false,
  });
  return outputFiles[0].contents;
}
