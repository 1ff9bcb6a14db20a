// What an editor should know of a story before it is published.
export { checkStory, type CheckOptions } from "./check/check-story.js";
export type { Finding, FindingCode } from "./check/finding.js";
