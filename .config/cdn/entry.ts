// The order of files decides how well they compress: alike beside alike. This one was the best of seven tried.
import "../../src/core.js";
import "../../src/render/timeline.js";
import "../../src/input/gestures.js";

export * from "../../src/index.js";
