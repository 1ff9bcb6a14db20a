import { html, type TemplateResult } from "lit";

const templates: readonly ((content: unknown) => TemplateResult)[] = [
  (content) => html`<h1 part="title" class="title">${content}</h1>`,
  (content) => html`<h2 part="title" class="title">${content}</h2>`,
  (content) => html`<h3 part="title" class="title">${content}</h3>`,
  (content) => html`<h4 part="title" class="title">${content}</h4>`,
  (content) => html`<h5 part="title" class="title">${content}</h5>`,
  (content) => html`<h6 part="title" class="title">${content}</h6>`,
];

/** A heading of `level`, held between 1 and 6. */
export function heading(level: number, content: unknown): TemplateResult {
  const place = Math.min(templates.length, Math.max(1, Math.round(level))) - 1;
  return templates[place]!(content);
}
