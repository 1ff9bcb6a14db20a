// Prints sizes, times and memory as Markdown tables, ours and in the same run those of a floor written by hand: `npm run bench`.
// `npm run bench -- 10,1000` measures these numbers of events alone.
import { cpus } from "node:os";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openBrowser } from "./browser.mjs";
import { measureSizes } from "./sizes.mjs";
import { kilobytes, ratio, round, table } from "./tables.mjs";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));

const file = "dist/cdn/story-timeline.js";
const counts = (process.argv[2] ?? "10,100,1000,10000,100000,1000000").split(",").map(Number);
const subjects = ["ours", "floor"];
/** Frames of each kind, and mounts from which memory that is left is told, after some that are not counted. */
const steps = 40;
const warmUps = 20;
const cycles = 20;

if (!existsSync(file)) throw new Error(`There is no ${file}: \`npm run build\` first.`);
const browser = await openBrowser(file);
try {
  const date = new Date().toISOString().slice(0, 10);
  console.log(`${date}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "CPU"}, ${browser.version}\n`);
  console.log(table(["", "minified", "gzip"], await measureSizes(file)));
  const rows = [];
  for (const count of counts) rows.push(await measure(count));
  console.log(engineTable(rows));
  console.log(elementTable(rows));
  console.log(memoryTable(rows));
  console.log(await leakTable());
} finally {
  await browser.close();
}

/** All of one number of events; the median of some pages, a new one for each. */
async function measure(count) {
  const runs = count > 10_000 ? 1 : 3;
  const row = { count };
  row.engine = await browser.withPage(count, ({ call }) => call("engine", runs));
  for (const subject of subjects) {
    const mounts = [];
    let frames;
    for (let run = 1; run <= runs; run++) {
      await browser.withPage(count, async (page) => {
        mounts.push(await mount(page, subject));
        if (run === runs) frames = await move(page);
      });
    }
    mounts.sort((a, b) => a.cpu - b.cpu);
    row[subject] = { ...mounts[runs >> 1], ...frames };
    process.stderr.write(`${count} ${subject}: ${JSON.stringify(row[subject])}\n`);
  }
  return row;
}

async function mount({ call, metrics }, subject) {
  const before = await metrics();
  const wall = await call("mount", subject);
  const cpu = (await metrics({ collect: false })).cpu - before.cpu;
  await call("rest");
  const after = await metrics();
  return {
    wall,
    cpu,
    later: after.cpu - before.cpu - cpu,
    heap: after.heap - before.heap,
    nodes: after.nodes - before.nodes,
  };
}

async function move({ call, trace }) {
  const zoom = await trace(() => call("steps", "zoom", steps));
  return { zoom, pan: await trace(() => call("steps", "pan", steps)) };
}

function engineTable(rows) {
  const line = ({ count, engine }) => [
    count,
    round(engine.parse),
    round(engine.arrange),
    round(engine.project),
  ];
  return table(["events", "parse, ms", "arrange, ms", "first picture, ms"], rows.map(line));
}

function elementTable(rows) {
  const frame = ({ median, p95 }) => `${round(median)} (${round(p95)})`;
  const line = ({ count, ours, floor }) => [
    count,
    round(ours.cpu),
    ratio(ours.cpu, floor.cpu),
    round(ours.later),
    round(ours.wall),
    frame(ours.pan),
    frame(floor.pan),
    frame(ours.zoom),
    frame(floor.zoom),
  ];
  const head = [
    "events",
    "first paint, ms of CPU",
    "× floor",
    "later, when idle",
    "first paint, ms on the clock",
  ];
  return table([...head, "pan, ms (95 %)", "floor", "zoom, ms (95 %)", "floor"], rows.map(line));
}

function memoryTable(rows) {
  const line = ({ count, ours, floor }) => [
    count,
    round(ours.heap),
    round(floor.heap),
    ours.nodes,
    floor.nodes,
  ];
  return table(["events", "heap over the data, MB", "floor", "nodes", "floor"], rows.map(line));
}

async function leakTable() {
  const rows = [];
  for (const subject of subjects) {
    const left = await browser.withPage(1_000, async ({ call, metrics }) => {
      // At first the browser learns to be quick, and keeps what it learnt.
      await call("cycles", subject, warmUps);
      await call("rest");
      const before = await metrics();
      await call("cycles", subject, cycles);
      await call("rest");
      const after = await metrics();
      return {
        heap: ((after.heap - before.heap) * 1_000) / cycles,
        nodes: (after.nodes - before.nodes) / cycles,
      };
    });
    rows.push([
      subject === "ours" ? "story-timeline" : "floor",
      kilobytes(left.heap * 1_000),
      round(left.nodes),
    ]);
  }
  return table(["left by a mount and removal of 1,000 events", "heap", "nodes"], rows);
}
