import { allowLists, levels } from "../../server/src/config/parse.ts";
import { checks } from "../../server/src/index.ts";
import { localise } from "../../server/src/language/localise.ts";
import { translator } from "../../server/src/language/translator.ts";
import { profileIds, profiles } from "../../server/src/rules/profile.ts";
import { languages, translationsInto } from "../build/translations.mjs";
import { print } from "../schemas/print.mjs";

const text = (description) => ({ type: "string", minLength: 1, description });
const texts = (description) => ({
  anyOf: [text(description), { type: "array", items: { type: "string", minLength: 1 } }],
  description,
});
const described = (type, description) => ({ type, description });
const map = (description, additionalProperties) => ({ type: "object", description, additionalProperties });
const closed = (description, properties, required) => ({
  type: "object",
  description,
  properties,
  ...(required && { required }),
  additionalProperties: false,
});

const profile = {
  enum: profileIds,
  enumDescriptions: profileIds.map((id) => profiles[id].purpose),
  description: "Whom the severities of the rules are for.",
  default: "recommended",
};

/** Unknown rules are told by the language server, which knows what may have been meant. */
const rules = {
  type: "object",
  description: "How severe a rule is, by its id. Beats the profile.",
  properties: Object.fromEntries(
    checks
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, title }) => [id, { $ref: "#/definitions/level", description: title }]),
  ),
  additionalProperties: { $ref: "#/definitions/level" },
};

const allowed = {
  modelRegistries: "Names of the registries that models and environments may come from.",
  imageHosts: "Hosts that container images may come from.",
  packageSources: "Conda channels, and hosts of package indexes and repositories, that packages may come from.",
  outboundHosts: "Hosts that outbound rules of a managed network may open.",
};

/** The schema of a configuration, in English. */
export const configSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "ML Warden configuration",
  definitions: { level: { enum: levels }, rules },
  ...closed("What a team has decided for the files in this folder and below.", {
    $schema: described("string", "The schema of this file. Only editors read it."),
    extends: texts("Configurations that this one builds on: paths that start with './' or '../', or npm packages."),
    profile,
    rules: { $ref: "#/definitions/rules" },
    overrides: {
      type: "array",
      description: "What holds for some files only. Later ones win.",
      items: closed(
        "What holds for some files only.",
        {
          files: texts("Globs of the files, from this folder on. One without a slash is for names in any folder."),
          profile,
          rules: { $ref: "#/definitions/rules" },
        },
        ["files"],
      ),
    },
    environments: map(
      "Which parameter files a template is deployed with: path of the template → name of the environment → path of the parameter file.",
      map(
        "Name of the environment → path of the parameter file.",
        text("Path of the parameter file, from this folder on."),
      ),
    ),
    unfixable: texts("Rules whose fixes are applied one by one only: not on save, nor by 'mlwarden check --fix'."),
    allow: closed(
      "What may be used. A list that is left out decides nothing.",
      Object.fromEntries(
        allowLists.map((name) => [
          name,
          { type: "array", items: { type: "string", minLength: 1 }, description: allowed[name] },
        ]),
      ),
    ),
    associatedResources: {
      enum: ["serving", "all"],
      enumDescriptions: ["Those that serve a workspace of the same template.", "All."],
      description: "Which storage accounts, key vaults, container registries and the like are judged.",
      default: "serving",
    },
    suppressions: closed("How findings are silenced in the files themselves.", {
      requireReason: { ...described("boolean", "Whether a suppression must say why."), default: false },
    }),
  }),
};

/** One for each language: `package.nls.*.json` name the one that VS Code reads. */
export async function generate() {
  const translated = languages.map(async (language) => [
    `schemas/mlwarden.${language}.schema.json`,
    print(localise(configSchema, translator(await translationsInto(language)))),
  ]);
  return [["schemas/mlwarden.schema.json", print(configSchema)], ...(await Promise.all(translated))];
}
