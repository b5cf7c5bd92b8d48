import { settings } from "../../server/src/catalog/index.ts";
import { topics } from "../../server/src/catalog/topics/index.ts";
import { listIds, lists, readCoverage } from "./coverage/read.mts";
import { code, generatedNote, page, table } from "./markdown.mjs";
import { settingLink } from "./settings-pages.mjs";

/** What of the known checks is covered, and why the rest is not. */
export async function generate() {
  const sections = await Promise.all(listIds.map(section));
  const text = page(
    generatedNote("scripts/generate/coverage"),
    "# Coverage",
    "Every check on Azure Machine Learning and its associated resources that another tool has, that Microsoft's documentation asks for, or that Microsoft's article \"Enterprise security for Azure Machine Learning\" of 2020 speaks of; and what answers it here. What has no answer says why not.",
    ...sections.flat(),
  );
  return [["docs/coverage.md", text]];
}

async function section(list) {
  const rows = await readCoverage(list);
  return [
    `## ${lists[list]}`,
    table(
      ["", "Check", "Answered by", "Note"],
      rows.map(({ id, title, answers, why }) => [id, title, answers.map(linkTo).join(", "), why]),
    ),
  ];
}

function linkTo(answer) {
  const [kind, name] = answer.split(":");
  const setting = settings.find(({ id }) => id === answer);
  if (kind === "scaffold") return `the scaffold ${code(name)}`;
  if (kind === "topic") return `[${topics.find(({ id }) => id === name)?.title}](topics/${name}.md)`;
  return setting ? settingLink(setting, "settings/") : `[${code(answer)}](rules/${answer}.md)`;
}
