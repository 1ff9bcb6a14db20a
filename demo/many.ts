import "../src/index.js";
import type { GroupBy } from "../src/element.js";
import { startPageTheme } from "./page-theme.js";
import { byId } from "./page.js";
import { findTimeline } from "./timeline.js";
import { townNews } from "./town-news.js";

startPageTheme();
const timeline = findTimeline("many");
const form = byId("choices", HTMLFormElement);
const told = byId("told", HTMLOutputElement);

/** `?count=10000&group-by=category&dir=rtl` chooses beforehand. */
const wanted = new URLSearchParams(location.search);
for (const [name, value] of [
  ["count", wanted.get("count")],
  ["groupBy", wanted.get("group-by")],
  ["direction", wanted.get("dir")],
] as const) {
  const select = choice(name);
  if (value !== null && Array.from(select.options, (option) => option.value).includes(value))
    select.value = value;
}

form.addEventListener("input", ({ target }) => {
  dress();
  if (target === choice("count")) draw();
});
dress();
draw();

function choice(name: string): HTMLSelectElement {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLSelectElement) return control;
  throw new Error(`The form has no choice named “${name}”.`);
}

function dress(): void {
  timeline.dir = choice("direction").value;
  timeline.groupBy = choice("groupBy").value as GroupBy;
}

/** After the page has been painted, since a million events take seconds to make. */
function draw(): void {
  const count = Number(choice("count").value);
  told.value = `Making ${count.toLocaleString("en")} events …`;
  requestAnimationFrame(() => {
    setTimeout(() => {
      const story = townNews(count);
      const began = performance.now();
      timeline.story = story;
      requestAnimationFrame(() => {
        setTimeout(() => {
          const seconds = ((performance.now() - began) / 1_000).toFixed(1);
          told.value = `${count.toLocaleString("en")} events, read and drawn in ${seconds} s`;
        });
      });
    });
  });
}
