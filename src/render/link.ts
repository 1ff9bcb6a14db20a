import { html, type TemplateResult } from "lit";
import { resolveUrl, type UrlUse } from "../model/url.js";
import { isolated } from "./phrase.js";

/** What the one function allows and writes back, or null. */
export function allowedUrl(text: string | undefined, base: string, use: UrlUse = "link"): string | null {
  return text === undefined ? null : resolveUrl(text, base, use);
}

/** A link where the URL is allowed, else its content alone. No referrer, and no handle on this window, for the other site. */
export function link(href: string | null, content: unknown, language?: string): TemplateResult {
  const words = isolated(content, language);
  return href === null ? words : html`<a href=${href} rel="noopener noreferrer">${words}</a>`;
}
