import fc from "fast-check";
import { syntaxes, syntaxOf } from "../../server/src/syntax/index.ts";
import type { Node, Tree } from "../../server/src/syntax/tree.ts";
import type { Span } from "../../server/src/text/span.ts";
import { type Credential, credential } from "./credentials.ts";
import type { Named } from "./texts.ts";

/** A file with a credential somewhere in it. */
export interface Planted extends Named {
  readonly secret: Credential;
  /** Where it begins. */
  readonly at: number;
}

const places = ["value", "key", "comment", "tag", "address", "word"] as const;

/** Puts credentials into keys, values, comments, tags and addresses of texts. */
export const planted = (seeds: readonly Named[]): fc.Arbitrary<Planted> =>
  fc
    .record({ seed: fc.constantFrom(...seeds), secret: credential, place: fc.constantFrom(...places), nth: fc.nat() })
    .map(({ seed: { name, text }, secret, place, nth }) => {
      const tree = syntaxes[syntaxOf(name, text)].parse(text);
      const spans = place === "key" ? keysIn(tree) : valuesIn(tree);
      const span = spans[nth % Math.max(1, spans.length)] ?? { start: 0, end: 0 };
      const old = text.slice(span.start, span.end).replace(/^["']|["']$/g, "");
      const quoted = JSON.stringify;
      const written: Readonly<Record<typeof place, string>> = {
        value: quoted(secret.text),
        key: quoted(secret.text),
        comment: `${text.slice(span.start, span.end)} ${tree.syntax === "json" ? "//" : "#"} ${secret.text}\n`,
        tag: tree.syntax === "json" || /[^\w-]/.test(secret.text) ? quoted(secret.text) : `!${secret.text} x`,
        address: quoted(`https://demo:${secret.text}@contoso.com/?token=${secret.text}`),
        word: quoted(`${old} --token ${secret.text} more`),
      };
      const whole = text.slice(0, span.start) + written[place] + text.slice(span.end);
      return { name, text: whole, secret, at: span.start };
    });

const valuesIn = ({ roots }: Tree): readonly Span[] => roots.flatMap((root) => [...scalarsIn(root)]);
const keysIn = ({ roots }: Tree): readonly Span[] => roots.flatMap((root) => [...keysOf(root)]);

function* scalarsIn(node: Node): Generator<Span> {
  if (node.kind === "scalar") yield node.span;
  else if (node.kind === "list") for (const item of node.items) yield* scalarsIn(item);
  else for (const { value } of node.members) yield* scalarsIn(value);
}

function* keysOf(node: Node): Generator<Span> {
  if (node.kind === "list") for (const item of node.items) yield* keysOf(item);
  if (node.kind !== "map") return;
  for (const { keySpan, value } of node.members) {
    yield keySpan;
    yield* keysOf(value);
  }
}
