import { type DialectId, learn } from "../catalog/setting.ts";
import type { Severity } from "../rules/rule.ts";

/** What `validate` can say, by the id that its findings carry. */
export interface StructureCheck {
  readonly id: string;
  /** Of the usual case. */
  readonly severity: Severity;
  /** The fault, as a sentence. */
  readonly title: string;
  /** What becomes of such a file. Markdown. */
  readonly why: string;
  readonly fixNote: string;
  /** It is about what is said to ML Warden itself, and no schema knows of it. */
  readonly isOurs?: true;
}

export const structureChecks: readonly StructureCheck[] = [
  {
    id: "unknown-key",
    severity: "error",
    title: "The format has no such key.",
    why: "The Azure ML client refuses a file with a key that it does not know, so nothing is created from it. A key that is misspelt also leaves the setting that was meant at its default, which is often the less secure one.",
    fixNote: "Where one known key is close, the fix renames the key; its value stays as it is.",
  },
  {
    id: "key-of-another-kind",
    severity: "error",
    title: "The keys are those of another kind of file.",
    why: "The client reads a file by the command that it is given to, and ignores `$schema`. A deployment read as an endpoint is refused as a whole.",
    fixNote: "There is no fix: either the file or the command it is meant for is the wrong one.",
  },
  {
    id: "wrong-type",
    severity: "error",
    title: "The value is of the wrong type.",
    why: "The client converts almost nothing: where it wants text, `true` is refused, and where it wants a map, text is.",
    fixNote:
      "Where only quotes are missing or too many, or the shape of an identity is that of another kind of file, the fix mends that.",
  },
  {
    id: "wrong-value",
    severity: "error",
    title: "The value is none of those that are allowed.",
    why: "The client refuses the file, or the service refuses it later. Casing matters for some keys and not for others; the message lists the words as the client takes them.",
    fixNote: "Where one allowed word is close, the fix writes it.",
  },
  {
    id: "missing-key",
    severity: "warning",
    title: "A key that the format asks for is missing.",
    why: "The client refuses the file unless the value is given on the command line, with `--set` or an option of its own.",
    fixNote: "The fix adds the key with a value to fill in.",
  },
  {
    id: "conflicting-keys",
    severity: "error",
    title: "Two keys cannot stand together.",
    why: "The client or the service takes either, not both, and refuses the file.",
    fixNote: "There is no fix: which of them was meant is for you to say.",
  },
  {
    id: "ignored-key",
    severity: "warning",
    title: "The key has no effect.",
    why: "Whoever reads this file drops the key without a word. A setting that seems to be made is not.",
    fixNote: "Where another key or place does what was meant, the fix renames or moves the key.",
  },
  {
    id: "several-documents",
    severity: "error",
    title: "The file holds more than one YAML document.",
    why: "The Azure ML client reads files with a single document and refuses others.",
    fixNote: "There is no fix: put each document into a file of its own.",
  },
  {
    id: "unlisted-key",
    severity: "hint",
    title: "Azure lists no such key for this resource.",
    why: "Azure publishes which keys each type of resource has. It drops most others without a word, so that a setting which seems to be made is not. The list has gaps, so this is a hint.",
    fixNote:
      "Where one listed key is close, the fix renames the key; where it stands at the wrong place, the fix moves it.",
  },
  {
    id: "unlisted-value",
    severity: "warning",
    title: "Azure lists no such value for this key.",
    why: "A deployment with a value of another type, or with a word that is none of those listed, fails, or leaves the setting at its default. Case does not matter. Where Azure may take other words, this is a hint.",
    fixNote: "Where one listed word is close, the fix writes it.",
  },
  {
    id: "unlisted-api-version",
    severity: "hint",
    title: "The API version does not list this.",
    why: "Azure publishes which keys each API version of a resource has. A key that the version does not list is often dropped without a word. Some are taken all the same, so this is a hint.",
    fixNote:
      "The fix raises `apiVersion` to the first stable version that lists it. A newer version may have other defaults, so review what else the resource says.",
  },
  {
    id: "configuration-format",
    isOurs: true,
    severity: "error",
    title: "A configuration of ML Warden says something that it cannot.",
    why: "What is misspelt in `mlwarden.json`, or of another type than is expected, has no effect: what was meant does not hold.",
    fixNote: "There is no fix: the message says what belongs there.",
  },
  {
    id: "configuration-reference",
    isOurs: true,
    severity: "error",
    title: "A configuration of ML Warden names something that is not there.",
    why: "A rule, a file or a package that is not there, or not there any more, has no effect: what was meant does not hold.",
    fixNote: "There is no fix: write the name of one that is there, or remove it.",
  },
  {
    id: "unused-suppression",
    isOurs: true,
    severity: "information",
    title: "A suppression silences nothing.",
    why: "What it was for is mended, or its rule is misspelt. If it stays, it will silence what nobody has looked at.",
    fixNote: "The fix removes the suppression of this rule, and the comment where it names no other.",
  },
  {
    id: "expired-suppression",
    isOurs: true,
    severity: "information",
    title: "A suppression has come to its end.",
    why: "It was meant for a time that is over, so it silences nothing any more. Mend what it was for, or give it a new day and say why.",
    fixNote: "The fix removes the suppression of this rule, and the comment where it names no other.",
  },
  {
    id: "suppression-without-reason",
    isOurs: true,
    severity: "warning",
    title: "A suppression does not say why.",
    why: "The configuration asks for a reason, so that whoever reads the file later can tell whether it still holds.",
    fixNote:
      "There is no fix: only you know the reason. It stands behind `--` in a comment, and in `reason` in metadata.",
  },
];

const ids = new Set(structureChecks.filter(({ isOurs }) => !isOurs).map(({ id }) => id));

/** Whether a finding is about the structure of a file, not about its security. */
export const isStructural = (finding: { readonly rule: string }): boolean => ids.has(finding.rule);

/** Microsoft's reference of a format, where there is one. */
const references: Readonly<Partial<Record<DialectId, string>>> = {
  arm: "https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces",
  "cli-v2": learn("reference-yaml-overview"),
  "role-definition": learn("how-to-assign-roles"),
};

export const referenceOf = (dialect: DialectId): string =>
  references[dialect] ?? learn("v1/reference-azure-machine-learning-cli");
