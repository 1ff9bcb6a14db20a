import { parseStory, type ParseOptions } from "../../src/model/parse-story.js";
import type { Problem } from "../../src/model/problem.js";
import type { ParsedEvent, ParsedStory, Source, Story } from "../../src/model/story.js";

/** A parsed story whose data may have mistakes. */
export function parsed(value: unknown, options?: ParseOptions): ParsedStory {
  const { story, problems } = parseStory(value, options);
  if (story === null) throw new Error(problems[0]?.message);
  return story;
}

/** The one event that has a title `T`, a date and these fields. */
export function parsedEvent(fields: object): ParsedEvent {
  const [event] = parsed([{ date: "2026-07-10", title: "T", ...fields }]).events;
  if (event === undefined) throw new Error("the event was left out");
  return event;
}

export function problemsOf(value: unknown, options?: ParseOptions): readonly Problem[] {
  return parseStory(value, options).problems;
}

/** `code at path` of each problem. */
export function findings(value: unknown, options?: ParseOptions): readonly string[] {
  return problemsOf(value, options).map(({ code, path }) => `${code} at ${path}`);
}

export function eventFindings(fields: object): readonly string[] {
  return findings([{ date: "2026-07-10", title: "T", ...fields }]);
}

/** A story of one event with the title `Ban`, citing what is given. */
export function storyCiting(citations: readonly unknown[], sources: readonly Source[] = []): Story {
  return { sources, events: [{ date: "2026-07-10", title: "Ban", sources: citations as string[] }] };
}
