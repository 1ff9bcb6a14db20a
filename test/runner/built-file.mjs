import { existsSync } from "node:fs";

const file = "dist/cdn/story-timeline.js";

/** Serves the file for a script tag in place of the entries of src/, so that the same tests hold it. */
export function builtFile() {
  if (!existsSync(file)) throw new Error(`${file} is not built; run \`npm run build\` first.`);
  return {
    name: "built-file",
    serve({ path }) {
      if (!/^\/src\/(index|element)\.[jt]s$/.test(path)) return undefined;
      return { body: `export * from "/${file}";`, type: "js" };
    },
  };
}
