/**
 * Work that can be left and taken up again: it yields after each small step, some microseconds long, and returns its
 * result with the last.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** The result of all steps, taken at once. */
export function takeAll<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
