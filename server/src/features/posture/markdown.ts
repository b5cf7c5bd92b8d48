import type { Verdict } from "../../engine/posture.ts";
import type { Flow } from "./flows.ts";
import type { Arrow, Box } from "./picture.ts";
import type { Posture, ResourcePosture } from "./posture.ts";

const words: Readonly<Record<Verdict, string>> = {
  "not-met": "not met",
  depends: "depends on the deployment",
  unknown: "not told by the file",
  unchecked: "not checked",
  met: "met",
};

type Say = (text: string) => string;

/** The posture as a page, with the picture as a Mermaid diagram. `say` puts into a language what the posture does not say itself. */
export const postureMarkdown = ({ resources, picture, flows }: Posture, say: Say): string =>
  `${[
    `# ${say("Security posture")}`,
    [
      "```mermaid",
      "flowchart LR",
      ...picture.boxes.map(drawBox),
      ...picture.arrows.map((arrow) => drawArrow(arrow, say)),
      "```",
    ].join("\n"),
    ...resources.map((resource) => section(resource, say)),
    ...flows.map(flowSection),
  ].join("\n\n")}\n`;

const section = ({ title, name, controls }: ResourcePosture, say: Say): string =>
  [
    `## ${[title, plain(name)].join(" ").trim()}`,
    "",
    `| ${["Control", "Verdict", "What was found"].map(say).join(" | ")} |`,
    "| --- | --- | --- |",
    ...controls.map(({ title: control, verdict, checks }) => {
      const found = checks.filter((check) => check.range).map(({ message, rule }) => `${plain(message)} (${rule})`);
      return `| ${control} | ${say(words[verdict])} | ${found.join("<br>")} |`;
    }),
  ].join("\n");

const flowSection = ({ title, steps }: Flow): string =>
  [`## ${title}`, "", ...steps.map(({ who, whom, does }, i) => `${i + 1}. ${who} → ${whom}: ${does}`)].join("\n");

/** Mermaid and Markdown tables take some characters for their own. */
const plain = (text: string): string => text.replace(/["|<>[\]{}\r\n]+/g, " ").trim();

const drawBox = ({ id, title, name, marks }: Box): string =>
  `  ${id}["${[`${title} ${name}`, ...marks].map(plain).join("<br>")}"]`;

const drawArrow = ({ from, to, does, reach }: Arrow, say: Say): string =>
  `  ${from} -->|"${reach ? `${does} (${say(reach)})` : does}"| ${to}`;
