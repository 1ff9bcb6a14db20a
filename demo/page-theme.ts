import { byId } from "./page.js";

/** Light, dark, or as the reader's system has it. */
export function startPageTheme(): void {
  const select = byId("page-theme", HTMLSelectElement);
  select.addEventListener("input", () => {
    document.documentElement.style.colorScheme = select.value;
  });
}
