import { settingById } from "../catalog/index.ts";
import { type DialectId, type Setting, spell, type VersionedDefault, type WhenAbsent } from "../catalog/setting.ts";
import type { Rule } from "../rules/rule.ts";
import { inCode } from "./effective-value.ts";

interface Details {
  readonly rules: readonly Rule[];
  /** The key as the file writes it. */
  readonly key?: string;
  /** What the setting amounts to in the file. */
  readonly now?: string | undefined;
  /** The values it has in the file. */
  readonly current?: readonly string[];
}

const maxRows = 12;
const columns = 96;

/** A setting in at most twelve lines of an editor's hover, in Markdown. */
export function describeSetting(
  setting: Setting,
  dialect: DialectId,
  { rules, key, now, current = [] }: Details,
): string {
  const head = [
    `**ML Warden** ${inCode(key ?? keyIn(setting, dialect))}: ${setting.summary}`,
    ...(now === undefined ? [] : [`Now: ${now}.`]),
  ];
  const more = [`[Microsoft's documentation](${setting.source})`, checkedBy(setting, rules)];
  const tail = [conditions(setting, dialect), more.filter(isSaid).join(" · ")].filter(isSaid);
  const values = fit(valueLines(setting, dialect, current), maxRows - rowsOf([...head, ...tail]));
  return [head.join(lineBreak), values.join("\n"), tail.join(lineBreak)].filter(isSaid).join("\n\n");
}

const lineBreak = "  \n";
const isSaid = (text: string): boolean => text !== "";

/** The name of a setting in a dialect, without the `properties` that every ARM resource has. */
export const keyIn = (setting: Setting, dialect: DialectId): string =>
  (setting.in[dialect]?.path ?? setting.id).replace(/^properties\./, "");

interface ValueLine {
  readonly line: string;
  readonly matters: boolean;
}

/** One line for each value: the word, what it means, and what speaks for it. */
function valueLines(setting: Setting, dialect: DialectId, current: readonly string[]): readonly ValueLine[] {
  return Object.entries(setting.values ?? {}).map(([canonical, meaning]) => {
    const marks = [...(canonical === setting.safer ? ["safer"] : []), ...assumedWhen(setting, dialect, canonical)];
    const line = `- ${inCode(spell(setting, dialect, canonical))}: ${meaning}${marks.length > 0 ? ` *(${marks.join("; ")})*` : ""}`;
    return { line, matters: marks.length > 0 || current.includes(canonical) };
  });
}

/** In which cases Azure assumes a value, each as a phrase. */
export const assumedWhen = ({ whenAbsent }: Setting, dialect: DialectId, canonical: string): readonly string[] =>
  casesOf(whenAbsent, dialect, canonical);

function casesOf(when: WhenAbsent | undefined, dialect: DialectId, canonical: string): readonly string[] {
  if (when === undefined) return [];
  if (typeof when === "string") return when === canonical ? ["assumed when left out"] : [];
  if ("dialect" in when) return casesOf(when.dialect[dialect], dialect, canonical);
  if ("apiVersion" in when) return periodsOf(when, canonical).map((period) => `assumed when left out ${period}`);
  const by = settingById(when.by);
  const name = inCode(by ? keyIn(by, dialect) : when.by);
  const cases = Object.entries(when.is).filter(([, assumed]) => assumed === canonical);
  const words = cases.map(([is]) =>
    is === "set" ? "set" : is === "absent" ? "not set" : inCode(by ? spell(by, dialect, is) : is),
  );
  if (words.length > 0) return [`assumed when left out and ${name} is ${words.join(" or ")}`];
  return when.otherwise === canonical ? ["otherwise assumed when left out"] : [];
}

/** `with an API version before 2019-04-01` */
export const periodsOf = ({ apiVersion }: VersionedDefault, canonical: string): readonly string[] =>
  apiVersion.flatMap(([since, assumed], i) => {
    const until = apiVersion[i + 1]?.[0];
    const words = [...(since === "" ? [] : [`from ${since} on`]), ...(until === undefined ? [] : [`before ${until}`])];
    return assumed === canonical ? [`with an API version ${words.join(" and ")}`] : [];
  });

function conditions(setting: Setting, dialect: DialectId): string {
  const since = setting.in[dialect]?.since;
  return [
    ...(setting.constraint === undefined ? [] : [setting.constraint]),
    ...(setting.createOnly ? ["Can only be set when the resource is created."] : []),
    ...(since === undefined ? [] : [`Since API version ${since}.`]),
  ].join(" ");
}

const maxRules = 3;

function checkedBy(setting: Setting, rules: readonly Rule[]): string {
  const ids = rules.filter((rule) => rule.settings.includes(setting)).map((rule) => inCode(rule.id));
  const more = ids.length > maxRules ? ` and ${ids.length - maxRules} more` : "";
  return ids.length > 0 ? `checked by ${ids.slice(0, maxRules).join(", ")}${more}` : "";
}

/** Drops the values that matter least until the rest fits. */
function fit(lines: readonly ValueLine[], rows: number): readonly string[] {
  const kept = new Set(lines);
  const total = (): number => rowsOf([...kept].map((l) => l.line)) + (kept.size < lines.length ? 1 : 0);
  for (const line of [...lines.filter((l) => l.matters), ...lines.filter((l) => !l.matters)].reverse()) {
    if (total() <= rows) break;
    kept.delete(line);
  }
  const dropped = lines.length - kept.size;
  return [...lines.filter((l) => kept.has(l)).map((l) => l.line), ...(dropped > 0 ? [`- … and ${dropped} more`] : [])];
}

/** Lines on screen: long ones wrap. */
export function rowsOf(lines: readonly string[]): number {
  const shown = lines.map((line) => line.replace(/\]\([^)]*\)/g, "]").replace(/[`*[\]]/g, "").length);
  return shown.reduce((rows, length) => rows + Math.max(1, Math.ceil(length / columns)), 0);
}
