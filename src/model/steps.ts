/**
 * Work that can be left and taken up again: it yields after each small step, some microseconds long, and returns its
 * result with the last.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;
