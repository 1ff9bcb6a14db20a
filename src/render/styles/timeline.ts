import type { CSSResultGroup } from "lit";
import { asOfStyles } from "./as-of.js";
import { detailsStyles } from "./details.js";
import { frameStyles } from "./frame.js";
import { labelStyles } from "./labels.js";
import { listStyles } from "./list.js";
import { markStyles } from "./marks.js";
import { overviewStyles } from "./overview.js";
import { printStyles } from "./print.js";
import { sourcesStyles } from "./sources.js";
import { stageStyles } from "./stage.js";
import { tokens } from "./tokens.js";

/** All of it, in the order of the cascade: what is for paper overrides what is for the screen. */
export const timelineStyles: CSSResultGroup = [
  tokens,
  frameStyles,
  stageStyles,
  markStyles,
  labelStyles,
  overviewStyles,
  listStyles,
  detailsStyles,
  sourcesStyles,
  asOfStyles,
  printStyles,
];
