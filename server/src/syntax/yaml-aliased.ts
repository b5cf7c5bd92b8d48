import type { Node } from "./tree.ts";

const most = 20_000;

/** Says what is wrong in its message. */
export class TooMuchAliased extends Error {
  constructor() {
    super(`The aliases of this file stand for more than ${most.toLocaleString("en")} values, so it was not read.`);
  }
}

/** Counts the values that aliases stand for: aliases of aliases are soon more than any memory holds. */
export class Aliased {
  readonly #sizes = new WeakMap<Node, number>();
  #count = 0;

  /** Throws `TooMuchAliased` where this alias is one too many. */
  stand(alias: Node): Node {
    this.#count += this.#sizeOf(alias);
    if (this.#count > most) throw new TooMuchAliased();
    return alias;
  }

  #sizeOf(node: Node): number {
    const known = this.#sizes.get(node);
    if (known !== undefined) return known;
    const inner = node.kind === "map" ? node.members.map(({ value }) => value) : node.kind === "list" ? node.items : [];
    const size = inner.reduce((sum, each) => sum + this.#sizeOf(each), 1);
    this.#sizes.set(node, size);
    return size;
  }
}
