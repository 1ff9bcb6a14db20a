import type { ReactiveController, ReactiveControllerHost } from "lit";
import { parseStoryText } from "../model/parse-story-text.js";
import { parseStory, type ParseResult } from "../model/parse-story.js";
import type { Problem } from "../model/problem.js";
import type { ParsedStory } from "../model/story.js";
import { fetchStory, LoadFailure } from "./fetch-story.js";
import { readChildren } from "./read-children.js";

/** Where the data came from, in the order in which they win at first. */
type Origin = "property" | "src" | "json" | "list";
const precedence: readonly Origin[] = ["property", "src", "json", "list"];

type SourceHost = ReactiveControllerHost & Element;

/**
 * The data of an element: which of its ways in is in force, what was read, and what went wrong. What is shown stays until
 * something better is there: a failed load keeps the older story.
 */
export class StorySource implements ReactiveController {
  story: ParsedStory | null = null;
  problems: readonly Problem[] = [];
  /** A load that failed, until the next one begins. */
  failure: LoadFailure | null = null;
  /** What relative URLs in the story count from. */
  base = "";
  isLoading = false;
  /** What a program set, as it is: the property gives it back. */
  given: unknown = undefined;

  readonly #host: SourceHost;
  readonly #onData: () => void;
  readonly #children = new MutationObserver(() => {
    this.#readChildren(true);
  });
  #origin: Origin | null = null;
  #src: string | null = null;
  #abort: AbortController | null = null;

  /** `onData` is called once for each change: new data, or the failure to have it. */
  constructor(host: SourceHost, onData: () => void) {
    this.#host = host;
    this.#onData = onData;
    host.addController(this);
  }

  hostConnected(): void {
    this.#children.observe(this.#host, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ["datetime", "data-date", "data-end", "data-status", "data-category", "href", "id"],
    });
    if (this.#src !== null && this.story === null && this.failure === null) this.#load();
    this.#readChildren(false);
  }

  hostDisconnected(): void {
    this.#children.disconnect();
    this.#cancel();
  }

  /** Data from a program. It ends a load that is under way. */
  set(value: unknown): void {
    this.#cancel();
    this.given = value;
    this.#accept(parseStory(value), "property", document.baseURI);
  }

  /** A new value of `src`; null leaves what is shown. */
  setSrc(src: string | null): void {
    this.#cancel();
    this.#src = src === "" ? null : src;
    if (this.#src !== null && this.#host.isConnected) this.#load();
  }

  retry(): void {
    if (this.#src !== null) this.#load();
  }

  #load(): void {
    const src = this.#src ?? "";
    this.#cancel();
    const abort = new AbortController();
    this.#abort = abort;
    this.isLoading = true;
    this.#host.requestUpdate();
    fetchStory(src, document.baseURI, abort.signal).then(
      ({ text, url }) => {
        if (abort.signal.aborted) return;
        this.#done();
        const result = parseStoryText(text);
        if (result.story === null) this.#fail(null, result.problems);
        else this.#accept(result, "src", url);
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        this.#done();
        const failure = error instanceof LoadFailure ? error : new LoadFailure("load-network", src);
        this.#fail(failure, [problemOf(failure)]);
      },
    );
  }

  #done(): void {
    this.#abort = null;
    this.isLoading = false;
  }

  #cancel(): void {
    this.#abort?.abort();
    this.#done();
  }

  #accept(result: ParseResult, origin: Origin, base: string): void {
    this.#origin = origin;
    if (origin !== "property") this.given = undefined;
    // Bad data does not take the place of what is shown, unless nothing is.
    if (result.story === null && this.story !== null) {
      this.#fail(null, result.problems);
      return;
    }
    this.failure = null;
    this.story = result.story;
    this.problems = result.problems;
    this.base = base;
    this.#tell();
  }

  #fail(failure: LoadFailure | null, problems: readonly Problem[]): void {
    this.failure = failure ?? new LoadFailure("load-data", this.#src ?? "");
    this.problems = problems;
    this.#tell();
  }

  #tell(): void {
    this.#onData();
    this.#host.requestUpdate();
  }

  /** At first only where nothing better is there; a later change counts as set last. */
  #readChildren(isChange: boolean): void {
    const data = readChildren(this.#host);
    if (data === null) return;
    const isFirst = !isChange || document.readyState === "loading";
    const better = this.#src === null ? this.#origin : "src";
    if (isFirst && better !== null && precedence.indexOf(better) < precedence.indexOf(data.kind)) return;
    if (isChange && !isFirst) this.#cancel();
    this.#accept(
      data.kind === "json" ? parseStoryText(data.text) : parseStory(data.story),
      data.kind,
      document.baseURI,
    );
  }
}

function problemOf(failure: LoadFailure): Problem {
  return { code: failure.code, path: "", severity: "error", message: failure.message };
}
