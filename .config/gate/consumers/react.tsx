import { useMemo } from "react";
import { createRoot } from "react-dom/client";
import "story-timeline";
import type { StoryTimeline } from "story-timeline";
import type {} from "story-timeline/react";
// @ts-expect-error -- the page's own script has no types
import { hear, openSecond, story } from "./story.js";

function Story({ title }: { readonly title: string }) {
  const shown = useMemo(() => ({ ...story, title }), [title]);
  return (
    <story-timeline
      story={shown}
      layout="horizontal"
      headingLevel={3}
      className="story"
      ontimeline-select={({ id, storyEvent }) => hear({ id, title: storyEvent?.title })}
      ontimeline-load={({ target }) => openSecond(target as StoryTimeline)}
    />
  );
}

createRoot(document.getElementById("app")!).render(<Story title="In React" />);
