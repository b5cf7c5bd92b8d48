import type { StructureCheck } from "../../structure/checks.ts";
import { silence } from "./silence.ts";

/** The documentation of a check of the structure, in Markdown. */
export const structurePage = ({ id, title, severity, why, fixNote, isOurs }: StructureCheck): string =>
  `${[
    `# ${id}`,
    title,
    `**Severity:** ${severity} · ${isOurs ? "about what is said to ML Warden itself" : "about the structure of a file, not its security"}`,
    `## Why\n\n${why}`,
    `## What the fix does\n\n${fixNote}`,
    `## Silence it\n\n${silence(id)}`,
  ].join("\n\n")}\n`;
