import type { Node } from "./tree.ts";

/** What somebody types in: the text of a string, or what stands between the brackets of a map or a list. */
const contents = { scalar: "value", map: "members", list: "items" } as const;

/**
 * Notices who reads the content of the node that somebody types in. What was worked out without it still holds after the next
 * keystroke, for what nobody has read cannot have mattered.
 */
export class Watch {
  readonly node: Node;
  /** Counts the keystrokes. */
  version = 0;
  #content: unknown;

  constructor(node: Node) {
    this.node = node;
    Object.defineProperty(node, contents[node.kind], {
      configurable: true,
      enumerable: true,
      get: () => {
        read = this;
        return this.#content;
      },
    });
  }

  /** Notices no more. */
  end(): void {
    Object.defineProperty(this.node, contents[this.node.kind], {
      configurable: true,
      enumerable: true,
      writable: true,
      value: this.#content,
    });
  }

  write(content: unknown): void {
    this.#content = content;
    this.version++;
  }
}

/** What was read since somebody last began to work something out. */
let read: Watch | undefined;

function exchange(next: Watch | undefined): Watch | undefined {
  const last = read;
  read = next;
  return last;
}

/** Something that was worked out of a tree, and what somebody types in where it depends on that, as it was then. */
export interface Kept<V> {
  readonly value: V;
  readonly watch?: Watch;
  readonly version?: number;
}

interface Keeper<K, V> {
  get(key: K): Kept<V> | undefined;
  delete(key: K): unknown;
  set(key: K, kept: Kept<V>): unknown;
}

/** Works something out once, and again only after something was typed that it depends on. `meanwhile` answers who asks for it on the way. */
export function keep<K, V>(known: Keeper<K, V>, key: K, make: () => V, ...meanwhile: readonly [] | readonly [V]): V {
  const kept = known.get(key);
  if (kept && kept.watch?.version === kept.version) {
    if (kept.watch) read = kept.watch;
    return kept.value;
  }
  const outer = exchange(undefined);
  for (const value of meanwhile) known.set(key, { value });
  const value = make();
  const watch = read;
  known.set(key, watch ? { value, watch, version: watch.version } : { value });
  read = watch ?? outer;
  return value;
}

/** As `keep`, and worked out again as well where it does not hold for another reason. */
export function keepWhile<K, V>(known: Keeper<K, V>, key: K, holds: (value: V) => boolean, make: () => V): V {
  const kept = known.get(key);
  if (kept && !holds(kept.value)) known.delete(key);
  return keep(known, key, make);
}

/** As `keep`, of a single thing. */
export function lazily<V>(make: () => V): () => V {
  const known = new Map<undefined, Kept<V>>();
  return () => keep(known, undefined, make);
}
