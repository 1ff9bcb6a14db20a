import { embedCode } from "./embed-code.js";
import { byId } from "./page.js";
import { applySettings, readSettings } from "./settings.js";
import { findStory, stories, type GalleryStory } from "./stories.js";
import { findTimeline } from "./timeline.js";

/** Events shown in the log, newest first. */
const logLength = 5;

/** The gallery: one story, wide and on a phone, with controls and the code to embed it. */
export function startGallery(): void {
  const list = byId("stories", HTMLUListElement);
  const form = byId("settings", HTMLFormElement);
  const code = byId("embed-code", HTMLTextAreaElement);
  const wide = findTimeline("wide");
  const phone = findTimeline("phone");
  let story = storyInAddress();

  list.replaceChildren(...stories.map(storyItem));
  list.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    // A click that asks for a new tab is left to the browser.
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, "", link.href);
    open(storyInAddress());
  });
  window.addEventListener("popstate", () => {
    open(storyInAddress());
  });
  form.addEventListener("input", applyForm);
  form.addEventListener("reset", () => {
    // The controls have their first values only after the event.
    setTimeout(applyForm);
  });
  byId("copy", HTMLButtonElement).addEventListener("click", () => void copy(code));
  startFrame();
  startCommands();
  startLog();
  open(story);

  function open(next: GalleryStory): void {
    story = next;
    for (const link of list.querySelectorAll("a")) {
      if (link.dataset["story"] === story.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    for (const timeline of [wide, phone]) {
      timeline.close();
      timeline.view = null;
      timeline.src = story.src;
    }
    applyForm();
  }

  function applyForm(): void {
    const settings = readSettings(form);
    for (const output of form.querySelectorAll("output")) output.value = unitText(form, output);
    applySettings(wide, story, settings);
    applySettings(phone, story, { ...settings, layout: "vertical" });
    code.value = embedCode(story, settings);
  }
}

function storyInAddress(): GalleryStory {
  return findStory(new URLSearchParams(location.search).get("story"));
}

function storyItem(story: GalleryStory): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  const shows = document.createElement("small");
  link.href = `?story=${story.id}#gallery`;
  link.dataset["story"] = story.id;
  link.append(story.name);
  shows.append(story.shows);
  // A name in another language does not turn its description around.
  link.dir = "auto";
  item.append(link, " ", shows);
  return item;
}

/** A range and its unit in words: “110 %”. */
function unitText(form: HTMLFormElement, output: HTMLOutputElement): string {
  const control = form.elements.namedItem(output.htmlFor.value);
  return control instanceof HTMLInputElement ? `${control.value} ${output.dataset["unit"] ?? ""}` : "";
}

/** The box around the wide timeline can be drawn to any width, by its corner or by the slider. */
function startFrame(): void {
  const frame = byId("frame", HTMLDivElement);
  const slider = byId("width", HTMLInputElement);
  const shown = byId("width-shown", HTMLOutputElement);
  slider.addEventListener("input", () => {
    frame.style.inlineSize = slider.value === slider.max ? "" : `${slider.value}px`;
  });
  new ResizeObserver(() => {
    const width = Math.round(frame.clientWidth);
    shown.value = `${String(width)} px`;
    slider.setAttribute("aria-valuetext", shown.value);
  }).observe(frame);
}

function startCommands(): void {
  const timeline = findTimeline("wide");
  const commands: Readonly<Record<string, () => void>> = {
    fit: () => {
      timeline.fit();
    },
    "zoom-in": () => {
      timeline.zoomBy(2);
    },
    "zoom-out": () => {
      timeline.zoomBy(0.5);
    },
    previous: () => {
      timeline.previous();
    },
    next: () => {
      timeline.next();
    },
    close: () => {
      timeline.close();
    },
  };
  byId("commands", HTMLDivElement).addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    commands[button?.value ?? ""]?.();
  });
}

/** What the element tells the page, newest first. */
function startLog(): void {
  const timeline = findTimeline("wide");
  const log = byId("log", HTMLOListElement);
  const tell = (line: string): void => {
    const [event = ""] = line.split(" ");
    const first = log.firstElementChild;
    // A drag fires many views: the newest stands for all of them.
    if (event === "timeline-view" && first?.textContent.startsWith(event) === true) first.remove();
    const item = document.createElement("li");
    item.append(line);
    log.prepend(item);
    while (log.children.length > logLength) log.lastElementChild?.remove();
  };
  timeline.addEventListener("timeline-load", (event) => {
    tell(
      `timeline-load ${String(event.story.events.length)} events, ${String(event.problems.length)} problems`,
    );
  });
  timeline.addEventListener("timeline-problem", (event) => {
    tell(`timeline-problem ${event.problems[0]?.message ?? ""}`);
  });
  timeline.addEventListener("timeline-select", (event) => {
    tell(`timeline-select ${event.id ?? "null"}`);
  });
  timeline.addEventListener("timeline-view", (event) => {
    tell(`timeline-view ${axisDay(event.start)} to ${axisDay(event.end)}`);
  });
}

function axisDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/T.*/, "");
}

async function copy(code: HTMLTextAreaElement): Promise<void> {
  const told = byId("copied", HTMLOutputElement);
  try {
    await navigator.clipboard.writeText(code.value);
    told.value = "Copied.";
  } catch {
    // Without the permission, or outside a secure context, the reader copies.
    code.select();
    told.value = "Selected: press Ctrl + C or ⌘ C to copy.";
  }
}
