import { html, nothing, type TemplateResult } from "lit";
import type { ParsedEvent } from "../model/story.js";
import { parseText, type TextBlock, type TextInline } from "../model/text.js";
import type { StoryContext } from "./context.js";
import { allowedUrl, link } from "./link.js";

/** The little markup of an event's text, drawn as elements; all else is literal. */
export function textTemplate(
  { text }: ParsedEvent,
  { story, base }: StoryContext,
): TemplateResult | typeof nothing {
  if (text === undefined) return nothing;
  return html`<div class="text" lang=${story.language ?? nothing}>
    ${parseText(text).map((block) => blockTemplate(block, base))}
  </div>`;
}

function blockTemplate(block: TextBlock, base: string): TemplateResult {
  switch (block.kind) {
    case "paragraph":
      return html`<p dir="auto">${inlineTemplates(block.children, base)}</p>`;
    case "list":
      return html`<ul>
        ${block.items.map((item) => html`<li dir="auto">${inlineTemplates(item, base)}</li>`)}
      </ul>`;
    case "quotation":
      return html`<blockquote>${block.blocks.map((inner) => blockTemplate(inner, base))}</blockquote>`;
  }
}

function inlineTemplates(inlines: readonly TextInline[], base: string): readonly unknown[] {
  return inlines.map((inline) => {
    switch (inline.kind) {
      case "text":
        return inline.text;
      case "emphasis":
        return html`<em>${inlineTemplates(inline.children, base)}</em>`;
      case "strong":
        return html`<strong>${inlineTemplates(inline.children, base)}</strong>`;
      case "link":
        return link(allowedUrl(inline.url, base), inlineTemplates(inline.children, base));
    }
  });
}
