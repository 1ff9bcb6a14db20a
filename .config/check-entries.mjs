// Every entry of the built package can be imported where there is no page, has types, and the file for a script tag is whole.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const scriptFile = "dist/cdn/story-timeline.js";

export async function checkEntries() {
  const { name, exports } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const [key, entry] of Object.entries(exports)) {
    if (typeof entry === "string") {
      if (!existsSync(entry)) throw new Error(`The entry “${key}” has no file: ${entry} was not built.`);
      continue;
    }
    const { types, default: file } = entry;
    for (const star of starsOf(file)) {
      const [specifier, moduleFile, typeFile] = [key, file, types].map((path) => path.replace("*", star));
      if (!existsSync(moduleFile))
        throw new Error(`The entry “${specifier}” has no file: ${moduleFile} was not built.`);
      if (!existsSync(typeFile))
        throw new Error(`The entry “${specifier}” has no types: ${typeFile} was not built.`);
      await import(name + specifier.slice(1));
    }
  }
  await checkScript();
}

/** What the star in a path of `exports` stands for; one empty string where there is none. */
function starsOf(path) {
  const [folder, ending] = path.split("*");
  if (ending === undefined) return [""];
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
}

async function checkScript() {
  const { metafile } = await build({
    entryPoints: [scriptFile],
    bundle: true,
    external: ["*"],
    format: "esm",
    metafile: true,
    write: false,
    logLevel: "error",
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports.map(({ path }) => path));
  if (imports.length > 0)
    throw new Error(`${scriptFile} must be self-contained and imports ${imports.join(", ")}.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await checkEntries();
