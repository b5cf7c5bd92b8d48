import { settings } from "../../server/src/catalog/index.ts";
import { spell, writableIn } from "../../server/src/catalog/setting.ts";
import { topicsAbout } from "../../server/src/catalog/topics/index.ts";
import { periodsOf } from "../../server/src/features/hover/describe-setting.ts";
import { controlNames, dialectNames, nameOfKind } from "../../server/src/features/names.ts";
import { code, generatedNote, page, table } from "./markdown.mjs";
import { loadRules } from "./rule-files.mjs";
import { capitalise, fileName } from "./words.mjs";

/** A page for each kind of resource with all its settings, and an index of them. */
export async function generate() {
  const rules = (await loadRules()).map(({ rule }) => rule);
  const kinds = [...new Set(settings.map((setting) => setting.kind))];
  const pages = kinds.map((kind) => [`docs/settings/${fileName(kind)}.md`, kindPage(kind, rules)]);
  return [...pages, ["docs/settings/README.md", index(kinds, rules)]];
}

const note = generatedNote("the catalog");
const settingsOf = (kind) =>
  settings
    .filter((setting) => setting.kind === kind)
    .sort((a, b) => (a.id.toLowerCase() < b.id.toLowerCase() ? -1 : 1));
/** As the hosts of Git repositories make it out of a heading. */
const anchorOf = (setting) =>
  nameOf(setting)
    .toLowerCase()
    .replace(/[^\w-]/g, "");

/** A link to what is known of a setting, from the folder that `folder` leads out of. */
export const settingLink = (setting, folder) =>
  `[${code(setting.id)}](${folder}${fileName(setting.kind)}.md#${anchorOf(setting)})`;

const titleOf = (kind) => capitalise(nameOfKind(kind));
const nameOf = (setting) => setting.id.slice(setting.id.indexOf(".") + 1);

function index(kinds, rules) {
  const sections = kinds.flatMap((kind) => [
    `## [${titleOf(kind)}](${fileName(kind)}.md)`,
    table(
      ["Setting", "Decides", "When left out", "Safer"],
      settingsOf(kind).map((setting) => [
        `[${code(nameOf(setting))}](${fileName(kind)}.md#${anchorOf(setting)})`,
        setting.summary,
        assumption(setting.whenAbsent),
        saferValue(setting),
      ]),
    ),
  ]);
  return page(
    note,
    "# Settings",
    "What ML Warden knows of the settings that bear on security, by resource. Those that rules judge, by control:",
    byControl(rules),
    ...sections,
  );
}

/** The settings that rules of each control judge. */
function byControl(rules) {
  const lines = Object.entries(controlNames).flatMap(([control, name]) => {
    const judged = new Set(rules.filter((rule) => rule.control === control).flatMap((rule) => rule.settings));
    const links = [...judged].sort((a, b) => (a.id < b.id ? -1 : 1)).map((setting) => settingLink(setting, ""));
    return links.length > 0 ? [`- ${capitalise(name)}: ${links.join(", ")}`] : [];
  });
  return lines.join("\n");
}

const kindPage = (kind, rules) =>
  page(note, `# ${titleOf(kind)}`, ...settingsOf(kind).flatMap((setting) => describe(setting, rules)));

function describe(setting, rules) {
  const values = Object.entries(setting.values ?? {});
  const judges = rules
    .filter((rule) => rule.settings.includes(setting))
    .map(({ id }) => `[${code(id)}](../rules/${id}.md)`);
  const facts = [
    ["When left out", assumption(setting.whenAbsent)],
    ["Safer", saferValue(setting)],
    ["Can be changed later", setting.createOnly ? "no, only given when the resource is created" : ""],
    ["Note", setting.constraint ?? ""],
    ["Rules", judges.join(", ")],
    [
      "More",
      topicsAbout(setting.id)
        .map(({ id, title }) => `[${title}](../topics/${id}.md)`)
        .join(", "),
    ],
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
  const rows = Object.keys(dialectNames)
    .filter((dialect) => setting.in[dialect])
    .map((dialect) => {
      const { path, also = [], since = "" } = setting.in[dialect];
      return [dialectNames[dialect], [path, ...also].map(code).join(", "), wordsIn(setting, dialect), since];
    });
  const columns = ["In", "Key", "Words", "Since API version"];
  const shown = columns.map((_, i) => i < 2 || rows.some((row) => row[i] !== ""));
  const keep = (cells) => cells.filter((_, i) => shown[i]);
  return table(keep(columns), rows.map(keep));
}

const wordsIn = (setting, dialect) =>
  writableIn(setting, dialect)
    .map((value) => code(spell(setting, dialect, value)))
    .join(", ");

const saferValue = ({ safer }) => (safer === undefined ? "" : valueName(safer));

/** What is not a word of the file, but whether the setting is there. */
const presence = { set: "set", absent: "left out" };
const valueName = (value) => presence[value] ?? code(value);

/** What Azure assumes, which may depend on a sibling, on the API version, or on the format. */
function assumption(whenAbsent) {
  if (whenAbsent === undefined || whenAbsent === "absent") return "";
  if (typeof whenAbsent === "string") return valueName(whenAbsent);
  if (whenAbsent.dialect)
    return Object.entries(whenAbsent.dialect)
      .map(([dialect, when]) => `${dialectNames[dialect]}: ${assumption(when)}`)
      .join("; ");
  if (whenAbsent.apiVersion)
    return whenAbsent.apiVersion
      .flatMap(([, value]) => periodsOf(whenAbsent, value).map((period) => `${valueName(value)} ${period}`))
      .join(", ");
  const by = code(whenAbsent.by.slice(whenAbsent.by.indexOf(".") + 1));
  const cases = Object.entries(whenAbsent.is).map(
    ([value, assumed]) => `${valueName(assumed)} where ${by} is ${valueName(value)}`,
  );
  if (whenAbsent.otherwise !== undefined) cases.push(`otherwise ${valueName(whenAbsent.otherwise)}`);
  return cases.join(", ");
}
