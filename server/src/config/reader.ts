import type { Member, Node } from "../syntax/tree.ts";
import { nearest } from "../text/nearest.ts";
import type { Span } from "../text/span.ts";
import type { Problem, Written } from "./config.ts";

/** Takes values of the expected type out of a tree, and keeps what is wrong with the others. What is left out is not wrong. */
export class Reader {
  readonly problems: Problem[] = [];

  tell(span: Span, message: string, bySchema = false): void {
    this.problems.push({ span, message, ...(bySchema && { bySchema }) });
  }

  /** The values of a map by key, of which there are no others than `keys`. */
  map(node: Node | undefined, keys: readonly string[]): ReadonlyMap<string, Node> {
    const members = this.entries(node);
    for (const { key, keySpan } of members) {
      if (keys.includes(key)) continue;
      const meant = nearest(key, keys);
      this.tell(
        keySpan,
        `There is no setting '${key}'.${meant === undefined ? "" : ` Did you mean '${meant}'?`}`,
        true,
      );
    }
    return new Map(members.map(({ key, value }) => [key, value]));
  }

  entries(node: Node | undefined): readonly Member[] {
    if (node?.kind === "map") return node.members;
    if (node) this.tell(node.span, "An object belongs here.", true);
    return [];
  }

  items(node: Node | undefined): readonly Node[] {
    if (node?.kind === "list") return node.items;
    if (node) this.tell(node.span, "A list belongs here.", true);
    return [];
  }

  text(node: Node | undefined): Written | undefined {
    if (node?.kind === "scalar" && typeof node.value === "string" && node.value !== "")
      return { text: node.value, span: node.span };
    if (node) this.tell(node.span, "A text belongs here.", true);
    return undefined;
  }

  /** One text, or a list of them. */
  texts(node: Node | undefined): readonly Written[] {
    return (node?.kind === "list" ? node.items : [node]).flatMap((item) => this.text(item) ?? []);
  }

  word<W extends string>(node: Node | undefined, words: readonly W[]): W | undefined {
    const found = node?.kind === "scalar" ? words.find((word) => word === node.value) : undefined;
    if (node && found === undefined)
      this.tell(node.span, `One of these belongs here: ${words.map((word) => `'${word}'`).join(", ")}.`, true);
    return found;
  }

  truth(node: Node | undefined): boolean | undefined {
    if (node?.kind === "scalar" && typeof node.value === "boolean") return node.value;
    if (node) this.tell(node.span, "True or false belongs here.", true);
    return undefined;
  }
}
