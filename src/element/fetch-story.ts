import { checkUrl, describeUrlFault, resolveUrl } from "../model/url.js";

/** Milliseconds from the request to the end of the body. */
export const loadTimeout = 30_000;

const messages = {
  "load-url": (url: string, detail: string) => `The address “${url}” cannot be loaded. ${detail}`,
  "load-http": (url: string, detail: string) => `${url} answered with status ${detail}. Check the address.`,
  "load-network": (url: string) =>
    `${url} could not be reached. Check the address; another site must allow this page to read it (CORS).`,
  "load-timeout": (url: string) =>
    `${url} did not answer within ${loadTimeout / 1_000} seconds. Try again later.`,
  "load-html": (url: string) => `${url} is a web page, not a story. Give the address of its JSON or CSV.`,
  "load-data": (url: string) => `${url === "" ? "The data" : url} is no story that can be shown.`,
} as const satisfies Record<string, (url: string, detail: string) => string>;

export type LoadFailureCode = keyof typeof messages;

/** Why a story could not be had. `detail` is the status of an answer, or the reason why a URL is refused. */
export class LoadFailure extends Error {
  override readonly name = "LoadFailure";
  constructor(
    readonly code: LoadFailureCode,
    readonly url: string,
    readonly detail = "",
  ) {
    super(messages[code](url, detail).trim());
  }
}

export interface LoadedText {
  readonly text: string;
  /** Of the answer, after redirects: what relative URLs in the story count from. */
  readonly url: string;
  /** It is CSV, not JSON: by its type, else by its name. */
  readonly isTable: boolean;
}

/**
 * Gets the text behind `src`, read as UTF-8. Credentials go to the page's own origin only.
 *
 * @throws {LoadFailure} What a reader can be told.
 * @throws The reason of `signal`, once it is aborted.
 */
export async function fetchStory(src: string, base: string, signal: AbortSignal): Promise<LoadedText> {
  const fault = checkUrl(src, "load");
  if (fault !== null) throw new LoadFailure("load-url", src, describeUrlFault(src, fault));
  const href = resolveUrl(src, base, "load");
  if (href === null) throw new LoadFailure("load-url", src);
  const timeout = AbortSignal.timeout(loadTimeout);
  try {
    const response = await fetch(href, {
      signal: AbortSignal.any([signal, timeout]),
      credentials: "same-origin",
      headers: { accept: "application/json, text/csv" },
    });
    if (!response.ok) throw new LoadFailure("load-http", href, String(response.status));
    const type = response.headers.get("content-type") ?? "";
    if (type.startsWith("text/html")) throw new LoadFailure("load-html", href);
    const url = response.url === "" ? href : response.url;
    return { text: await response.text(), url, isTable: isTable(type, url) };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof LoadFailure) throw error;
    throw new LoadFailure(timeout.aborted ? "load-timeout" : "load-network", href);
  }
}

/** Servers that do not know CSV call it text, or nothing in particular. */
function isTable(type: string, url: string): boolean {
  if (/^text\/(?:csv|tab-separated-values)\b/.test(type)) return true;
  return !type.includes("json") && /\.[ct]sv$/i.test(new URL(url).pathname);
}
