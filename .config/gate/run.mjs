// Everything that a release has to pass, as one command.
//
//   npm run gate                     all steps
//   npm run gate -- size package     these steps; the later ones need what `build` has built
//   npm run gate -- --except tests   all but these
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkConsumers } from "./consumers.mjs";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), "story-timeline-gate-"));
let packed;

const steps = {
  install: {
    run: installAnew,
    remedy:
      "package-lock.json does not agree with package.json, or lacks packages of other platforms: see “Dependencies” in CONTRIBUTING.md.",
  },
  types: { run: script("typecheck"), remedy: "Mend the types." },
  lint: { run: script("lint"), remedy: "Mend the code, or say beside it why the rule does not hold there." },
  format: { run: script("format:check"), remedy: "Run `npm run format`." },
  build: { run: script("build"), remedy: "Without a build nothing that follows can be checked." },
  size: {
    run: script("size"),
    remedy: "Find what grew, or raise its budget in .config/size.mjs with a reason.",
  },
  publint: {
    run: () => npx("publint", ["--strict", tarball()]),
    remedy: "Mend package.json as it says: https://publint.dev/rules.",
  },
  attw: {
    run: () => npx("attw", [tarball(), "--profile", "esm-only", "--format", "table-flipped", "--no-color"]),
    remedy: "The types of an entry are not found where its module is: mend `exports`.",
  },
  consumers: {
    run: () => checkConsumers(tarball(), scratch),
    remedy:
      "The package as users install it does not work: .config/gate/consumers.mjs says how each one uses it.",
  },
  tests: { run: script("test"), remedy: "Mend what the tests hold." },
};

const names = Object.keys(steps);
const failed = [];
try {
  for (const name of chosen()) {
    console.log(`\n== ${name}`);
    try {
      await steps[name].run();
    } catch (error) {
      // What a command had to say it has said.
      if (error.status === undefined) console.error(error.message);
      failed.push(name);
      if (name === "build") break;
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(failed.length === 0 ? "\nThe gate is passed." : "\nThe gate is closed:");
for (const name of failed) console.log(`- ${name}: ${steps[name].remedy}`);
process.exit(failed.length === 0 ? 0 : 1);

function chosen() {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => name !== "--except" && !names.includes(name));
  if (unknown !== undefined) {
    console.error(`The gate has no step “${unknown}”; it has ${names.join(", ")}.`);
    process.exit(1);
  }
  if (wanted[0] === "--except") return names.filter((name) => !wanted.includes(name));
  return wanted.length === 0 ? names : names.filter((name) => wanted.includes(name));
}

function script(name) {
  return () => npm(["run", "--silent", name]);
}

function npm(args, options = {}) {
  return execFileSync("npm", args, { stdio: "inherit", ...options });
}

function npx(program, args) {
  execFileSync(join("node_modules/.bin", program), args, { stdio: "inherit" });
}

/** In a folder that has never seen these packages. */
function installAnew() {
  for (const file of ["package.json", "package-lock.json", ".npmrc"]) copyFileSync(file, join(scratch, file));
  npm(["ci", "--ignore-scripts", "--no-progress", "--loglevel=error"], { cwd: scratch });
  rmSync(join(scratch, "node_modules"), { recursive: true, force: true });
}

/** The package as it would be published, made once. */
function tarball() {
  packed ??= join(
    scratch,
    npm(["pack", "--silent", "--pack-destination", scratch], {
      stdio: ["ignore", "pipe", "inherit"],
      encoding: "utf8",
    }).trim(),
  );
  return packed;
}
