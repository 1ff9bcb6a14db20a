import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const variables = ["TMPDIR", "AWS_EXECUTION_ENV", "FONTCONFIG_PATH", "LD_LIBRARY_PATH"];

/**
 * The last resort on a machine without any browser: the Chromium inside the optional package @sparticuz/chromium.
 * Undefined where that package is not installed or has no browser for the machine.
 */
export async function unpackBundledChromium() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const folder = join(process.cwd(), "node_modules/.cache/chromium-147");
  const before = variables.map((name) => process.env[name]);
  mkdirSync(join(folder, "fonts.conf.d"), { recursive: true });
  // The package unpacks into TMPDIR, and its shared libraries only where it believes to be on this platform.
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" });
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const path = await chromium.executablePath();
    writeFileSync(join(folder, "fonts.conf.d/fonts.conf"), fontConfiguration(folder));
    return {
      path,
      headless: "shell",
      env: {
        ...process.env,
        TMPDIR: before[0] ?? "",
        LD_LIBRARY_PATH: `${folder}/al2023/lib:${before[3] ?? ""}`,
        FONTCONFIG_PATH: join(folder, "fonts.conf.d"),
      },
    };
  } catch (error) {
    console.error(`The bundled Chromium could not be unpacked: ${error.message}`);
    return undefined;
  } finally {
    variables.forEach((name, index) => {
      if (before[index] === undefined) delete process.env[name];
      else process.env[name] = before[index];
    });
  }
}

/** The package's own file names fixed folders; a browser that finds no font dies at the first text. */
function fontConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;
}
