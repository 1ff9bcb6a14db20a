import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { kilobytes } from "./tables.mjs";

/** The file for a script tag, and each entry bundled with all that it needs. */
export async function measureSizes(file) {
  const named = (folder) =>
    readdirSync(`src${folder}`)
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `src${folder}/${name}`);
  const folders = readdirSync("src/export", { withFileTypes: true }).length > 0 ? ["", "/export"] : [""];
  const entries = [...folders.flatMap(named), "src/locale/languages/ar.ts"];
  const rows = [row(file, readFileSync(file))];
  for (const entry of entries) rows.push(row(entry.replace(/^src\//, ""), await bundled(entry)));
  return rows;
}

function row(name, bytes) {
  return [`\`${name}\``, kilobytes(bytes.length), kilobytes(gzipSync(bytes, { level: 9 }).length)];
}

async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    platform: "browser",
    format: "esm",
    target: "es2022",
    charset: "utf8",
    tsconfig: "tsconfig.json",
    logLevel: "error",
    write: false,
  });
  return outputFiles[0].contents;
}
