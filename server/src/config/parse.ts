import { profileIds } from "../rules/profile.ts";
import type { AllowLists } from "../rules/project.ts";
import type { Level } from "../rules/rule.ts";
import { severities } from "../rules/severity.ts";
import { syntaxes } from "../syntax/index.ts";
import type { Node } from "../syntax/tree.ts";
import { nearest } from "../text/nearest.ts";
import type { Span } from "../text/span.ts";
import type { Levels, Override, Problem, Settings } from "./config.ts";
import { Reader } from "./reader.ts";

export const levels: readonly Level[] = ["off", ...severities.toReversed()];
export const allowLists = ["modelRegistries", "imageHosts", "packageSources", "outboundHosts"] as const;

/** Reads a configuration. What cannot be understood becomes a problem, and the rest counts all the same. */
export function parse(
  text: string,
  ruleIds: readonly string[],
): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const tree = syntaxes.json.parse(text);
  const reader = new Reader();
  const root = reader.map(tree.roots[0] ?? { kind: "scalar", value: null, span: { start: 0, end: text.length } }, [
    ...["$schema", "extends", "profile", "rules", "overrides", "environments", "allow", "associatedResources"],
    ...["suppressions", "unfixable"],
  ]);
  const suppressions = reader.map(root.get("suppressions"), ["requireReason"]);
  const settings: Settings = {
    extends: reader.texts(root.get("extends")),
    profile: reader.word(root.get("profile"), profileIds),
    rules: levelsIn(reader, root.get("rules"), ruleIds),
    overrides: reader.items(root.get("overrides")).map((node) => overrideIn(reader, node, ruleIds)),
    environments: reader.entries(root.get("environments")).map(({ key, keySpan, value }) => ({
      template: { text: key, span: keySpan },
      files: reader.entries(value).flatMap((file) => {
        const path = reader.text(file.value);
        return path ? [{ name: file.key, path }] : [];
      }),
    })),
    allow: allowIn(reader, root.get("allow")),
    associatedResources: reader.word(root.get("associatedResources"), ["serving", "all"]),
    requireReason: reader.truth(suppressions.get("requireReason")),
    unfixable: rulesIn(reader, root.get("unfixable"), ruleIds),
  };
  const unread = tree.problems.map((problem): Problem => ({ ...problem, bySchema: true }));
  return { settings, problems: [...unread, ...reader.problems] };
}

function overrideIn(reader: Reader, node: Node, ruleIds: readonly string[]): Override {
  const override = reader.map(node, ["files", "profile", "rules"]);
  const files = override.get("files");
  if (!files && node.kind === "map")
    reader.tell(node.span, "An override needs 'files', the globs that it is for.", true);
  return {
    files: reader.texts(files).map(({ text }) => text),
    profile: reader.word(override.get("profile"), profileIds),
    rules: levelsIn(reader, override.get("rules"), ruleIds),
  };
}

function levelsIn(reader: Reader, node: Node | undefined, ruleIds: readonly string[]): Levels {
  const known = new Set(ruleIds);
  const entries = reader.entries(node).flatMap(({ key, keySpan, value }): [string, Level][] => {
    const level = reader.word(value, levels);
    if (known.has(key)) return level === undefined ? [] : [[key, level]];
    tellUnknown(reader, key, keySpan, ruleIds);
    return [];
  });
  return Object.fromEntries(entries);
}

function rulesIn(reader: Reader, node: Node | undefined, ruleIds: readonly string[]): readonly string[] | undefined {
  const listed = node && reader.texts(node);
  for (const { text, span } of listed ?? []) if (!ruleIds.includes(text)) tellUnknown(reader, text, span, ruleIds);
  return listed?.map(({ text }) => text);
}

function tellUnknown(reader: Reader, id: string, span: Span, ruleIds: readonly string[]): void {
  const meant = nearest(id, ruleIds, 6);
  const hint = meant === undefined ? " 'mlwarden rules' lists the rules." : ` Did you mean '${meant}'?`;
  reader.tell(span, `There is no rule '${id}'.${hint}`);
}

function allowIn(reader: Reader, node: Node | undefined): AllowLists {
  const allow = reader.map(node, allowLists);
  const given = allowLists.flatMap((name): [string, readonly string[]][] => {
    const list = allow.get(name);
    return list ? [[name, reader.items(list).flatMap((item) => reader.text(item)?.text ?? [])]] : [];
  });
  return Object.fromEntries(given);
}
