// The page in the frame of strict-policy.test.ts: it listens for violations before the element is there.
export interface Watched {
  violations?: string[];
}

const violations: string[] = [];
(window as Watched).violations = violations;
document.addEventListener(
  "securitypolicyviolation",
  ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
    violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
  },
);
await import("../../src/index.js");
