import type { TreeDataProvider } from "vscode";
import { EventEmitter, l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from "vscode";
import type { CheckPosture, ControlPosture, Posture, ResourcePosture, Verdict } from "./model.ts";
import type { PostureSource } from "./posture.ts";

/** A row: a resource, one of its controls, or a check of that. */
export type Row =
  | { readonly is: "resource"; readonly resource: ResourcePosture }
  | { readonly is: "control"; readonly control: ControlPosture; readonly resource: ResourcePosture }
  | { readonly is: "check"; readonly check: CheckPosture; readonly resource: ResourcePosture };

const verdicts: Readonly<Record<Verdict, { readonly word: string; readonly icon: ThemeIcon }>> = {
  met: { word: l10n.t("met"), icon: new ThemeIcon("pass", new ThemeColor("testing.iconPassed")) },
  "not-met": { word: l10n.t("not met"), icon: new ThemeIcon("warning", new ThemeColor("list.warningForeground")) },
  depends: { word: l10n.t("depends on the deployment"), icon: new ThemeIcon("git-branch") },
  unknown: { word: l10n.t("not told by the file"), icon: new ThemeIcon("question") },
  unchecked: { word: l10n.t("not checked"), icon: new ThemeIcon("circle-slash") },
};

/** Resources, their controls, and the checks of each. */
export class PostureTree implements TreeDataProvider<Row> {
  readonly #changed = new EventEmitter<undefined>();
  readonly #source: PostureSource;
  #posture: Posture | undefined;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(source: PostureSource) {
    this.#source = source;
    source.onDidChange((posture) => {
      this.#posture = posture;
      this.#changed.fire(undefined);
    });
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (!row) {
      const { resources } = this.#posture ?? (await this.#first());
      return resources.map((resource) => ({ is: "resource", resource }));
    }
    const { resource } = row;
    if (row.is === "resource") return resource.controls.map((control) => ({ is: "control", control, resource }));
    return row.is === "control" ? row.control.checks.map((check) => ({ is: "check", check, resource })) : [];
  }

  getTreeItem(row: Row): TreeItem {
    if (row.is === "resource") {
      const { title, name, verdict, uri } = row.resource;
      const file = Uri.parse(uri).path.split("/").at(-1);
      return item(name === "" ? title : name, verdict, `${name === "" ? "" : `${title} · `}${file}`, row);
    }
    if (row.is === "control")
      return item(row.control.title, row.control.verdict, verdicts[row.control.verdict].word, row);
    const { rule, message, verdict, range } = row.check;
    return item(
      range ? message : rule,
      verdict,
      range ? rule : verdicts[verdict].word,
      row,
      range ? undefined : message,
    );
  }

  async #first(): Promise<Posture> {
    this.#posture = await this.#source.refresh();
    return this.#posture;
  }
}

function item(
  label: string,
  verdict: Verdict,
  description: string,
  row: Row,
  tooltip = `${label} · ${description}`,
): TreeItem {
  const { Collapsed, None } = TreeItemCollapsibleState;
  const made = new TreeItem(label, row.is === "check" ? None : Collapsed);
  made.description = description;
  made.iconPath = verdicts[verdict].icon;
  made.tooltip = tooltip;
  made.accessibilityInformation = { label: `${label}, ${description}, ${verdicts[verdict].word}` };
  const range = (row.is === "check" && row.check.range) || row.resource.range;
  if (row.is === "check")
    made.command = { command: "mlwarden.reveal", title: l10n.t("Show in File"), arguments: [row.resource.uri, range] };
  return made;
}
