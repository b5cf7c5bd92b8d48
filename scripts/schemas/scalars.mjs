import { spellings } from "./casing.mjs";

const truths = "t T true True TRUE on On ON y Y yes Yes YES 1".split(" ");
const untruths = "f F false False FALSE off Off OFF n N no No NO 0".split(" ");
const guid = "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";
const host =
  "(?:(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+(?:[A-Za-z]{2,6}\\.?|[A-Za-z0-9-]{2,}\\.?)|localhost|\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[A-Fa-f0-9]*:[A-Fa-f0-9:]+\\])";
const user = "(?:(?:[A-Za-z0-9\\-._~!$&'()*+,;=:]|%[0-9a-fA-F]{2})*@)?";

const text = { type: "string" };
const matching = (pattern, words) => ({ type: "string", pattern, errorMessage: words });
const url = matching(
  `^(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp][Ss]?)://${user}${host}(?::\\d+)?(?:/?|[/?]\\S+)$`,
  "Write a whole URL, such as https://host.example/path.",
);
const anyCase = (word) => spellings.lower(word);

/** What the client's reader takes for each class of field; found by putting values to it. */
export const scalars = {
  String: text,
  DumpableStringField: text,
  ComponentNameStr: matching(
    "^[a-z][a-z\\d_]*$",
    "Use lower-case letters, digits and `_`, beginning with a letter: `az ml component create` takes no other name, while a pipeline that refers to this file ignores the name.",
  ),
  DataBindingStr: matching("\\$\\{\\{\\s*(\\S*)\\s*\\}\\}", "Write a reference such as ${{parent.inputs.data}}."),
  OutputBindingStr: text,
  LocalPathField: { type: "string", $comment: "path" },
  CreateJobFileRefField: text,
  ImportDataFileRefField: text,
  PipelineComponentFileRefField: text,
  ComponentFileRefField: text,
  ParallelComponentFileRefField: text,
  SparkComponentFileRefField: text,
  ImportComponentFileRefField: text,
  DataTransferCopyComponentFileRefField: text,
  ComponentYamlRefField: text,
  Integer: number("^\\s*[-+]?\\d+(?:_\\d+)*\\s*$"),
  DumpableIntegerField: number("^\\s*[-+]?\\d+(?:_\\d+)*\\s*$"),
  Float: number("^\\s*[-+]?(?:\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)(?:[eE][-+]?\\d+)?\\s*$"),
  DumpableFloatField: number("^\\s*[-+]?(?:\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)(?:[eE][-+]?\\d+)?\\s*$"),
  Number: { type: ["number", "string"] },
  Boolean: {
    type: ["boolean", "string", "integer"],
    pattern: `^(?:${[...truths, ...untruths].join("|")})$`,
    minimum: 0,
    maximum: 1,
    errorMessage: "Write true or false.",
  },
  VersionField: { type: ["string", "number", "boolean"] },
  NumberVersionField: {
    type: ["string", "number", "boolean"],
    pattern: "^\\s*[-+]?\\d+\\s*(?:\\.\\s*\\d+\\s*)*$",
    errorMessage: "Write numbers with dots between them, such as 3.4.",
  },
  DateTime: {
    type: "string",
    pattern: "^\\d{4}-\\d{2}-\\d{2}[T ]\\d{1,2}:\\d{2}",
    errorMessage: "Write a date and time as text, such as '2026-01-31T08:00:00'.",
  },
  DateTimeStr: {
    type: "string",
    pattern: "^\\d{4}-\\d{2}-\\d{2}[T ]\\d{1,2}:\\d{2}",
    errorMessage: "Write a date and time as text, such as '2026-01-31T08:00:00'.",
  },
  Url: url,
  SerializeValidatedUrl: url,
  GitStr: matching("^git\\+", "Write a Git URL that begins with git+."),
  Raw: { type: ["string", "number", "boolean", "object", "array"] },
  unknown: { type: ["string", "number", "boolean", "object", "array"] },
};

function number(pattern) {
  return { type: ["number", "string"], pattern, errorMessage: "Write a number." };
}

/** What the keys of a map may be called, by the class that reads them. */
export const names = {
  NodeNameStr: matching("^[a-z_][a-z\\d_]*$", "Use lower-case letters, digits and `_`, not beginning with a digit."),
};

/** Fragments for the names in `validate=[…]`. */
export const checks = {
  "'validate_arm_str'": matching(
    `^/${anyCase("subscriptions")}/${guid}/${anyCase("resourcegroups")}/.*/${anyCase("providers")}/[a-zA-Z.]*/[a-zA-Z]*/.*$`,
    "Write the whole resource ID: /subscriptions/…/resourceGroups/…/providers/….",
  ),
  "'storage_account_validator'": matching(
    "^/subscriptions/(.*)/resourceGroups/(.*)/providers/Microsoft\\.Storage/storageAccounts/(.*)",
    "Write the resource ID of a storage account.",
  ),
  "'acr_format_validator'": matching(
    "^/subscriptions/(.*)/resourceGroups/(.*)/providers/Microsoft\\.ContainerRegistry/registries/(.*)",
    "Write the resource ID of a container registry.",
  ),
  "'regex ^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$'": matching(
    "^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$",
    "Use letters, digits and `-`, beginning with a letter and not ending with `-`.",
  ),
};

const withArticle = (noun) => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;

/** References to things that exist: `azureml:name:version`, `azureml:<resource ID>`, `azureml://registries/…`. */
export function reference(type, asset, withoutVersion) {
  const noun = (asset ?? "assets").replace(/s$/, "");
  if (type === "RegistryStr")
    return matching("^azureml://registries/", `Write azureml://registries/… to take the ${noun} from a registry.`);
  if (type === "InternalRegistryStr")
    return matching(
      "^azureml://feeds/|^azureml://registries/",
      `Write azureml://registries/… to take the ${noun} from a registry.`,
    );
  if (type === "ArmStr")
    return matching("^azureml:", `Write azureml:<name> to refer to ${withArticle(noun)} of the workspace.`);
  const workspace = "/subscriptions/.*/resourceGroups/.*/providers/Microsoft\\.MachineLearningServices/workspaces";
  const whole = `/?subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft.MachineLearningServices/workspaces/[^/]+/[^/]+/[^/]+/versions/[^/]+.*`;
  const versioned = withoutVersion ? "" : "(?=.*@.|[^:]*:.)";
  const name = `(?!${workspace}/.*/${asset ?? ".*"}/)${versioned}(?:/.*|[^/]*$)`;
  return matching(
    `^azureml:(?:$|${whole}|${name})`,
    `Write azureml:<name>:<version> to refer to ${withArticle(noun)} of the workspace.`,
  );
}

/** A choice, with the words first for completion and every spelling that the client folds into one of them behind. */
export function choice(values, casing = "lower") {
  const words = [
    ...new Set(
      values.map((value) =>
        casing === "lower" ? String(value).toLowerCase() : casing === "snake" ? String(value) : value,
      ),
    ),
  ];
  if (casing === "exact") return { type: "string", enum: words };
  const pattern = `^(?:${words.map((word) => spellings[casing](word)).join("|")})$`;
  return { type: "string", anyOf: [{ enum: words }, { pattern }] };
}
