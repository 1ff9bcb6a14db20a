import { attributesOf, stylesOf, type Settings } from "./settings.js";
import type { GalleryStory } from "./stories.js";

/** What to paste into an article: room reserved before the script runs, the theme, the scripts and the tag. */
export function embedCode(story: GalleryStory, settings: Settings): string {
  const height = settings.height === "" ? "28" : settings.height;
  return [
    "<style>",
    "  @media (scripting: enabled) and (min-width: 48rem) {",
    `    story-timeline:not(:defined) { display: block; block-size: ${height}rem; overflow: clip }`,
    "  }",
    ...themeRule(settings),
    "</style>",
    '<script type="module" src="story-timeline.js"></script>',
    ...(story.language === undefined
      ? []
      : [`<script type="module" src="locale/${story.language}.js"></script>`]),
    `<story-timeline ${attributes(story, settings)}></story-timeline>`,
    "",
  ].join("\n");
}

function themeRule(settings: Settings): string[] {
  const declarations = Object.entries(stylesOf(settings)).flatMap(([name, value]) =>
    value === null ? [] : [`    ${name}: ${value};`],
  );
  return declarations.length === 0 ? [] : ["  story-timeline {", ...declarations, "  }"];
}

function attributes(story: GalleryStory, settings: Settings): string {
  const fileName = story.src.slice(story.src.lastIndexOf("/") + 1);
  const all: ReturnType<typeof attributesOf> = { src: fileName, ...attributesOf(story, settings) };
  return Object.entries(all)
    .flatMap(([name, value]) =>
      value === null ? [] : [value === "" ? name : `${name}="${escapeAttribute(value)}"`],
    )
    .join(" ");
}

function escapeAttribute(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
