import type { Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { judge, type Verdict, worst } from "../../engine/posture.ts";
import type { Control, Rule } from "../../rules/rule.ts";
import { inspectDocument } from "../document.ts";
import { controlNames, nameOfKind } from "../names.ts";
import { rangeOf } from "../range.ts";
import { isTemplatePart } from "../template-part.ts";
import { pictureOf } from "./draw-picture.ts";
import { type Flow, flows } from "./flows.ts";
import type { Located, Picture } from "./picture.ts";

/** How the resources of some files stand with each control. */
export interface Posture {
  readonly resources: readonly ResourcePosture[];
  readonly picture: Picture;
  readonly flows: readonly Flow[];
}

export interface ResourcePosture {
  /** What people call its kind. */
  readonly title: string;
  readonly name: string;
  readonly uri: string;
  readonly range: Range;
  readonly verdict: Verdict;
  readonly controls: readonly ControlPosture[];
}

export interface ControlPosture {
  readonly control: Control;
  readonly title: string;
  readonly verdict: Verdict;
  readonly checks: readonly CheckPosture[];
}

export interface CheckPosture {
  readonly rule: string;
  /** The fault that the rule looks for, or what was found. */
  readonly message: string;
  readonly verdict: Verdict;
  /** Of the first finding. */
  readonly range?: Range;
}

export function postureOf(documents: readonly TextDocument[], rules: readonly Rule[]): Posture {
  const located = documents.flatMap((document) => locate(document, rules));
  const resources = located.flatMap(({ document, ...place }) => toPosture(document, place, rules) ?? []);
  return { resources, picture: pictureOf(located), flows };
}

function locate(document: TextDocument, rules: readonly Rule[]) {
  const { resources } = inspectDocument(document, rules);
  return resources.map((resource) => {
    const range = rangeOf(document, resource.anchor);
    return { resource, uri: document.uri, range, others: resources, document };
  });
}

function toPosture(
  document: TextDocument,
  { resource, uri, range }: Located,
  rules: readonly Rule[],
): ResourcePosture | undefined {
  const { findings, around } = inspectDocument(document, rules);
  const judged = judge(resource, findings, rules, around.policy);
  // Parts of a template are told only where there is something to say.
  if (judged.length === 0 || (isTemplatePart(resource) && worst(judged) === "met")) return undefined;
  const controls = (Object.keys(controlNames) as Control[]).flatMap((control): ControlPosture[] => {
    const its = judged.filter(({ rule }) => rule.control === control);
    if (its.length === 0) return [];
    const checks = its.map(({ rule, verdict, findings: [first] }): CheckPosture => {
      const said = { rule: rule.id, message: first?.message ?? rule.title, verdict };
      return first ? { ...said, range: rangeOf(document, first.span) } : said;
    });
    return [{ control, title: controlNames[control], verdict: worst(its), checks }];
  });
  const { kind, name = "" } = resource;
  return { title: nameOfKind(kind), name, uri, range, verdict: worst(judged), controls };
}
