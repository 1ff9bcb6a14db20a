import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createHash } from "node:crypto";
import { build } from "esbuild";

const cache = "node_modules/.cache/test-vendor";

/**
 * Serves some packages as one file each: date-fns alone would be 300 requests a test page.
 * Never Lit: it must stay a single copy, and the files of @open-wc/testing import it too.
 */
export function vendorPlugin() {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const names = [...Object.keys(dependencies).filter((name) => name !== "lit"), "fast-check"];
  const key = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex").slice(0, 12);
  const folder = `${cache}/${key}`;
  return {
    name: "vendor",
    async serverStart() {
      if (!existsSync(folder)) await bundle(names, folder);
    },
    resolveImport({ source }) {
      return names.includes(source) ? `/${folder}/${fileName(source)}.js` : undefined;
    },
  };
}

/** Written aside and then renamed, so that a second run at the same time never sees half of it. */
async function bundle(names, folder) {
  const draft = `${folder}-${process.pid}`;
  mkdirSync(cache, { recursive: true });
  await build({
    entryPoints: Object.fromEntries(names.map((name) => [fileName(name), name])),
    bundle: true,
    splitting: true,
    format: "esm",
    outdir: draft,
    logLevel: "error",
  });
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}

function fileName(name) {
  return name.replace(/\W+/g, "_");
}
