import type { Scalar } from "./tree.ts";
import { meaningOf } from "./yaml-scalar.ts";

export type Quote = '"' | "'" | undefined;

/** Writes a scalar, in quotes where it would otherwise be misread. Text keeps the quotes asked for. */
export function printScalar(value: Scalar, isFlow: boolean, quote?: Quote): string {
  if (typeof value === "number") return printNumber(value);
  if (typeof value !== "string") return String(value);
  if (quote === "'" && !hasControls(value)) return `'${value.replaceAll("'", "''")}'`;
  return quote || needsQuotes(value, isFlow) ? doubleQuote(value) : value;
}

/** YAML 1.1 takes `1e+21` for text: a power of ten needs a decimal point. */
function printNumber(value: number): string {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(value)) return value < 0 ? "-.inf" : ".inf";
  return String(value).replace(/^(-?\d+)e/, "$1.0e");
}

function needsQuotes(value: string, isFlow: boolean): boolean {
  if (typeof meaningOf(value) !== "string" || looksTyped.test(value) || hasControls(value)) return true;
  if (/^[\s,[\]{}#&*!|>'"%@`]|^[-?:](?:\s|$)|^---|\s$|:$|: | #|:\t/.test(value)) return true;
  return isFlow && /^[-?]|[,[\]{}:]/.test(value);
}

/** What other readers of YAML take for booleans, numbers, dates or marks. */
const looksTyped =
  /^(?:[yYnN]|=|<<|\.{3}|0o[0-7]+|[-+]?[\d.][\d_]*(?:\.\d*)?(?:[eE][-+]?\d+)?|[-+]?\.?(?:inf|nan)|\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?)$/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be found
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;

const hasControls = (value: string): boolean => controls.test(value.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ""));

const doubleQuote = (value: string): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
