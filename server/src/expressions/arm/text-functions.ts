import type { Json } from "../../syntax/tree.ts";
import { display, format } from "./format.ts";
import { isList } from "./made-node.ts";

type Compute = (args: readonly Json[]) => Json | undefined;

const isText = (value: Json | undefined): value is string => typeof value === "string";
const isInteger = (value: Json | undefined): value is number => Number.isInteger(value);

const ofText =
  (compute: (text: string) => Json | undefined): Compute =>
  ([text, ...more]) =>
    isText(text) && more.length === 0 ? compute(text) : undefined;

const ofTexts =
  (compute: (a: string, b: string) => Json): Compute =>
  ([a, b, ...more]) =>
    isText(a) && isText(b) && more.length === 0 ? compute(a, b) : undefined;

const ofTextAndSize =
  (compute: (text: string, size: number) => Json): Compute =>
  ([text, size]) =>
    isText(text) && isInteger(size) ? compute(text, Math.max(0, size)) : undefined;

function concat(args: readonly Json[]): Json | undefined {
  const texts = args.map(display);
  return args.length > 0 && texts.every(isText) ? texts.join("") : undefined;
}

function replace([text, old, by]: readonly Json[]): Json | undefined {
  return isText(text) && isText(old) && isText(by) && old !== "" ? text.split(old).join(by) : undefined;
}

function split([text, by]: readonly Json[]): Json | undefined {
  const marks = by !== undefined && isList(by) ? by : [by ?? null];
  if (!isText(text) || !marks.every(isText) || marks.includes("")) return undefined;
  return marks.reduce<readonly string[]>((parts, mark) => parts.flatMap((part) => part.split(mark)), [text]);
}

function substring([text, from, size]: readonly Json[]): Json | undefined {
  if (!isText(text) || !isInteger(from)) return undefined;
  const length = size ?? text.length - from;
  const isInside = isInteger(length) && from >= 0 && length >= 0 && from + length <= text.length;
  return isInside ? text.slice(from, from + length) : undefined;
}

/** Functions over texts. `startsWith` and `endsWith` ignore case, unlike `contains` and `equals`; that is how they are documented. */
export const textFunctions: Readonly<Record<string, Compute>> = {
  concat,
  format,
  replace,
  split,
  substring,
  tolower: ofText((text) => text.toLowerCase()),
  toupper: ofText((text) => text.toUpperCase()),
  trim: ofText((text) => text.trim()),
  length: ofText((text) => text.length),
  first: ofText((text) => text.slice(0, 1)),
  last: ofText((text) => text.slice(-1)),
  take: ofTextAndSize((text, size) => text.slice(0, size)),
  skip: ofTextAndSize((text, size) => text.slice(size)),
  startswith: ofTexts((text, start) => text.toLowerCase().startsWith(start.toLowerCase())),
  endswith: ofTexts((text, end) => text.toLowerCase().endsWith(end.toLowerCase())),
};
