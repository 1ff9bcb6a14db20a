// The order of files decides how well they compress: alike beside alike. This one was the best of eight tried, 0.8 kB better than none.
import "../../src/render/timeline.js";
import "../../src/core.js";
import "../../src/input/gestures.js";

export * from "../../src/index.js";
