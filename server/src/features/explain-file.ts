import { whyNot } from "../dialects/unrecognised.ts";
import type { Inspection } from "./inspection.ts";
import { printable } from "./output/excerpt.ts";
import { placesIn } from "./output/position.ts";

const shownProblems = 3;

/** What a file is taken for and why, or why it is not checked: sentences about `it`, for a person who wonders. */
export function explainFile({ recognition, resources, tree, findings }: Inspection, text: string): string {
  const places = placesIn(text);
  const lines = recognition
    ? [
        `is checked as ${recognition.dialect}/${recognition.kind}. ${recognition.reason}`,
        ...declared(resources, (offset) => places.at(offset).line),
        ...beside(resources),
        ...unread(tree, (offset) => places.at(offset).line),
        `Findings: ${findings.length}.`,
      ]
    : [`is not checked. ${whyNot(tree, text)}`, ...unread(tree, (offset) => places.at(offset).line)];
  return `${lines.map((line) => printable(line)).join("\n")}\n`;
}

type LineOf = (offset: number) => number;

function declared(resources: Inspection["resources"], lineOf: LineOf): readonly string[] {
  if (resources.length === 0) return ["It declares nothing that a rule looks at."];
  return [
    "It declares:",
    ...resources.map(({ kind, variant, name, anchor }) => {
      const what = [kind, variant && `(${variant})`, name && `'${name}'`].filter(Boolean).join(" ");
      return `  line ${lineOf(anchor.start)}: ${what}`;
    }),
  ];
}

function beside(resources: Inspection["resources"]): readonly string[] {
  const files = resources.flatMap(({ nearby = [] }) => nearby.flatMap(({ file }) => file?.name ?? []));
  const [first, ...others] = [...new Set(files)].map((name) => `'${name}'`);
  if (first === undefined) return [];
  if (others.length === 0) return [`It is judged as a part of the workspace that ${first} declares.`];
  return [`Which workspace it is a part of is open: ${[first, ...others].join(", ")} declare one each.`];
}

function unread({ problems }: Inspection["tree"], lineOf: LineOf): readonly string[] {
  if (problems.length === 0) return [];
  const shown = problems.slice(0, shownProblems).map((p) => `  line ${lineOf(p.span.start)}: ${p.message}`);
  const more = problems.length > shownProblems ? [`  … and ${problems.length - shownProblems} more`] : [];
  return ["Not all of it could be read:", ...shown, ...more];
}
