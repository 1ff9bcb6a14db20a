// In place of d3-transition: d3-zoom stops the transitions of what is dragged, and nothing here ever starts one.
export function interrupt() {}
