import type { CodeAction } from "vscode-languageserver";
import { configName } from "../../config/config.ts";
import type { Finding } from "../../engine/finding.ts";
import { about, kinds, type Situation } from "./action.ts";
import { annotate, otherFile } from "./annotate.ts";
import { levelEdit } from "./level-edit.ts";

/** What changes the level of a rule in the configuration. An editor that cannot ask for the level is offered to turn the rule off. */
export function levelsOf(situation: Situation, finding: Finding): CodeAction[] {
  const { editor, config, document, inspection } = situation;
  const { rule } = finding;
  if (!config) return [];
  if (editor.levels) {
    const title = `Change the level of ${rule} in ${configName}…`;
    const command = { title, command: "mlwarden.setLevel", arguments: [{ uri: document.uri, rule }] };
    return [{ ...about(situation, finding, title, kinds.level), command }];
  }
  const edit = levelEdit(inspection, config, rule, "off");
  if (!edit) return [];
  return [
    {
      ...about(situation, finding, `Turn ${rule} off in ${configName}`, kinds.level),
      edit: editor.annotations ? annotate(edit, otherFile) : edit,
    },
  ];
}
