import { maxProblems } from "./limits.js";
import { nameOf, pathOf, type Place } from "./place.js";
import type { Problem, Severity } from "./problem.js";

/** Collects the problems of one reading: the first of them in words, of the rest the number. */
export class ProblemList {
  readonly #problems: Problem[] = [];
  #omitted = 0;
  #worstOmitted: Severity = "warning";

  /**
   * `field` names what is wrong at `place`, as its path goes on: `date`, `basedOn[1]`; empty for the item
   * itself. `tell` gives the sentence after the item's name. It is called only for a problem that will be
   * listed, since data of 100,000 mistakes should not cost 100,000 sentences.
   */
  report(severity: Severity, code: string, place: Place, field: string, tell: () => string): void {
    if (this.#problems.length >= maxProblems) {
      this.#omitted++;
      if (severity === "error") this.#worstOmitted = severity;
      return;
    }
    const path = [pathOf(place), field].filter((step) => step !== "").join(".");
    this.#problems.push({ code, path, message: `${nameOf(place)}: ${tell()}`, severity });
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
    if (this.#omitted === 0) return this.#problems;
    const message =
      this.#omitted === 1
        ? "One more problem is not listed; mend these first."
        : `${this.#omitted} more problems are not listed; mend these first.`;
    return [...this.#problems, { code: "problems-omitted", path: "", message, severity: this.#worstOmitted }];
  }
}
