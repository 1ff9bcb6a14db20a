// Without a page: every entry can be imported, and what needs no page works.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { exports } = JSON.parse(readFileSync(require.resolve("story-timeline/package.json"), "utf8"));
const modules = Object.keys(exports).filter((key) => !key.endsWith(".json") && !key.includes("*"));
for (const key of modules) await import(`story-timeline${key.slice(1)}`);
await import("story-timeline/locale/ar.js");
for (const key of Object.keys(exports).filter((key) => key.endsWith(".json")))
  JSON.parse(readFileSync(require.resolve(`story-timeline${key.slice(1)}`), "utf8"));
const { parseStory } = await import("story-timeline/core.js");
if (parseStory([{ date: "2021", title: "One" }]).story.events.length !== 1) throw new Error("No story.");
