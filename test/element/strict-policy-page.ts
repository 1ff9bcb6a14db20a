// The page in the frame of strict-policy.test.ts: it listens for violations before the element is there.
declare global {
  interface Window {
    violations?: string[];
  }
}

const violations: string[] = [];
window.violations = violations;
document.addEventListener("securitypolicyviolation", (event) => {
  const { violatedDirective, blockedURI, sourceFile, lineNumber } = event;
  violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
});
await import("../../src/index.js");

export {};
