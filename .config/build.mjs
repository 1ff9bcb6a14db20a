// Builds dist/: the entries for npm, the self-contained module for a script tag, and the types. Then tries each entry.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { checkEntries } from "./check-entries.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

await build({ mode: "npm", logLevel: "warn" });
if (existsSync("src/index.ts")) await build({ mode: "cdn", logLevel: "warn" });
execFileSync(
  process.execPath,
  ["node_modules/@typescript/native/bin/tsc", "-p", ".config/tsconfig.types.json"],
  { stdio: "inherit" },
);
await checkEntries();
