import type { Disposable } from "vscode";
import { commands, window, workspace } from "vscode";
import type { Range } from "vscode-languageclient/node";
import { cutOff } from "../scope/workspace-files.ts";
import type { Server } from "../server.ts";
import { PicturePanel } from "./picture-panel.ts";
import { PostureSource } from "./posture.ts";
import { reveal } from "./reveal.ts";
import { PostureTree } from "./tree.ts";

/** The view "ML Warden", the picture, and their commands. */
export function registerPosture(server: Server): Disposable[] {
  const source = new PostureSource(server);
  const view = window.createTreeView("mlwarden.posture", { treeDataProvider: new PostureTree(source) });
  const panel = new PicturePanel(source);
  source.onDidChange(() => {
    view.message = source.isCut ? cutOff() : "";
  });
  const exportPosture = async () => {
    const { markdown } = await source.refresh();
    await window.showTextDocument(await workspace.openTextDocument({ language: "markdown", content: markdown }));
  };
  return [
    source,
    view,
    source.watch(() => view.visible),
    commands.registerCommand("mlwarden.refreshPosture", () => source.refresh()),
    commands.registerCommand("mlwarden.showPicture", () => panel.show()),
    commands.registerCommand("mlwarden.exportPosture", exportPosture),
    commands.registerCommand("mlwarden.reveal", (uri: string, range: Range) => reveal(uri, range)),
  ];
}
