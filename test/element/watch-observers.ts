/** What is watched and listened to from now on, until `stop`. */
export interface Watch {
  /** How many elements and nodes observers observe. */
  readonly observed: () => number;
  /** Types of events that window or document are listened to for, with how many listeners. */
  readonly listening: () => [type: string, listeners: number][];
  readonly stop: () => void;
}

const observers = ["ResizeObserver", "MutationObserver", "IntersectionObserver"] as const;

/** Stands between the page and the code under test: what it makes and takes away is counted. */
export function watchObservers(): Watch {
  const targets = new Map<object, Set<Node>>();
  const listeners = new Map<string, number>();
  const undo = [...observers.map((name) => countTargets(name, targets))];
  for (const target of [window, document]) undo.push(countListeners(target, listeners));
  return {
    observed: () => Array.from(targets.values()).reduce((sum, { size }) => sum + size, 0),
    listening: () => Array.from(listeners).filter(([, count]) => count > 0),
    stop: () => {
      for (const each of undo) each();
    },
  };
}

function countTargets(name: (typeof observers)[number], targets: Map<object, Set<Node>>): () => void {
  const Original = window[name];
  const Counting = class extends (Original as typeof ResizeObserver) {
    override observe(target: Element, options?: ResizeObserverOptions): void {
      targets.set(this, (targets.get(this) ?? new Set()).add(target));
      super.observe(target, options);
    }
    override unobserve(target: Element): void {
      targets.get(this)?.delete(target);
      super.unobserve(target);
    }
    override disconnect(): void {
      targets.delete(this);
      super.disconnect();
    }
  };
  Object.assign(window, { [name]: Counting });
  return () => {
    Object.assign(window, { [name]: Original });
  };
}

/** Of listeners that are taken away by their own call alone; one with `once` counts as left behind. */
function countListeners(target: EventTarget, listeners: Map<string, number>): () => void {
  const add = target.addEventListener.bind(target);
  const remove = target.removeEventListener.bind(target);
  const count = (type: string, change: number) => listeners.set(type, (listeners.get(type) ?? 0) + change);
  Object.assign(target, {
    addEventListener: (...request: Parameters<typeof add>) => {
      count(request[0], 1);
      add(...request);
    },
    removeEventListener: (...request: Parameters<typeof remove>) => {
      count(request[0], -1);
      remove(...request);
    },
  });
  return () => {
    Reflect.deleteProperty(target, "addEventListener");
    Reflect.deleteProperty(target, "removeEventListener");
  };
}
