import { html, nothing, type TemplateResult } from "lit";
import type { ParsedEvent, Stance } from "../model/story.js";
import { citationTemplate } from "./citation.js";
import type { Copied, DetailsActions, StoryContext } from "./context.js";

const headings = {
  supports: "supportedBy",
  disputes: "disputedBy",
  mentions: "mentionedBy",
} as const satisfies Record<Stance, string>;

/**
 * The citations of an event. Where not all support it, they stand under headings by what they do: for and against beside
 * each other where there is room, mentions apart.
 */
export function citationsTemplate(
  event: ParsedEvent,
  context: StoryContext,
  copied: Copied | null,
  actions: DetailsActions,
): TemplateResult {
  const { phrases } = context.words.locale;
  if (event.sources.length === 0) return html`<p class="unsourced">${phrases.noSources}</p>`;
  const isOneSided = event.sources.every(({ stance }) => stance === "supports");
  const side = (stance: Stance) => {
    const citations = event.sources.filter((citation) => citation.stance === stance);
    if (citations.length === 0) return nothing;
    const heading = isOneSided ? phrases.sources : phrases[headings[stance]];
    return html`<div class="side" data-stance=${stance}>
      ${isOneSided ? nothing : html`<p class="kicker" aria-hidden="true">${heading}</p>`}
      <ol class="citations" aria-label=${heading}>
        ${citations.map((citation) => citationTemplate(citation, event, context, copied, actions))}
      </ol>
    </div>`;
  };
  return html`<div class="sides">${side("supports")}${side("disputes")}</div>
    ${side("mentions")}`;
}

/** Whether some support the event and some dispute it. */
export function isContested(event: ParsedEvent): boolean {
  return (["supports", "disputes"] as const).every((stance) =>
    event.sources.some((citation) => citation.stance === stance),
  );
}
