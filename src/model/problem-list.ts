import { maxProblems } from "./limits.js";
import { nameOf, pathOf, type Place } from "./place.js";
import type { Problem, Severity } from "./problem.js";

/** Collects the problems of one reading: the first of them in words, of the rest the number. */
export class ProblemList {
  /**
   * Which part of the data what is reported from now on belongs to: parts that are read in two passes have their
   * problems together, in the order of the parts.
   */
  part = 0;
  readonly #told: { readonly part: number; readonly problem: Problem }[] = [];
  /** How many may still be told in this pass. */
  #room = maxProblems;
  #count = 0;
  #errors = 0;

  /** The parts are gone through once more, from the first. */
  beginPass(): void {
    this.part = 0;
    this.#room = maxProblems;
  }

  /**
   * `field` names what is wrong at `place`, as its path goes on: `date`, `basedOn[1]`; empty for the item
   * itself. `tell` gives the sentence after the item's name. It is called only for a problem that may be
   * listed, since data of 100,000 mistakes should not cost 100,000 sentences.
   */
  report(severity: Severity, code: string, place: Place, field: string, tell: () => string): void {
    this.#count++;
    if (severity === "error") this.#errors++;
    if (this.#room === 0) return;
    this.#room--;
    const path = [pathOf(place), field].filter((step) => step !== "").join(".");
    const problem = { code, path, message: `${nameOf(place)}: ${tell()}`, severity };
    this.#told.push({ part: this.part, problem });
  }

  /** A field that cannot be shown as it is: its item is shown without it, or mended. */
  warn(code: string, place: Place, field: string, tell: () => string): void {
    this.report("warning", code, place, field, tell);
  }

  /** A mistake for which the item is left out. */
  refuse(code: string, place: Place, field: string, tell: () => string): void {
    this.report("error", code, place, field, tell);
  }

  /** All that are listed, and last how many are not. */
  list(): readonly Problem[] {
    const ordered = this.#told.toSorted((a, b) => a.part - b.part);
    const problems = ordered.slice(0, maxProblems).map(({ problem }) => problem);
    const omitted = this.#count - problems.length;
    if (omitted === 0) return problems;
    const message =
      omitted === 1
        ? "One more problem is not listed; mend these first."
        : `${omitted} more problems are not listed; mend these first.`;
    const errors = problems.filter(({ severity }) => severity === "error").length;
    const severity = this.#errors > errors ? "error" : "warning";
    return [...problems, { code: "problems-omitted", path: "", message, severity }];
  }
}
