/** What may not happen to a page while hostile data is drawn in it. */
export interface PageWatch {
  /** What did happen, a line each. */
  readonly harms: () => string[];
  /** Elements that were made: work, counted in steps and not in time. */
  readonly made: () => number;
  readonly stop: () => void;
}

const page = window as unknown as Record<string, unknown>;

/** Where programs leave things for all others to find. */
const shared: Readonly<Record<string, object>> = {
  "Object.prototype": Object.prototype,
  "Array.prototype": Array.prototype,
  "Function.prototype": Function.prototype,
  "String.prototype": String.prototype,
  "Number.prototype": Number.prototype,
  "Date.prototype": Date.prototype,
  "Promise.prototype": Promise.prototype,
  "Map.prototype": Map.prototype,
  "Element.prototype": Element.prototype,
  "HTMLElement.prototype": HTMLElement.prototype,
  window,
};

/** Begins to watch. `isExpected` says of which addresses a request may be made. */
export function watchPage(isExpected: (url: URL) => boolean = () => false): PageWatch {
  const harms: string[] = [];
  const stops: (() => void)[] = [];
  const before = Object.entries(shared).map(([name, object]) => [name, object, namesOf(object)] as const);
  const storage = storedNames();

  const listen = <Type extends keyof WindowEventMap>(
    type: Type,
    tell: (event: WindowEventMap[Type]) => string | null,
  ) => {
    const listener = (event: WindowEventMap[Type]) => {
      const harm = tell(event);
      if (harm !== null) harms.push(harm);
    };
    window.addEventListener(type, listener, { capture: true });
    stops.push(() => {
      window.removeEventListener(type, listener, { capture: true });
    });
  };
  // An image or a script that does not load is an `error` too, without a message.
  listen("error", (event) => (event instanceof ErrorEvent ? `uncaught: ${event.message}` : null));
  listen("unhandledrejection", ({ reason }) => `unhandled: ${String(reason)}`);
  listen("securitypolicyviolation", (event) => {
    event.stopImmediatePropagation();
    const isRequest = /^(img|connect)-src/.test(event.effectiveDirective) && URL.canParse(event.blockedURI);
    return isRequest && isExpected(new URL(event.blockedURI))
      ? null
      : `policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`;
  });

  const requests = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      const url = new URL(name);
      const isOurs =
        url.origin === location.origin &&
        (!/evil|pwn/.test(url.href) || url.pathname.startsWith("/__test__/"));
      if (!isOurs && !isExpected(url)) harms.push(`request: ${name}`);
    }
  });
  requests.observe({ type: "resource" });
  stops.push(() => {
    requests.disconnect();
  });

  let made = 0;
  const make = (Reflect.get(document, "createElement") as (...request: unknown[]) => Element).bind(document);
  const copy = document.importNode.bind(document);
  Object.assign(document, {
    createElement: (...request: unknown[]) => {
      made += 1;
      return make(...request);
    },
    importNode: (node: Node, isDeep?: boolean) => {
      const result = copy(node, isDeep);
      if (result instanceof DocumentFragment) made += result.querySelectorAll("*").length;
      return result;
    },
  });

  return {
    harms: () => {
      if (page["__pwn"] !== undefined) harms.push("script from data has run");
      for (const [name, object, names] of before) {
        for (const added of namesOf(object))
          if (!names.has(added) && !ours.has(String(added)) && !/^\d+$/.test(String(added)))
            harms.push(`${name}.${String(added)} is new`);
      }
      for (const name of storedNames()) if (!storage.has(name)) harms.push(`stored: ${name}`);
      return harms;
    },
    made: () => made,
    stop: () => {
      for (const stop of stops) stop();
      Reflect.deleteProperty(document, "createElement");
      Reflect.deleteProperty(document, "importNode");
      delete page["__pwn"];
    },
  };
}

/** The watch's own, and the languages that all copies of the library in a page share, under a symbol. */
const ours = new Set(["createElement", "importNode", "Symbol(story-timeline.locales)"]);

function namesOf(object: object): Set<PropertyKey> {
  return new Set(Reflect.ownKeys(object));
}

function storedNames(): Set<string> {
  return new Set([...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie]);
}
