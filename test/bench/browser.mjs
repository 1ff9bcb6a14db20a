// A real Chromium, a server for one page, and what of it is measured.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { build } from "esbuild";
import puppeteer from "puppeteer-core";
import { chooseEngines } from "../runner/engines.mjs";

const flags = [
  "--no-sandbox", // A root user, as in containers, cannot start it otherwise.
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--force-device-scale-factor=1",
  "--js-flags=--max-old-space-size=6144", // A million events as an author gives them.
];

/** `file` is the module that registers the element. */
export async function openBrowser(file) {
  const { found } = await chooseEngines("chromium");
  const [{ path, env, headless }] = found;
  const served = await serve(file);
  const browser = await puppeteer.launch({
    executablePath: path,
    env: env ?? process.env,
    headless: headless ?? true,
    args: flags,
    protocolTimeout: 180_000,
    defaultViewport: { width: 1280, height: 720 },
  });
  return {
    version: await browser.version(),
    /** Gives `job` a page that was just loaded, with that many events made. */
    withPage: async (count, job) => {
      const page = await browser.newPage();
      const failures = [];
      page.on("pageerror", (error) => failures.push(error.message));
      const cdp = await page.createCDPSession();
      await page.goto(served.origin);
      await page.waitForFunction("window.bench && customElements.get('story-timeline')");
      // CPU time and not that of the clock: others may use the machine.
      await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
      const call = (name, ...args) =>
        page.evaluate((method, given) => globalThis.bench[method](...given), name, args);
      await call("prepare", count);
      const result = await job({
        call,
        metrics: (options) => metricsOf(cdp, options),
        trace: (work) => traced(cdp, work),
      });
      if (failures.length > 0) throw new Error(failures.join("\n"));
      await page.close();
      return result;
    },
    close: async () => {
      await browser.close();
      served.close();
    },
  };
}

/** CPU of the main thread in milliseconds; scripts', elements' and buffers' memory in MB; nodes. */
async function metricsOf(cdp, { collect = true } = {}) {
  if (collect) for (let turn = 0; turn < 2; turn++) await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const value = (name) => metrics.find((each) => each.name === name).value;
  const {
    usedSize,
    embedderHeapUsedSize = 0,
    backingStorageSize = 0,
  } = await cdp.send("Runtime.getHeapUsage");
  return {
    cpu: value("TaskDuration") * 1_000,
    nodes: value("Nodes"),
    heap: (usedSize + embedderHeapUsedSize + backingStorageSize) / 1_000_000,
  };
}

/** CPU of the main thread from one mark “step” to the next, in milliseconds: from the tasks of a trace. */
async function traced(cdp, work) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  cdp.on("Tracing.dataCollected", collect);
  const includedCategories = ["blink.user_timing", "disabled-by-default-devtools.timeline"];
  await cdp.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories, excludedCategories: ["*"] },
  });
  await work();
  const ended = new Promise((done) => cdp.once("Tracing.tracingComplete", done));
  await cdp.send("Tracing.end");
  await ended;
  cdp.off("Tracing.dataCollected", collect);
  const marks = events.filter(({ name, ph }) => name === "step" && ph === "I").sort((a, b) => a.ts - b.ts);
  const { pid, tid } = marks[0];
  const tasks = events.filter((event) => event.name === "RunTask" && event.pid === pid && event.tid === tid);
  const times = marks.slice(1).map((mark, turn) => {
    const within = tasks.filter(({ ts, dur }) => ts + dur > marks[turn].ts && ts + dur <= mark.ts);
    return within.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000;
  });
  times.sort((a, b) => a - b);
  const quantile = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { median: quantile(0.5), p95: quantile(0.95) };
}

async function serve(file) {
  const { outputFiles } = await build({
    entryPoints: ["test/bench/page.ts"],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    tsconfig: "tsconfig.json",
    logLevel: "error",
    write: false,
  });
  const answers = {
    "/": [
      "text/html",
      `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><style>body { margin: 0 }</style>
      <script type="module" src="/timeline.js"></script><script type="module" src="/page.js"></script>`,
    ],
    "/timeline.js": ["text/javascript", readFileSync(file)],
    "/page.js": ["text/javascript", outputFiles[0].contents],
  };
  const server = createServer((request, response) => {
    const [type, body] = answers[request.url] ?? [];
    response.writeHead(type === undefined ? 404 : 200, { "content-type": type ?? "text/plain" }).end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { origin: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
