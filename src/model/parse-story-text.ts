import { findJsonFault } from "./json-fault.js";
import { beginStory } from "./parse-story.js";
import type { Problem } from "./problem.js";
import { StoryReading, type ParseResult } from "./story-reading.js";

/**
 * Reads a story from JSON text, as a file or an answer of a server: a byte order mark is skipped, dates have
 * to be text. Never throws.
 *
 * A text that is no JSON is one problem: `text-empty`, `text-html` (a page came instead of data) or
 * `json-invalid`, with line and column. `text-encoding` warns of characters that were lost before, when bytes
 * became text.
 */
export function parseStoryText(text: string): ParseResult {
  return beginStoryText(text).finish();
}

/** Reads the same in two steps, as `beginStory` does. */
export function beginStoryText(text: string): StoryReading {
  return beginText(text, "JSON", (json) => {
    try {
      return beginStory(JSON.parse(json), { dates: "text" });
    } catch {
      return refuse("json-invalid", describeFault(json));
    }
  });
}

/** Reads a text in some format by `begin`, unless it is plain that it is in none, and tells of lost characters. */
export function beginText(text: string, format: string, begin: (text: string) => StoryReading): StoryReading {
  const plain = text.replace(/^\uFEFF/, "");
  const start = plain.trimStart();
  if (start === "") return refuse("text-empty", "The story is empty: there is no text in it.");
  if (start.startsWith("<"))
    return refuse("text-html", `The story is HTML or XML, not ${format}; check its address.`);
  const reading = begin(plain);
  return plain.includes("\uFFFD") && reading.outline !== null ? reading.telling(lostCharacters) : reading;
}

const lostCharacters: Problem = {
  code: "text-encoding",
  path: "",
  message: "The story holds characters that could not be read (\uFFFD); save it as UTF-8.",
  severity: "warning",
};

function describeFault(json: string): string {
  if (json.slice(0, 100).includes("\0")) return "The story is not JSON in UTF-8; save it so.";
  if (/^\s*[\w$.]+\s*[=(]/.test(json)) {
    return "The story is a script, not JSON; keep only what stands between the outer brackets.";
  }
  const fault = findJsonFault(json);
  if (fault === null) return "The story is not JSON that this browser can read.";
  return `The story is not JSON: in line ${fault.line}, column ${fault.column}, ${fault.remedy}.`;
}

function refuse(code: string, message: string): StoryReading {
  return StoryReading.refused({ code, path: "", message, severity: "error" });
}
