import type { ParseResult, StoryReading } from "../model/story-reading.js";

/**
 * Milliseconds after a story came before the rest of it is read: its picture, and the page around it, have the thread
 * to themselves until then.
 */
const patience = 1_000;

/** Milliseconds: with what else a frame has to do, less than one. */
const longestSlice = 8;

/** Milliseconds between slices, and for the browser to find an idle moment, where it cannot tell of any. */
const pause = 30;

/** Reads the rest of a big story slice by slice while the page is idle, or all of it when it is wanted. */
export class IdleReading {
  readonly #onResult: (result: ParseResult) => void;
  #reading: StoryReading | null = null;
  #stop: (() => void) | null = null;

  /** `onResult` is called once for each reading that was not left for another. */
  constructor(onResult: (result: ParseResult) => void) {
    this.#onResult = onResult;
  }

  /** Takes a story up in place of another; null leaves that as it is. */
  take(reading: StoryReading | null): void {
    this.pause();
    this.#reading = reading;
  }

  /** Reads on, now and then, from a moment on when the page has come to rest. */
  goOn(): void {
    if (this.#reading === null || this.#stop !== null) return;
    const timer = setTimeout(this.#wait, patience);
    this.#stop = () => {
      clearTimeout(timer);
    };
  }

  pause(): void {
    this.#stop?.();
    this.#stop = null;
  }

  /** Reads all that is left. */
  finish(): void {
    if (this.#reading !== null) this.#end(this.#reading.finish());
  }

  readonly #wait = (): void => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === "undefined") {
      const timer = setTimeout(() => {
        this.#slice(longestSlice);
      }, pause);
      this.#stop = () => {
        clearTimeout(timer);
      };
      return;
    }
    const idle = requestIdleCallback(
      (deadline) => {
        this.#slice(deadline.didTimeout ? longestSlice : Math.min(longestSlice, deadline.timeRemaining()));
      },
      { timeout: patience },
    );
    this.#stop = () => {
      cancelIdleCallback(idle);
    };
  };

  #slice(length: number): void {
    const end = performance.now() + length;
    const result = this.#reading?.readOn(() => performance.now() < end) ?? null;
    if (result === null) this.#wait();
    else this.#end(result);
  }

  #end(result: ParseResult): void {
    this.take(null);
    this.#onResult(result);
  }
}
