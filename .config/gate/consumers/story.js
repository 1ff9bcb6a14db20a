// What every consumer shows.
export const story = {
  title: "A story",
  sources: [{ id: "wire", publisher: "Wire", published: "2021-03-04" }],
  events: [
    { id: "one", date: "2021-03", title: "One", sources: ["wire"] },
    { id: "two", date: "2022", title: "Two" },
  ],
};

/** Opens the second event as a reader would; leaves in `window.drawn` the titles of the labels that were there. */
export async function openSecond(timeline) {
  await timeline.updateComplete;
  const labels = Array.from(timeline.shadowRoot.querySelectorAll('[part~="label"]'));
  window.drawn = labels.map((label) => label.querySelector('[part~="title"]').textContent.trim());
  const second = labels.at(-1);
  (second.matches("button") ? second : second.querySelector("button")).click();
  await timeline.updateComplete;
}

/** Leaves in `window.heard` which event the page was told of. */
export function hear({ id }) {
  window.heard = id;
}
