/**
 * English text → the same in another language. `{0}`, `{1}` … stand for what varies; what they hold is translated in turn,
 * except under `{=0}`.
 */
export type Translations = Readonly<Record<string, string>>;

export type Translate = (text: string) => string;

export const english: Translate = (text) => text;

/**
 * Translates what is shown, so that what finds and explains need know no language. Markdown is translated line by line, a line
 * that is not known as a whole sentence by sentence. `missed` hears what stays English.
 */
export function translator(translations: Translations, missed: (text: string) => void = () => {}): Translate {
  const whole = new Map(Object.entries(translations));
  const templates = Object.entries(translations).flatMap(([english, other]) => templateOf(english, other) ?? []);
  templates.sort((a, b) => b.weight - a.weight);
  const known = new Map<string, string>();

  const translateLine = (line: string): string => {
    if (line.startsWith("|")) return line.split(" | ").map(translatePart).join(" | ");
    return translatePart(line);
  };

  const translatePart = (line: string): string => {
    const [start = ""] = /^\s*(?:(?:[-*>|]|\d+\.|#{1,6})\s+)*/.exec(line) ?? [];
    const rest = line.slice(start.length).trimEnd();
    const text = rest.endsWith(" |") ? rest.slice(0, -2).trimEnd() : rest;
    const translated = hasWords(text) ? translate(text, 0) : text;
    if (translated === undefined && !isName(text)) missed(text);
    return start + (translated ?? text) + line.slice(start.length + text.length);
  };

  function translate(text: string, depth: number): string | undefined {
    const exact = whole.get(text) ?? whole.get(`${text}.`)?.replace(/。$/, "");
    if (exact !== undefined) return exact;
    const withoutStop = text.endsWith(".") ? whole.get(text.slice(0, -1)) : undefined;
    if (withoutStop !== undefined) return `${withoutStop}。`;
    if (depth >= deepest) return undefined;
    return byList(text, depth) ?? byTemplate(text, depth) ?? bySentence(text, depth);
  }

  /** `a, b and c`: no deeper however long it is. */
  function byList(text: string, depth: number): string | undefined {
    const parts = text.split(", ");
    const end = parts.pop() ?? "";
    const found = / and | or /.exec(end);
    const [joint] = found ?? [", "];
    const items = [...parts, ...(found ? [end.slice(0, found.index), end.slice(found.index + joint.length)] : [end])];
    const last = items.at(-1);
    if (items.length < 3 || !last || /[,.]/.test(last)) return undefined;
    const [comma, before] = [", ", joint].map((between) => whole.get(`{0}${between}{1}`)?.replace(/\{\d\}/g, ""));
    if (comma === undefined || before === undefined) return undefined;
    const translated = items.map((item) => translateItem(item, depth));
    if (translated.includes(undefined)) return undefined;
    return translated.slice(0, -1).join(comma) + before + translated.at(-1);
  }

  const translateItem = (text: string, depth: number): string | undefined =>
    translate(text, depth + 1) ?? (isName(text) ? text : undefined);

  function byTemplate(text: string, depth: number): string | undefined {
    for (const { pattern, fill, kept } of templates) {
      const values = pattern.exec(text)?.slice(1);
      const translated = values?.map((value, place) => (kept.has(place) ? value : translateItem(value, depth)));
      if (translated && !translated.includes(undefined)) return fill(translated as string[]);
    }
    return undefined;
  }

  function bySentence(text: string, depth: number): string | undefined {
    const sentences = text.split(/(?<=[.!?]) (?=[^a-z])/);
    if (sentences.length < 2) return undefined;
    const translated = sentences.map((sentence) => translate(sentence, depth + 1));
    return translated.includes(undefined) ? undefined : translated.join("");
  }

  return (text) => {
    const before = known.get(text) ?? whole.get(text);
    if (before !== undefined) return before;
    const after = outsideCode(text, translateLine);
    if (known.size >= mostKnown) known.clear();
    known.set(text, after);
    return after;
  };
}

const deepest = 4;
const mostKnown = 2000;

interface Template {
  readonly pattern: RegExp;
  readonly fill: (values: readonly string[]) => string;
  /** The places, in the order of the English text, whose values stay as they are. */
  readonly kept: ReadonlySet<number>;
  /** How much of it is fixed: the most specific one is tried first. */
  readonly weight: number;
}

function templateOf(english: string, other: string): Template | undefined {
  const parts = english.split(/\{(=?\d)\}/);
  if (parts.length === 1) return undefined;
  const literals = parts.filter((_, index) => index % 2 === 0);
  const holes = parts.filter((_, index) => index % 2 === 1);
  const places = holes.map((hole) => Number(hole.replace("=", "")));
  return {
    pattern: new RegExp(`^${literals.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("(.+?)")}$`, "s"),
    kept: new Set(holes.flatMap((hole, index) => (hole.startsWith("=") ? index : []))),
    fill: (values) => other.replace(/\{(\d)\}/g, (_, place) => values[places.indexOf(Number(place))] ?? ""),
    weight: literals.join("").length,
  };
}

/** A single word that is not known is taken for a name. */
const isName = (text: string): boolean => !hasWords(text) || !/\s/.test(text);

/** Whether there is anything to translate once code, links, ids and names in quotes are left aside. */
const hasWords = (text: string): boolean =>
  /[A-Za-z]{2}/.test(
    text.replace(/`[^`]*`|'[^' ]*'|\]\([^)]*\)|https?:\S+|<[^>]*>|\b[a-z\d]+(?:-[a-z\d]+)+\b|\*\*ML Warden\*\*/g, ""),
  );

/** Applies to the lines of Markdown that are not in a fenced block. */
function outsideCode(text: string, change: (line: string) => string): string {
  let isCode = false;
  const lines = text.split("\n").map((line) => {
    const isFence = line.trimStart().startsWith("```");
    if (isFence) isCode = !isCode;
    return isFence || isCode ? line : change(line);
  });
  return lines.join("\n");
}
