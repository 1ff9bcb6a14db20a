import { html, nothing, type TemplateResult } from "lit";

/** Drawn for this project: strokes on a grid of 16. */
const icons = {
  zoomIn: "M8 3.5v9M3.5 8h9",
  zoomOut: "M3.5 8h9",
  fit: "M2.5 3.5v9M13.5 3.5v9M5 8h6M7 5.75 4.75 8 7 10.25M9 5.75 11.25 8 9 10.25",
  backward: "M9.75 3.5 5.25 8l4.5 4.5",
  forward: "M6.25 3.5 10.75 8l-4.5 4.5",
  close: "M4 4l8 8M12 4l-8 8",
} as const;

/** A button with a picture; without an `action` it says that it does nothing now, and keeps focus. */
export function tool(name: keyof typeof icons, label: string, action: (() => void) | null): TemplateResult {
  return html`<button
    type="button"
    class="tool"
    aria-label=${label}
    title=${label}
    aria-disabled=${action === null ? "true" : nothing}
    @click=${action}
  >
    <svg class="icon" data-icon=${name} viewBox="0 0 16 16" aria-hidden="true">
      <path d=${icons[name]}></path>
    </svg>
  </button>`;
}
