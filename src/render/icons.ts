import { svg, type TemplateResult } from "lit";

/** Drawn for this project: strokes on a grid of 16. */
const paths = {
  zoomIn: "M8 3.5v9M3.5 8h9",
  zoomOut: "M3.5 8h9",
  fit: "M2.5 3.5v9M13.5 3.5v9M5 8h6M7 5.75 4.75 8 7 10.25M9 5.75 11.25 8 9 10.25",
  backward: "M9.75 3.5 5.25 8l4.5 4.5",
  forward: "M6.25 3.5 10.75 8l-4.5 4.5",
  close: "M4 4l8 8M12 4l-8 8",
} as const;

export type IconName = keyof typeof paths;

/** Decoration: the button around it has the name. */
export function icon(name: IconName): TemplateResult<2> {
  return svg`<svg class="icon" data-icon=${name} viewBox="0 0 16 16" aria-hidden="true"><path d=${paths[name]}></path></svg>`;
}
