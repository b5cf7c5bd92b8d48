import type { Scalar } from "./tree.ts";

// The patterns of PyYAML's resolver, which reads YAML 1.1.
const bool = /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON|(no|No|NO|false|False|FALSE|off|Off|OFF))$/;
const int = /^[-+]?(?:0b[0-1_]+|0x[0-9a-fA-F_]+|0[0-7_]+|0|[1-9][0-9_]*(?::[0-5]?[0-9])*)$/;
const float =
  /^(?:[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])*\.[0-9_]*(?:(?<!:.*)[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?)$/;
const special = /^([-+]?)\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/;
const nothing = /^(?:~|null|Null|NULL|)$/;

/** What an unquoted YAML 1.1 scalar means. Dates and all else that JSON has no word for stay text. */
export function meaningOf(source: string): Scalar {
  if (nothing.test(source)) return null;
  const truth = bool.exec(source);
  if (truth) return truth[1] === undefined;
  if (!/^[-+.0-9]/.test(source)) return source;
  if (int.test(source)) return integer(source.replaceAll("_", "")) ?? source;
  if (float.test(source)) return sexagesimal(source.replaceAll("_", ""), Number.parseFloat);
  const infinite = special.exec(source);
  if (!infinite) return source;
  if (infinite[1] === undefined) return Number.NaN;
  return infinite[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

const tags = "tag:yaml.org,2002:";

/** What a scalar with an explicit tag means, such as `!!str 1` or `!!int "3"`. */
export function taggedMeaningOf(source: string, tag: string): Scalar {
  const value = meaningOf(source);
  if (tag === `${tags}int` || tag === `${tags}float`) return typeof value === "number" ? value : source;
  if (tag === `${tags}bool`) return typeof value === "boolean" ? value : source;
  return tag === `${tags}null` ? null : source;
}

function integer(source: string): number | undefined {
  const sign = source.startsWith("-") ? -1 : 1;
  const digits = source.replace(/^[-+]/, "");
  const value = digits.startsWith("0b")
    ? Number.parseInt(digits.slice(2), 2)
    : digits.startsWith("0x")
      ? Number.parseInt(digits.slice(2), 16)
      : digits.startsWith("0")
        ? Number.parseInt(digits, 8)
        : sexagesimal(digits, Number);
  return Number.isNaN(value) ? undefined : sign * value || 0;
}

/** Numbers with colons count in sixties: `1:30` is 90. */
function sexagesimal(source: string, read: (part: string) => number): number {
  const sign = source.startsWith("-") ? -1 : 1;
  return (
    sign *
    source
      .replace(/^[-+]/, "")
      .split(":")
      .reduce((sum, part) => sum * 60 + read(part), 0)
  );
}
