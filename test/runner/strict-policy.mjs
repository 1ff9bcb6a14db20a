import { createHash } from "node:crypto";

/**
 * What the strictest pages allow, and two things for the tests' own sake: the runner's inline scripts, by their hashes, and
 * a policy by which tests write the markup of their pages (test/element/markup.ts).
 */
function strictPolicyFor(scripts) {
  const hashes = scripts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  return [
    "default-src 'self'",
    `script-src 'self' ${hashes.join(" ")}`,
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html test-markup",
  ].join("; ");
}

/** Fails the running test. Addresses that tests name to be refused lie where nobody can be: see RFC 2606, and port 1. */
const trap = `document.addEventListener("securitypolicyviolation", (event) => {
  const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
  const isNamedByTest = /^(img|connect)-src$/.test(effectiveDirective) &&
    /^(https?:\\/\\/([\\w.-]+\\.(example|invalid)|127\\.0\\.0\\.1:1)(\\/|$)|data$)/.test(blockedURI);
  if (!isNamedByTest)
    throw new Error(\`The content policy was violated: \${effectiveDirective} \${blockedURI} “\${sample}” at \${sourceFile}:\${lineNumber}\`);
});`;

/** Serves every test page under a strict content policy, as middleware of the test server. */
export function strictPolicy() {
  return async (context, next) => {
    await next();
    if (context.path !== "/" || !context.response.is("html")) return;
    const page = String(context.body).replace("<head>", `<head><script>${trap}</script>`);
    const scripts = [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
      ([, text]) => text,
    );
    context.body = page;
    context.set("content-security-policy", strictPolicyFor(scripts));
  };
}
