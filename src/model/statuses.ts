import type { Status } from "./story.js";

/** All of them, from the surest on. */
export const statuses: readonly Status[] = [
  "confirmed",
  "reported",
  "alleged",
  "disputed",
  "retracted",
  "scheduled",
];
