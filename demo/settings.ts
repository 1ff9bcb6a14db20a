import type { GalleryStory } from "./stories.js";

/** What a designer can set. The names are those of the form's controls; empty text leaves a choice to the element. */
export interface Settings {
  readonly layout: string;
  readonly order: string;
  readonly groupBy: string;
  readonly headingLevel: string;
  readonly direction: string;
  readonly showProblems: boolean;
  readonly scheme: string;
  readonly accent: string;
  readonly font: string;
  /** Per cent of the text around it. */
  readonly textSize: string;
  /** rem */
  readonly height: string;
}

/** A control at its first value says nothing, so that the embed code stays short. */
export function readSettings(form: HTMLFormElement): Settings {
  const changed = (name: string): string => {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLSelectElement) return control.value;
    if (control instanceof HTMLInputElement)
      return control.value === control.defaultValue ? "" : control.value;
    throw new Error(`The form has no control named “${name}”.`);
  };
  const showProblems = form.elements.namedItem("showProblems");
  return {
    layout: changed("layout"),
    order: changed("order"),
    groupBy: changed("groupBy"),
    headingLevel: changed("headingLevel"),
    direction: changed("direction"),
    showProblems: showProblems instanceof HTMLInputElement && showProblems.checked,
    scheme: changed("scheme"),
    accent: changed("accent"),
    font: changed("font"),
    textSize: changed("textSize"),
    height: changed("height"),
  };
}

/** Attributes by name; null where there is to be none. */
export function attributesOf(
  story: GalleryStory,
  settings: Settings,
): Readonly<Record<string, string | null>> {
  return {
    layout: settings.layout || null,
    order: settings.order || null,
    "group-by": settings.groupBy || null,
    "heading-level": settings.headingLevel || null,
    dir: settings.direction || (story.direction ?? null),
    "show-problems": settings.showProblems ? "" : null,
  };
}

/** CSS declarations by property; null where there is to be none. */
export function stylesOf(settings: Settings): Readonly<Record<string, string | null>> {
  return {
    "color-scheme": settings.scheme || null,
    // A timeline that is darker or lighter than its page needs a ground of its own.
    "--timeline-surface": settings.scheme === "" ? null : "Canvas",
    "font-size": settings.textSize === "" ? null : `${settings.textSize}%`,
    "--timeline-accent": settings.accent || null,
    "--timeline-font": settings.font || null,
    "--timeline-height": settings.height === "" ? null : `${settings.height}rem`,
  };
}

export function applySettings(element: HTMLElement, story: GalleryStory, settings: Settings): void {
  for (const [name, value] of Object.entries(attributesOf(story, settings))) {
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
  for (const [name, value] of Object.entries(stylesOf(settings))) element.style.setProperty(name, value);
}
