import fc from "fast-check";
import type { Named } from "./texts.ts";

/** One change of a text; places and lengths are taken as they fit. */
type Mutation = (text: string) => string;

/** What readers of JSON, YAML and expressions stumble over. */
const tokens = [
  ..."{}[]\"'`:,-?|>&*!%@#\\/()\t\r\n\0 ",
  ...[
    "---\n",
    "...\n",
    "- ",
    "? ",
    ": ",
    "&a ",
    "*a",
    "<<: *a\n",
    "|\n",
    ">-\n",
    "!!binary ",
    "!!set ",
    "//",
    "/*",
    "*/",
  ],
  ...[
    "\uFEFF",
    "\uD83D",
    "\uDE42",
    "\u2028",
    "\u0085",
    "é",
    "👩‍👩‍👧",
    "\\u12",
    "\\x",
    "1e999",
    "0x",
    ".inf",
    "~",
    "yes",
    "2001-01-01",
  ],
  ...[
    "[",
    "[[",
    "[parameters('a')]",
    "[concat(",
    "variables('v')",
    "copyIndex()",
    "${{ x }}",
    "__proto__",
    "constructor",
    "$schema",
  ],
];

const at = fc.nat();
const length = fc.oneof(fc.nat(8), fc.nat(400));
const place = (n: number, text: string): number => n % (text.length + 1);

const mutation = (others: fc.Arbitrary<Named>): fc.Arbitrary<Mutation> =>
  fc.oneof(
    fc.tuple(at, length).map(
      ([from, n]): Mutation =>
        (text) =>
          cut(text, place(from, text), n, ""),
    ),
    fc.tuple(at, fc.constantFrom(...tokens)).map(
      ([to, token]): Mutation =>
        (text) =>
          cut(text, place(to, text), 0, token),
    ),
    fc.tuple(at, fc.nat(0xffff)).map(
      ([to, unit]): Mutation =>
        (text) =>
          cut(text, place(to, text), 1, String.fromCharCode(unit)),
    ),
    fc.tuple(at, length, fc.integer({ min: 1, max: 4 })).map(
      ([from, n, times]): Mutation =>
        (text) => {
          const start = place(from, text);
          return cut(text, start, 0, text.slice(start, start + n).repeat(times));
        },
    ),
    fc.tuple(at, at, at, length, others).map(
      ([to, gone, from, n, { text: other }]): Mutation =>
        (text) => {
          const start = place(from, other);
          return cut(text, place(to, text), gone % 20, other.slice(start, start + n));
        },
    ),
    fc.tuple(at, at, length).map(
      ([from, to, n]): Mutation =>
        (text) => {
          const start = place(from, text);
          const rest = cut(text, start, n, "");
          return cut(rest, place(to, rest), 0, text.slice(start, start + n));
        },
    ),
  );

const cut = (text: string, start: number, n: number, instead: string): string =>
  text.slice(0, start) + instead + text.slice(start + n);

/** Texts that are nearly right: changed in up to a few places, or cut off. */
export function mutated(seeds: readonly Named[]): fc.Arbitrary<Named> {
  const seed = fc.constantFrom(...seeds);
  return fc
    .tuple(seed, fc.array(mutation(seed), { maxLength: 6 }), fc.boolean())
    .map(([{ name, text }, mutations, crlf]) => ({
      name,
      text: mutations.reduce((now, mutate) => mutate(now), crlf ? text.replace(/\r?\n/g, "\r\n") : text),
    }));
}

/** Any text at all, torn surrogates included, under either name. */
export const anyText: fc.Arbitrary<Named> = fc.record({
  name: fc.constantFrom("main.json", "file.yml", "file"),
  text: fc.oneof(
    fc.array(fc.nat(0xffff), { maxLength: 300 }).map((units) => String.fromCharCode(...units)),
    fc.array(fc.constantFrom(...tokens), { maxLength: 80 }).map((parts) => parts.join("")),
    fc.json(),
  ),
});
