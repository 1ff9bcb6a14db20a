// Runs the tests in every browser engine that is found.
//
//   npm test                                  all tests
//   npm test -- test/time date-words          the test files whose path contains one of these
//   BROWSERS=chromium,webkit npm test         these engines; a missing one is an error
//   npm test -- test/element --built          the element as dist/cdn has it, not src/
//   npm run test:watch                        again on each change
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { defaultReporter, startTestRunner } from "@web/test-runner";
import { builtFile } from "./built-file.mjs";
import { chooseEngines, launch, launchInZone } from "./engines.mjs";
import { freePort } from "./free-port.mjs";
import { gesturePlugin } from "./gesture-plugin.mjs";
import { countResults, formatCounts } from "./tally.mjs";
import { strictPolicy } from "./strict-policy.mjs";
import { picturePlugin } from "./picture-plugin.mjs";
import { printPlugin } from "./print-plugin.mjs";
import { testRoutes } from "./test-routes.mjs";
import { vendorPlugin } from "./vendor-plugin.mjs";

// West and east of Greenwich, with and without summer time, half an hour off, and one that skipped a day (Apia, 2011).
const zones = ["America/Los_Angeles", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kolkata", "UTC"];

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
const watch = process.argv.includes("--watch");
const isBuilt = process.argv.includes("--built");

try {
  await run();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function run() {
  const files = testFiles();
  if (files.length === 0) throw new Error(`No test file's path contains ${wanted.join(" or ")}.`);
  const { found, missing } = await chooseEngines(process.env.BROWSERS);
  for (const engine of found) console.log(`${engine.name}: ${engine.path}`);
  for (const engine of missing) console.log(`${engine.name} is left out: not found. ${engine.remedy}`);

  const runner = await startTestRunner({
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    config: {
      ...groupFiles(files, found),
      // The tests of two engines at once would share this machine's cores, and time out.
      concurrentBrowsers: 1,
      concurrency: 2,
      hostname: "127.0.0.1",
      port: await freePort(),
      nodeResolve: true,
      watch,
      reporters: [defaultReporter()],
      // Accessibility checks take longer than mocha's 2 s on a slow machine.
      testFramework: { config: { timeout: 10_000 } },
      browserStartTimeout: 60_000,
      testsStartTimeout: 60_000,
      testsFinishTimeout: 180_000,
      middleware: [strictPolicy(isBuilt), testRoutes()],
      plugins: [
        ...(isBuilt ? [builtFile()] : []),
        gesturePlugin(),
        picturePlugin(),
        printPlugin(),
        vendorPlugin(),
        esbuildPlugin({
          ts: true,
          target: "es2022",
          tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)),
        }),
      ],
      filterBrowserLogs: (log) => !/Lit is in dev mode/.test(String(log.args[0])),
    },
  });
  if (!runner) return; // The runner has said why, and ends the process.

  process.once("SIGINT", () => void runner.stop());
  process.once("SIGTERM", () => void runner.stop());
  runner.on("finished", () => void runner.stop());
  runner.on("stopped", (passed) => {
    const counts = countResults(runner.sessions.all());
    console.log(`\n${formatCounts(counts)}`);
    process.exitCode = passed && counts.failed === 0 ? 0 : 1;
    // A browser that hangs must not hold the run; the line above is written before.
    setTimeout(() => process.exit(), 3_000).unref();
  });
}

function testFiles() {
  return (
    readdirSync("test", { recursive: true })
      .map((name) => `test/${name.replaceAll("\\", "/")}`)
      .filter((name) => name.endsWith(".test.ts"))
      .filter(
        (name) => wanted.length === 0 || wanted.some((part) => name.includes(part.replace(/^\.\//, ""))),
      )
      // The runner's own tests come first: the driver of WebKitGTK keeps between pages what other files have pressed.
      .sort((a, b) => Number(isOfRunner(b)) - Number(isOfRunner(a)) || (a < b ? -1 : 1))
  );
}

function isOfRunner(name) {
  return name.startsWith("test/runner/");
}

/** Files under test/zones run once in each zone in Chromium, which can be told its zone, and once in the other engines. */
function groupFiles(files, engines) {
  const zoneFiles = files.filter((name) => name.startsWith("test/zones/"));
  const plainFiles = files.filter((name) => !name.startsWith("test/zones/"));
  const launchers = new Map(engines.map((engine) => [engine, launch(engine)]));
  const chromium = engines.find((engine) => engine.id === "chromium");
  const groups = [];
  if (plainFiles.length > 0)
    groups.push({ name: "all", files: plainFiles, browsers: [...launchers.values()] });
  if (zoneFiles.length > 0) {
    const others = engines.filter((engine) => engine !== chromium).map((engine) => launchers.get(engine));
    const inZones = chromium ? zones.map((zone) => launchInZone(chromium, zone)) : [];
    groups.push({ name: "zones", files: zoneFiles, browsers: [...inZones, ...others] });
  }
  return { groups, browsers: [...launchers.values()] };
}
