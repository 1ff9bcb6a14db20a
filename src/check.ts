// What an editor should know of a story before it is published.
export { checkStory, type CheckOptions, type Finding, type FindingCode } from "./check/check-story.js";
