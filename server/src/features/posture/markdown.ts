import type { Verdict } from "../../engine/posture.ts";
import type { Flow } from "./flows.ts";
import type { Arrow, Box } from "./picture.ts";
import type { Posture, ResourcePosture } from "./posture.ts";

const words: Readonly<Record<Verdict, string>> = {
  "not-met": "not met",
  depends: "depends on the deployment",
  unknown: "not told by the file",
  met: "met",
};

/** The posture as a page, with the picture as a Mermaid diagram. */
export const postureMarkdown = ({ resources, picture, flows }: Posture): string =>
  `${[
    "# Security posture",
    ["```mermaid", "flowchart LR", ...picture.boxes.map(drawBox), ...picture.arrows.map(drawArrow), "```"].join("\n"),
    ...resources.map(section),
    ...flows.map(flowSection),
  ].join("\n\n")}\n`;

const section = ({ kind, name, controls }: ResourcePosture): string =>
  [
    `## ${name === "" ? kind : `${kind} ${plain(name)}`}`,
    "",
    "| Control | Verdict | What was found |",
    "| --- | --- | --- |",
    ...controls.map(({ name: control, verdict, checks }) => {
      const found = checks.filter((check) => check.range).map(({ message, rule }) => `${plain(message)} (${rule})`);
      return `| ${control} | ${words[verdict]} | ${found.join("<br>")} |`;
    }),
  ].join("\n");

const flowSection = ({ title, steps }: Flow): string =>
  [`## ${title}`, "", ...steps.map(({ from, to, does }, i) => `${i + 1}. ${from} → ${to}: ${does}`)].join("\n");

/** Mermaid and Markdown tables take some characters for their own. */
const plain = (text: string): string => text.replace(/["|<>[\]{}\r\n]+/g, " ").trim();

const drawBox = (box: Box): string => `  ${box.id}["${[box.title, ...box.marks].map(plain).join("<br>")}"]`;

const drawArrow = ({ from, to, label, reach }: Arrow): string =>
  `  ${from} -->|"${reach ? `${label} (${reach})` : label}"| ${to}`;
