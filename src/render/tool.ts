import { html, nothing, type TemplateResult } from "lit";
import { icon, type IconName } from "./icons.js";

/** A button with a picture; without an `action` it says that it does nothing now, and keeps focus. */
export function tool(name: IconName, label: string, action: (() => void) | null): TemplateResult {
  return html`<button
    type="button"
    class="tool"
    aria-label=${label}
    title=${label}
    aria-disabled=${action === null ? "true" : nothing}
    @click=${action}
  >
    ${icon(name)}
  </button>`;
}
