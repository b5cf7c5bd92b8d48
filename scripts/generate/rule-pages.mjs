import { shownBy } from "../../server/src/features/pages/examples.ts";
import { rulePage } from "../../server/src/features/pages/rule-page.ts";
import { structurePage } from "../../server/src/features/pages/structure-page.ts";
import { profileIds, profiles } from "../../server/src/rules/profile.ts";
import { structureChecks } from "../../server/src/structure/checks.ts";
import { code, generatedNote, page, table } from "./markdown.mjs";
import { loadRules } from "./rule-files.mjs";
import { ruleTables } from "./rule-table.mjs";

/** A page for each rule and each check of structure, and an index of them: rules by control. */
export async function generate() {
  const loaded = await loadRules();
  const pages = loaded.map(({ rule, cases }) => [
    `docs/rules/${rule.id}.md`,
    page(generatedNote("the rule's file"), rulePage(rule, shownBy(cases)).trim()),
  ]);
  const structure = structureChecks.map((check) => [
    `docs/rules/${check.id}.md`,
    page(generatedNote("server/src/structure/checks.ts"), structurePage(check).trim()),
  ]);
  const index = page(
    generatedNote("the rules"),
    "# Rules",
    "A severity is that of an insecure value that is written out. Where only the default of a parameter is at fault, which a deployment may override, a finding is one level lower. Where a setting is left out and Azure then assumes an insecure value, it is usually `information` or `hint`.",
    "These are the severities of the profile `recommended`. The other profiles:",
    profileIds
      .filter((id) => id !== "recommended")
      .map((id) => `- ${code(id)}: ${profiles[id].purpose}`)
      .join("\n"),
    ...ruleTables(loaded.map(({ rule }) => rule)),
    "## Structure",
    table(
      ["Check", "Severity", "Finds"],
      structureChecks.map(({ id, severity, title }) => [`[${code(id)}](${id}.md)`, severity, title]),
    ),
  );
  return [...pages, ...structure, ["docs/rules/README.md", index]];
}
