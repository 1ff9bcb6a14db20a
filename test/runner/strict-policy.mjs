// Every test runs on a page with the strictest content policy that the element is to work under.
import { createHash } from "node:crypto";

/**
 * Two of its permissions are for the tests' own sake: the runner's inline scripts, by their hashes, and a policy by which
 * tests write the markup of their pages (test/element/markup.ts).
 */
function policyFor(scripts, isBuilt) {
  const hashes = scripts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  return [
    "default-src 'self'",
    `script-src 'self' ${hashes.join(" ")}`,
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    // The file for a script tag brings a Lit of its own beside that of the tests.
    `trusted-types lit-html test-markup${isBuilt ? " 'allow-duplicates'" : ""}`,
  ].join("; ");
}

/**
 * Fails the running test. Stories of tests name images and addresses on other sites, which the policy refuses; nobody
 * can own those names, see RFC 2606.
 */
const trap = `document.addEventListener("securitypolicyviolation", (event) => {
  const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
  const isNamedByTest = /^(img|connect)-src/.test(effectiveDirective) &&
    /^(https?:\\/\\/([\\w.-]+\\.(example|invalid)|127\\.0\\.0\\.1:1)(\\/|$)|data\\b)/.test(blockedURI);
  if (!isNamedByTest) throw new Error(
    \`The content policy was violated: \${effectiveDirective} \${blockedURI} “\${sample}” at \${sourceFile}:\${lineNumber}\`);
});`;

/** Middleware of the test server; `isBuilt` where the element under test is the file for a script tag. */
export function strictPolicy(isBuilt) {
  return async (context, next) => {
    // Frames without an origin load their modules as from another site.
    if (context.get("origin") === "null") context.set("access-control-allow-origin", "*");
    await next();
    if (context.path !== "/" || !context.response.is("html")) return;
    const page = String(context.body).replace("<head>", `<head><script>${trap}</script>`);
    const inline = page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g);
    context.body = page;
    context.set(
      "content-security-policy",
      policyFor(
        Array.from(inline, ([, text]) => text),
        isBuilt,
      ),
    );
  };
}
