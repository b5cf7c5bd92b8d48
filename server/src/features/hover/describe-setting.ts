import { settingById } from "../../catalog/index.ts";
import {
  type DialectId,
  type Setting,
  spell,
  type VersionedDefault,
  type WhenAbsent,
  writableIn,
} from "../../catalog/setting.ts";
import type { Rule } from "../../rules/rule.ts";
import { inCode } from "../effective-value.ts";
import { excerptAbout, fitTable } from "./describe-topic.ts";
import { namedPage, type PageLink } from "./page-link.ts";
import { rowsOf } from "./rows-of.ts";

interface Details {
  readonly rules: readonly Rule[];
  /** The key as the file writes it. */
  readonly key?: string;
  /** What the setting amounts to in the file. */
  readonly now?: string | undefined;
  /** The values it has in the file. */
  readonly current?: readonly string[];
  readonly link?: PageLink;
}

const maxRows = 12;

/** A setting in at most twelve lines of an editor's hover, in Markdown. */
export function describeSetting(
  setting: Setting,
  dialect: DialectId,
  { rules, key, now, current = [], link = namedPage }: Details,
): string {
  const { table, topics } = excerptAbout(setting.id);
  const head = [
    `**ML Warden** ${inCode(key ?? keyIn(setting, dialect))}: ${setting.summary}`,
    ...(now === undefined ? [] : [`Now: ${now}.`]),
  ];
  const pages = [`[Documentation](${setting.source})`, ...topics.map(({ id, title }) => link(title, `topics/${id}`))];
  const tail = [conditions(setting, dialect), withRules(pages, setting, rules, link)].filter(isSaid);
  const lines = valueLines(setting, dialect, current);
  const room = maxRows - rowsOf([...head, ...tail]);
  const shown = fitBeside(lines, table, room);
  const values = fit(lines, room - rowsOf(shown));
  return [head.join(lineBreak), values.join("\n"), shown.join("\n"), tail.join(lineBreak)].filter(isSaid).join("\n\n");
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
  const writable = writableIn(setting, dialect);
  return Object.entries(setting.values ?? {}).map(([canonical, meaning]) => {
    if (!writable.includes(canonical)) return { line: `- not set: ${meaning}`, matters: true };
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

/** As many of the rules that check the setting as fit the line, one at least. */
function withRules(pages: readonly string[], setting: Setting, rules: readonly Rule[], link: PageLink): string {
  const ids = rules.filter((rule) => rule.settings.includes(setting)).map(({ id }) => link(inCode(id), `rules/${id}`));
  const naming = (count: number): string => {
    const more = ids.length > count ? ` and ${ids.length - count} more` : "";
    return [...pages, ...(count > 0 ? [`checked by ${ids.slice(0, count).join(", ")}${more}`] : [])].join(" · ");
  };
  const counts = [3, 2, 1].filter((count) => count <= ids.length);
  return naming(counts.find((count) => rowsOf([naming(count)]) === 1) ?? counts.at(-1) ?? 0);
}

/** What fits of a table beside all values, or else beside those that matter. */
function fitBeside(lines: readonly ValueLine[], table: readonly string[], rows: number): readonly string[] {
  const matter = lines.filter(({ matters }) => matters);
  const shown = fitTable(table, rows - rowsOf(lines.map(({ line }) => line)));
  return shown.length > 0 ? shown : fitTable(table, rows - rowsOf(matter.map(({ line }) => line)) - 1);
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
