// The file for a script tag must stay small: readers on phones pay for it.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const file = "dist/cdn/story-timeline.js";
// Below what TimelineJS weighs (74 kB, its style sheet not counted), with the overview, filters and "as known on" in one file.
const limit = 74_000;

const bytes = readFileSync(new URL(`../${file}`, import.meta.url));
const zipped = gzipSync(bytes, { level: 9 }).length;
const kilobytes = (count) => `${(count / 1000).toFixed(1)} kB`;
console.log(
  `${file}: ${kilobytes(bytes.length)} minified, ${kilobytes(zipped)} gzip, limit ${kilobytes(limit)}`,
);
if (zipped > limit) {
  console.error(`${kilobytes(zipped - limit)} over the limit. \`npm run bench\` shows which entry grew.`);
  process.exit(1);
}
