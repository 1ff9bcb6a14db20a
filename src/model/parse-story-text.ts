import { findJsonFault } from "./json-fault.js";
import { parseStory, type ParseResult } from "./parse-story.js";

/**
 * Reads a story from JSON text, as a file or an answer of a server: a byte order mark is skipped, dates have
 * to be text. Never throws.
 *
 * A text that is no JSON is one problem: `text-empty`, `text-html` (a page came instead of data) or
 * `json-invalid`, with line and column.
 */
export function parseStoryText(text: string): ParseResult {
  const json = text.replace(/^\uFEFF/, "");
  const start = json.trimStart();
  if (start === "") return refuse("text-empty", "The story is empty: there is no text in it.");
  if (start.startsWith("<"))
    return refuse("text-html", "The story is a web page, not JSON; check its address.");
  try {
    return parseStory(JSON.parse(json), { dates: "text" });
  } catch {
    return refuse("json-invalid", describeFault(json));
  }
}

function describeFault(json: string): string {
  if (/^\s*[\w$.]+\s*[=(]/.test(json))
    return "The story is a script, not JSON; keep only what stands between the outer brackets.";
  const fault = findJsonFault(json);
  if (fault === null) return "The story is not JSON that this browser can read.";
  return `The story is not JSON: in line ${fault.line}, column ${fault.column}, ${fault.remedy}.`;
}

function refuse(code: string, message: string): ParseResult {
  return { story: null, problems: [{ code, path: "", message, severity: "error" }] };
}
