import { quote } from "./describe-value.js";
import { maxUrlLength } from "./limits.js";

/**
 * `link`: what a reader may follow. `image`: what the page shows by itself. `load`: where a story is fetched
 * from.
 */
export type UrlUse = "link" | "image" | "load";

/** Why a URL is refused. */
export type UrlFault = keyof typeof remedies;

/**
 * Whether a text from data may be used as a URL; null when it may. Reads the text as it is: nothing is
 * decoded first.
 *
 * Allowed are `https:`, `http:` and `mailto:` (images: `https:`; `load`: the first two) and relative ones
 * that begin with `/` (neither `//` nor `/\`), `./`, `../` or `#` (no image). `load` takes any relative one,
 * since the author of the page writes it.
 */
export function checkUrl(text: string, use: UrlUse): UrlFault | null {
  const url = text.trim();
  if (url.length <= maxUrlLength && plainHttps.test(url)) return null;
  return findFault(url, use);
}

/**
 * The absolute URL to write into a page for a text that `checkUrl` allows, parsed and written back; null for
 * any other.
 *
 * `base` is the address that relative ones start from; without it they are refused, but for those from `/`
 * and `#`, which are written back as such.
 */
export function resolveUrl(text: string, base: string | undefined, use: UrlUse): string | null {
  if (checkUrl(text, use) !== null) return null;
  const url = text.trim();
  const isPath = base === undefined && /^[/#]/.test(url);
  const parsed = tryParse(url, isPath ? nowhere : base);
  if (parsed === null || !isAllowed(parsed, allowedAfter[use])) return null;
  return isPath ? withoutOrigin(parsed, url) : parsed.href;
}

/** Whether a text is meant as a URL with a scheme, allowed or not. */
export function isAbsoluteUrl(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(text.trim());
}

/** The same for two ways of writing one URL, such as with and without a slash after the host. */
export function urlKey(text: string): string {
  const url = text.trim();
  return canonicalHttps.test(url) ? url : (tryParse(url)?.href ?? url);
}

/** A sentence for a refused URL that says how to mend it. */
export function describeUrlFault(text: string, fault: UrlFault): string {
  return remedies[fault](text.trim());
}

/** In every browser, worker and server, but not among the types of the language itself. */
declare const URL: new (url: string, base?: string) => ParsedUrl;

interface ParsedUrl {
  readonly href: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

const allowed: Record<UrlUse, readonly string[]> = {
  link: ["https:", "http:", "mailto:"],
  image: ["https:"],
  load: ["https:", "http:"],
};
/** A relative image on a page served without TLS has that page's scheme. */
const allowedAfter: Record<UrlUse, readonly string[]> = { ...allowed, image: ["https:", "http:"] };

/** Stands in for an unknown base. Reserved by RFC 2606: nobody can own it. */
const nowhere = "https://nowhere.invalid";

/**
 * What most stories hold: `https:`, a host of plain ASCII labels, no port, user or backslash. Whatever
 * matches, the URL parser accepts with the same host, so that loading need not parse. The last label has no
 * digits, for the parser reads `1.2` as an address; `xn--` needs validation.
 */
const plainHttps = /^https:\/\/(?:(?!xn--)[a-z\d-]+\.)+[a-z]{2,}(?:[/?#][!-[\]-~]*)?$/;

/**
 * Those that the parser would write back unchanged: with a path, without segments of dots or characters to
 * encode.
 */
const canonicalHttps =
  /^https:\/\/(?:(?!xn--)[a-z\d-]+\.)+[a-z]{2,}(?:\/(?!\.)[\w.~!$&()*+,;=:@-]*)+(?:\?[\w.~!$&()*+,;=:@/?%-]*)?(?:#[\w.~!$&()*+,;=:@/?%-]*)?$/;

function findFault(url: string, use: UrlUse): UrlFault | null {
  if (url === "") return "empty";
  if (url.length > maxUrlLength) return "long";
  if (/[\s\p{Cc}]/u.test(url)) return "blank";
  if (/^[^?#]*\\/.test(url)) return "backslash";
  const scheme = /^([a-z][a-z\d+.-]*:)(\/\/)?/i.exec(url);
  if (scheme === null) return findRelativeFault(url, use);
  const name = (scheme[1] ?? "").toLowerCase();
  if (!allowed[use].includes(name)) return name === "http:" ? "insecure" : "scheme";
  if (name !== "mailto:") {
    // Parsers take one slash, or three, for two; people do not.
    const authority = /^[^:]*:\/\/([^/?#]+)/.exec(url)?.[1];
    if (authority === undefined) return "unparsable";
    if (authority.includes("@")) return "user";
  }
  const parsed = tryParse(url);
  return parsed !== null && isAllowed(parsed, allowed[use]) ? null : "unparsable";
}

function findRelativeFault(url: string, use: UrlUse): UrlFault | null {
  if (use === "load") return null;
  if (url.startsWith("//")) return "protocolRelative";
  if (/^(?:\/|\.\.?\/)/.test(url) || (use === "link" && url.startsWith("#"))) return null;
  return "relative";
}

function withoutOrigin(parsed: ParsedUrl, url: string): string | null {
  if (url.startsWith("#")) return parsed.hash;
  // `/.//host` has the path `//host`, which alone would lead to another host.
  return parsed.pathname.startsWith("//") ? null : parsed.pathname + parsed.search + parsed.hash;
}

function isAllowed(url: ParsedUrl, protocols: readonly string[]): boolean {
  return protocols.includes(url.protocol) && url.username === "" && url.password === "";
}

function tryParse(url: string, base?: string): ParsedUrl | null {
  try {
    return base === undefined ? new URL(url) : new URL(url, base);
  } catch {
    return null;
  }
}

const remedies = {
  empty: () => "the URL is empty.",
  long: (url) => `a URL of ${url.length} characters is too long; ${maxUrlLength} are the most.`,
  blank: (url) => `${quote(url)} has a space or a control character inside; write a space as %20.`,
  backslash: (url) => `${quote(url)} has a backslash, which browsers take for /; write that or %5C.`,
  protocolRelative: (url) => `${quote(url)} starts with //; write ${quote(`https:${url}`)}.`,
  relative: (url) =>
    `${quote(url)} is not a URL; write https://…, or begin a relative one with /, ./ or ../ as in “./report”.`,
  scheme: (url) =>
    `${quote(url.slice(0, url.indexOf(":") + 1))} is not allowed in a URL; begin with https://.`,
  insecure: (url) =>
    `${quote(url)} would not be shown on a secure page; write ${quote(url.replace(/^http:/i, "https:"))}.`,
  user: (url) =>
    `${quote(url)} holds a user name, which hides the real host; leave out what stands before @.`,
  unparsable: (url) =>
    `${quote(url)} is not a URL that browsers understand; copy it anew from an address bar.`,
} satisfies Record<string, (url: string) => string>;
