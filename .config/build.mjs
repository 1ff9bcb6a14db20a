// Builds dist/: the entries for npm, the self-contained module for a script tag, the types, and what editors read. Then tries
// each entry.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { checkEntries } from "./check-entries.mjs";
import { describeElements, describeHtml } from "./custom-elements.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

await build({ mode: "npm", logLevel: "warn" });
await build({ mode: "cdn", logLevel: "warn" });
execFileSync(
  process.execPath,
  ["node_modules/@typescript/native/bin/tsc", "-p", ".config/tsconfig.types.json"],
  { stdio: "inherit" },
);
writeIntegrity("dist/cdn/story-timeline.js", "dist/cdn/integrity.txt");
copyFileSync("src/story.schema.json", "dist/story.schema.json");
const manifest = describeElements();
writeJson("dist/custom-elements.json", manifest);
writeJson("dist/html-custom-data.json", describeHtml(manifest));
// Types alone: a module without a value, so that it can be imported as one.
copyFileSync("src/react.d.ts", "dist/react.d.ts");
writeFileSync("dist/react.js", "export {};\n");
await checkEntries();

function writeJson(file, value) {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

/** For the attribute `integrity` of a script tag: https://www.w3.org/TR/SRI/. */
function writeIntegrity(file, target) {
  writeFileSync(target, `sha384-${createHash("sha384").update(readFileSync(file)).digest("base64")}\n`);
}
