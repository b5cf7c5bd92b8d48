import { settings } from "../../server/src/catalog/index.ts";
import { spell } from "../../server/src/catalog/setting.ts";
import { code, generatedNote, page, table } from "./markdown.mjs";
import { loadRules } from "./rule-files.mjs";
import { dialects, fileName, kindName } from "./words.mjs";

/** A page for each kind of resource with all its settings, and an index of them. */
export async function generate() {
  const rules = (await loadRules()).map(({ rule }) => rule);
  const kinds = [...new Set(settings.map((setting) => setting.kind))];
  const pages = kinds.map((kind) => [`docs/settings/${fileName(kind)}.md`, kindPage(kind, rules)]);
  return [...pages, ["docs/settings/README.md", index(kinds)]];
}

const note = generatedNote("the catalog");
const settingsOf = (kind) => settings.filter((setting) => setting.kind === kind);
const nameOf = (setting) => setting.id.slice(setting.id.indexOf(".") + 1);

function index(kinds) {
  const sections = kinds.flatMap((kind) => [
    `## [${kindName(kind)}](${fileName(kind)}.md)`,
    table(
      ["Setting", "Decides", "When left out", "Safer"],
      settingsOf(kind).map((setting) => [
        `[${code(nameOf(setting))}](${fileName(kind)}.md#${nameOf(setting).toLowerCase()})`,
        setting.summary,
        assumption(setting),
        setting.safer === undefined ? "" : code(setting.safer),
      ]),
    ),
  ]);
  return page(note, "# Settings", "What ML Warden knows of the settings that bear on security.", ...sections);
}

const kindPage = (kind, rules) =>
  page(note, `# ${kindName(kind)}`, ...settingsOf(kind).flatMap((setting) => describe(setting, rules)));

function describe(setting, rules) {
  const values = Object.entries(setting.values ?? {});
  const judges = rules
    .filter((rule) => rule.settings.includes(setting))
    .map(({ id }) => `[${code(id)}](../rules/${id}.md)`);
  const facts = [
    ["When left out", assumption(setting)],
    ["Safer", setting.safer === undefined ? "" : code(setting.safer)],
    ["Can be changed later", setting.createOnly ? "no, only given when the resource is created" : ""],
    ["Note", setting.constraint ?? ""],
    ["Rules", judges.join(", ")],
    ["Source", `<${setting.source}>`],
  ];
  return [
    `## ${nameOf(setting)}`,
    setting.summary,
    spellings(setting),
    values.length === 0
      ? ""
      : table(
          ["Value", "Means"],
          values.map(([value, meaning]) => [code(value), meaning]),
        ),
    facts
      .filter(([, text]) => text !== "")
      .map(([name, text]) => `- ${name}: ${text}`)
      .join("\n"),
  ];
}

function spellings(setting) {
  const rows = Object.keys(dialects)
    .filter((dialect) => setting.in[dialect])
    .map((dialect) => {
      const { path, also = [], since = "" } = setting.in[dialect];
      return [dialects[dialect], [path, ...also].map(code).join(", "), wordsIn(setting, dialect), since];
    });
  const columns = ["In", "Key", "Words", "Since API version"];
  const shown = columns.map((_, i) => i < 2 || rows.some((row) => row[i] !== ""));
  const keep = (cells) => cells.filter((_, i) => shown[i]);
  return table(keep(columns), rows.map(keep));
}

const wordsIn = (setting, dialect) =>
  Object.keys(setting.values ?? {})
    .map((value) => code(spell(setting, dialect, value)))
    .join(", ");

/** What Azure assumes, which may depend on a sibling. */
function assumption({ whenAbsent }) {
  if (whenAbsent === undefined) return "";
  if (typeof whenAbsent === "string") return code(whenAbsent);
  const by = code(whenAbsent.by.slice(whenAbsent.by.indexOf(".") + 1));
  const cases = Object.entries(whenAbsent.is).map(
    ([value, assumed]) => `${code(assumed)} where ${by} is ${code(value)}`,
  );
  if (whenAbsent.otherwise !== undefined) cases.push(`otherwise ${code(whenAbsent.otherwise)}`);
  return cases.join(", ");
}
