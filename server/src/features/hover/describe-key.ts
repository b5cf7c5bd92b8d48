import { isChoice } from "../../structure/find-faults.ts";
import { type Schema, typesOf } from "../../structure/schema.ts";
import { typesInWords } from "../../structure/wording.ts";
import { inCode } from "../effective-value.ts";
import { isIgnored, isReadOnly } from "../schema/keys-of.ts";
import { alternativesFor } from "../schema/schema-at.ts";
import { wordsIn } from "../schema/ways-of.ts";
import { keyNotes } from "./key-notes/index.ts";

const mostWords = 12;
const mostKeys = 8;

/** A key in one to four lines of an editor's hover, in Markdown: what it is, and what it takes. */
export function describeKey(
  key: string,
  schemas: readonly Schema[],
  { isRequired }: { readonly isRequired: boolean },
): string {
  const said = sayOf(key, schemas);
  const head = `**ML Warden** ${inCode(key)}${said === undefined ? "" : `: ${said}`}`;
  const facts = schemas.every(isReadOnly)
    ? ["Azure fills it in; in a file it has no effect."]
    : schemas.every(isIgnored)
      ? refusal(schemas)
      : [isRequired ? "Required." : "", takes(schemas), hint(schemas)];
  return [head, facts.filter((fact) => fact !== "").join(" ")].filter((line) => line !== "").join("\n\n");
}

/** What a key is, in a sentence. */
export const sayOf = (key: string, schemas: readonly Schema[]): string | undefined =>
  schemas.find(({ description }) => description)?.description ??
  schemas.find(({ title }) => title)?.title ??
  (Object.hasOwn(keyNotes(), key) ? keyNotes()[key] : undefined);

function takes(schemas: readonly Schema[]): string {
  const words = wordsIn(schemas);
  const shown = words.slice(0, mostWords).map((word) => inCode(String(word)));
  if (words.length === 1 && typeof words[0] === "string") return `Always ${shown[0]}.`;
  if (words.length > 0 && words.every((word) => typeof word === "string"))
    return `One of ${shown.join(", ")}${words.length > mostWords ? " …" : ""}.`;
  const types = [...new Set(schemas.flatMap(typesOf))];
  const keys = keysBelow(schemas);
  const inside =
    keys.length > 0
      ? ` with ${keys.slice(0, mostKeys).map(inCode).join(", ")}${keys.length > mostKeys ? " …" : ""}`
      : "";
  const said = typesInWords(types);
  return said === "" ? "Takes any value." : `Takes ${said}${types.includes("object") ? inside : ""}.`;
}

function keysBelow(schemas: readonly Schema[]): readonly string[] {
  const flat = alternativesFor(schemas, undefined).flat();
  return [
    ...new Set(flat.flatMap(({ properties = {} }) => Object.keys(properties).filter((k) => !properties[k]?.readOnly))),
  ];
}

/** What the form of the text must be. */
function hint(schemas: readonly Schema[]): string {
  const said = schemas.find(
    (schema) => schema.errorMessage && schema.pattern !== "^file:" && !isChoice(schema),
  )?.errorMessage;
  return said === undefined || /^Write (?:a number|true or false)\.$/.test(said) ? "" : said;
}

/** A key that people write and that nothing reads, with what to write instead. */
function refusal(schemas: readonly Schema[]): readonly string[] {
  const { $comment = "", errorMessage } = schemas[0] ?? {};
  const [what, other] = $comment.split(": ");
  const effect = what === "unknown" ? "This is not a key here." : "It has no effect here.";
  return [effect, errorMessage ?? "", other === undefined || errorMessage ? "" : `Write ${inCode(other)} instead.`];
}
