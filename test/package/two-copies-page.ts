// The page in the frame of two-copies.test.ts: another version of the element is there before two copies of this one.
declare global {
  interface Window {
    copies?: { readonly warnings: readonly string[]; readonly isFirst: boolean };
  }
}

const warnings: string[] = [];
console.warn = (...said: unknown[]) => warnings.push(said.join(" "));
class Earlier extends HTMLElement {}
customElements.define("story-timeline", Earlier);
await import("../../src/index.js");
// @ts-expect-error -- the same file at another address is another module
await import("../../src/index.js?second");
window.copies = { warnings, isFirst: customElements.get("story-timeline") === Earlier };

export {};
