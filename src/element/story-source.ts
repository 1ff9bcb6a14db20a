import type { ReactiveController, ReactiveControllerHost } from "lit";
import { beginStoryCsv } from "../import/parse-story-csv.js";
import { beginStoryText } from "../model/parse-story-text.js";
import { beginStory } from "../model/parse-story.js";
import type { Problem } from "../model/problem.js";
import { mostAtOnce, type ParseResult, type StoryReading } from "../model/story-reading.js";
import { countEvents } from "../model/story-columns.js";
import type { ParsedStory } from "../model/story.js";
import { fetchStory, LoadFailure } from "./fetch-story.js";
import { IdleReading } from "./idle-reading.js";
import { readChildren } from "./read-children.js";

type SourceHost = ReactiveControllerHost & Element;

/** What a source tells its element. */
export interface SourceListener {
  /** There is another story to show, or the failure to have one. */
  readonly onData: () => void;
  /** All of it was read, problems too: at once, but for big stories. */
  readonly onComplete: () => void;
}

/**
 * The data of an element: which of its ways in is in force, what was read, and what went wrong. What is shown stays until
 * something better is there: a failed load keeps the older story.
 */
export class StorySource implements ReactiveController {
  /** What can be shown of the story now: of a big one the outline, until all is read. */
  story: ParsedStory | null = null;
  /** Why there is nothing new, until the next load begins. */
  failure: LoadFailure | null = null;
  /** What relative URLs in the story count from. */
  base = "";
  isLoading = false;
  /** What a program set, as it is: the property gives it back. */
  given: unknown = undefined;

  readonly #host: SourceHost;
  readonly #listener: SourceListener;
  #problems: readonly Problem[] = [];
  readonly #rest = new IdleReading((result) => {
    this.#complete(result);
    this.#host.requestUpdate();
  });
  readonly #children = new MutationObserver((records) => {
    if (records.some(({ target }) => !isInSlot(target, this.#host))) this.#readChildren();
  });
  /** The first choice among the ways in is made: from now on whatever is set last wins. */
  #hasBegun = false;
  #src: string | null = null;
  /** `src` is wanted and not yet here. */
  #isPending = false;
  #abort: AbortController | null = null;
  /** The children as they were read last: what changes nothing in them is no news. */
  #childText = "";

  /** `listener` is called once for each change. */
  constructor(host: SourceHost, listener: SourceListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  /** What was wrong with the data. Reads to the end what is not yet read. */
  get problems(): readonly Problem[] {
    this.complete();
    return this.#problems;
  }

  /** Reads to the end what is not yet read: for whoever needs more than the outline. */
  complete(): void {
    this.#rest.finish();
  }

  /** There is a new picture: what is still to be read can wait. */
  giveWay(): void {
    this.#rest.giveWay();
  }

  hostConnected(): void {
    this.#children.observe(this.#host, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ["datetime", "data-date", "data-end", "data-status", "data-category", "href", "id"],
    });
    this.#rest.goOn();
    if (!this.#hasBegun) return;
    if (this.#isPending) this.#load();
    this.#readChildren();
  }

  hostDisconnected(): void {
    this.#children.disconnect();
    this.#rest.pause();
    this.#isPending ||= this.isLoading;
    this.#cancel();
  }

  /** At first a property wins over `src`, that over inline JSON, and that over a list. */
  begin(): void {
    if (this.#hasBegun || !this.#host.isConnected) return;
    this.#hasBegun = true;
    const isTaken = this.given !== undefined || this.#isPending;
    if (this.given === undefined && this.#isPending) this.#load();
    this.#isPending = this.isLoading;
    this.#readChildren(isTaken);
  }

  /** Data from a program. It ends a load that is under way. */
  set(value: unknown): void {
    if (this.#hasBegun) this.#drop();
    this.given = value;
    this.#accept(beginStory(value), this.#host.baseURI);
  }

  /** A new value of `src`; null leaves what is shown. */
  setSrc(src: string | null): void {
    this.#drop();
    this.#src = src === "" ? null : src;
    this.#isPending = this.#src !== null;
    if (this.#hasBegun && this.#isPending && this.#host.isConnected) this.#load();
  }

  retry(): void {
    if (this.#src !== null) this.#load();
  }

  #load(): void {
    const src = this.#src ?? "";
    this.#drop();
    const abort = new AbortController();
    this.#abort = abort;
    this.isLoading = true;
    this.failure = null;
    this.#host.requestUpdate();
    fetchStory(src, this.#host.baseURI, abort.signal).then(
      ({ text, url, isTable }) => {
        if (abort.signal.aborted) return;
        this.#drop();
        this.given = undefined;
        this.#accept(isTable ? beginStoryCsv(text) : beginStoryText(text), url);
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        this.#drop();
        const failure = error instanceof LoadFailure ? error : new LoadFailure("load-network", src);
        this.#fail(failure, [problemOf(failure)]);
      },
    );
  }

  /** Whatever `src` was about to bring is wanted no more. */
  #drop(): void {
    this.#isPending = false;
    this.#cancel();
  }

  #cancel(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.isLoading = false;
  }

  /** Bad data does not take the place of what is shown, unless nothing is. */
  #accept(reading: StoryReading, base: string): void {
    const { outline } = reading;
    if (outline === null && (this.story !== null || this.given === undefined)) {
      this.#fail(new LoadFailure("load-data", this.#src ?? ""), reading.finish().problems);
      return;
    }
    this.failure = null;
    this.base = base;
    this.story = outline;
    this.#listener.onData();
    const isBig = outline !== null && countEvents(outline) > mostAtOnce;
    this.#rest.take(isBig ? reading : null);
    if (!isBig) this.#complete(reading.finish());
    else if (this.#host.isConnected) this.#rest.goOn();
    this.#host.requestUpdate();
  }

  #complete({ story, problems }: ParseResult): void {
    this.story = story;
    this.#problems = problems;
    this.#listener.onComplete();
  }

  #fail(failure: LoadFailure, problems: readonly Problem[]): void {
    // What is left of the older story would come after this.
    this.complete();
    this.failure = failure;
    this.#problems = problems;
    this.#listener.onData();
    this.#listener.onComplete();
    this.#host.requestUpdate();
  }

  /** Takes what the children hold, if it is news. `isTaken`: something better is there already. */
  #readChildren(isTaken = false): void {
    const data = readChildren(this.#host);
    const text = data?.kind === "list" ? JSON.stringify(data.story) : (data?.text ?? "");
    if (text === this.#childText) return;
    this.#childText = text;
    // While the page is still being read its children come one by one, and no program has set them.
    const isComing = document.readyState === "loading" && (this.given !== undefined || this.#src !== null);
    if (data === null || isTaken || isComing) return;
    this.#drop();
    this.given = undefined;
    this.#accept(
      data.kind === "json" ? beginStoryText(data.text) : beginStory(data.story),
      this.#host.baseURI,
    );
  }
}

function isInSlot(node: Node, host: Element): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element !== host && element?.closest("[slot]") != null;
}

function problemOf(failure: LoadFailure): Problem {
  return { code: failure.code, path: "", severity: "error", message: failure.message };
}
