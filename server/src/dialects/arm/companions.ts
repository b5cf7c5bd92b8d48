import { syntaxes } from "../../syntax/index.ts";
import type { Tree } from "../../syntax/tree.ts";
import type { NamedText } from "../../text/named-text.ts";
import { templatesFor } from "./pairs.ts";
import { declaredIn, mayBeParameterFile, valuesOf } from "./parameter-file.ts";

/** The files that belong to a template, or to a parameter file. */
export interface Companions {
  readonly template?: NamedText;
  readonly parameterFiles: readonly NamedText[];
}

export const alone: Companions = { parameterFiles: [] };

const mostFiles = 12;

const isTemplateText = (text: string): boolean => /deploymentTemplate\.json/i.test(text);
const isParametersText = (text: string): boolean => mayBeParameterFile(text) && !isTemplateText(text);

/** Whether a text may have companions; spares reading the folder of any other. */
export const mayHaveCompanions = (text: string): boolean => mayBeParameterFile(text) || isTemplateText(text);

/** What belongs to a file, out of those in its folder. Where several templates may be meant, none is. */
export function companionsOf(file: NamedText, siblings: readonly NamedText[]): Companions {
  const template = siblings.find(({ assigned }) => assigned === "template");
  if (template) return { template, parameterFiles: [] };
  const assigned = siblings.filter((sibling) => sibling.assigned === "parameters");
  if (assigned.length > 0) return { parameterFiles: assigned.slice(0, mostFiles) };
  if (!mayHaveCompanions(file.text)) return alone;
  const isBeside = ({ name, givesTo }: NamedText): boolean =>
    name !== file.name && !name.includes("/") && givesTo === undefined;
  const others = siblings.filter(isBeside);
  const templates = [file, ...others].filter(({ text }) => isTemplateText(text));
  if (!isParametersText(file.text)) {
    const files = others.filter((other) => templateOf(other, templates) === file);
    return { parameterFiles: files.toSorted((a, b) => (a.name < b.name ? -1 : 1)).slice(0, mostFiles) };
  }
  const own = templateOf(file, templates);
  return own ? { template: own, parameterFiles: [] } : alone;
}

function templateOf(file: NamedText, templates: readonly NamedText[]): NamedText | undefined {
  if (!isParametersText(file.text)) return undefined;
  const names = templatesFor(
    file.name,
    templates.map(({ name }) => name),
  );
  const named = templates.filter(({ name }) => names.includes(name));
  const [only, other] = named.length > 1 ? named.filter((template) => fits(file, template)) : named;
  return other ? undefined : only;
}

/** Whether a template declares all that a file gives: else it could not be deployed with it. */
function fits(file: NamedText, template: NamedText): boolean {
  const declaring = parsed(template);
  return valuesOf(file)?.members.every(({ key }) => declaredIn(declaring, key)) ?? false;
}

const parsed = ({ text }: NamedText): Tree => syntaxes.json.parse(text);
