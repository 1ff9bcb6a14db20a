/** What `text` of an event may hold. All of it is text: whoever draws it makes elements, never markup. */
export type TextBlock = Paragraph | TextList | Quotation;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly children: readonly TextInline[];
}

export interface TextList {
  readonly kind: "list";
  readonly items: readonly (readonly TextInline[])[];
}

export interface Quotation {
  readonly kind: "quotation";
  readonly blocks: readonly (Paragraph | TextList)[];
}

export type TextInline = PlainText | MarkedText | TextLink;

export interface PlainText {
  readonly kind: "text";
  readonly text: string;
}

export interface MarkedText {
  readonly kind: "emphasis" | "strong";
  readonly children: readonly TextInline[];
}

export interface TextLink {
  readonly kind: "link";
  /** Allowed by `checkUrl`, as written; `resolveUrl` makes it absolute. */
  readonly url: string;
  readonly children: readonly TextInline[];
}
