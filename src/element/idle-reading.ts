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

/** Milliseconds without a new picture: the view has come to rest. */
const restTime = 300;

/** Milliseconds that reading gives way to moving views; then it goes on all the same. */
const mostGiven = 10_000;

/** Reads the rest of a big story slice by slice while the page is idle, or all of it when it is wanted. */
export class IdleReading {
  readonly #onResult: (result: ParseResult) => void;
  #reading: StoryReading | null = null;
  #stop: (() => void) | null = null;
  /** When it may go on, and how long it has given way. */
  #restsAt = -Infinity;
  #given = 0;

  /** `onResult` is called once for each reading that was not left for another. */
  constructor(onResult: (result: ParseResult) => void) {
    this.#onResult = onResult;
  }

  /** Takes a story up in place of another; null leaves that as it is. */
  take(reading: StoryReading | null): void {
    this.pause();
    this.#reading = reading;
    this.#given = 0;
  }

  /** Reads on, now and then, from a moment on when the page has come to rest. */
  goOn(): void {
    if (this.#reading === null || this.#stop !== null) return;
    this.#after(patience, this.#wait);
  }

  /** There is a picture: should more follow, as while somebody moves the view, they have the thread to themselves. */
  giveWay(): void {
    this.#restsAt = performance.now() + restTime;
  }

  pause(): void {
    this.#stop?.();
    this.#stop = null;
  }

  /** Reads all that is left. */
  finish(): void {
    if (this.#reading !== null) this.#end(this.#reading.finish());
  }

  get #mustGiveWay(): boolean {
    return this.#restsAt > performance.now() && this.#given < mostGiven;
  }

  readonly #wait = (): void => {
    if (this.#mustGiveWay) {
      const rest = this.#restsAt - performance.now();
      this.#given += rest;
      this.#after(rest, this.#wait);
      return;
    }
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === "undefined") {
      this.#after(pause, () => {
        this.#slice(longestSlice);
      });
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

  #after(time: number, act: () => void): void {
    const timer = setTimeout(act, time);
    this.#stop = () => {
      clearTimeout(timer);
    };
  }

  #slice(length: number): void {
    // Somebody has begun to move the view since this was asked for.
    if (this.#mustGiveWay) {
      this.#wait();
      return;
    }
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
