import type { WebviewPanel } from "vscode";
import { env, l10n, Uri, ViewColumn, window, workspace } from "vscode";
import type { Words } from "./draw.ts";
import type { Box, Posture } from "./model.ts";
import { type PageWords, pageOf } from "./page.ts";
import type { PostureSource } from "./posture.ts";
import { reveal } from "./reveal.ts";

const words: Words = {
  picture: l10n.t("Picture of the Deployment"),
  reach: { open: l10n.t("open"), closed: l10n.t("closed"), unknown: l10n.t("unknown"), private: l10n.t("private") },
};

const pageWords: PageWords = { language: env.language, title: words.picture, save: l10n.t("Save as SVG") };

/** The picture of the deployment beside the editor. There is at most one. */
export class PicturePanel {
  readonly #source: PostureSource;
  #panel: WebviewPanel | undefined;
  #boxes: readonly Box[] = [];
  #svg = "";
  /** What is drawn, to tell whether it has changed. */
  #drawn = "";

  constructor(source: PostureSource) {
    this.#source = source;
  }

  async show(): Promise<void> {
    const posture = await this.#source.refresh();
    if (this.#panel) this.#panel.reveal();
    else this.#open();
    await this.#draw(posture);
  }

  #open(): void {
    const panel = window.createWebviewPanel(
      "mlwarden.picture",
      l10n.t("Picture of the Deployment"),
      ViewColumn.Beside,
      {
        enableScripts: true,
        localResourceRoots: [],
      },
    );
    const listeners = [
      this.#source.watch(() => panel.visible),
      this.#source.onDidChange((posture) => this.#draw(posture)),
      panel.webview.onDidReceiveMessage((message) => this.#answer(message)),
    ];
    panel.onDidDispose(() => {
      for (const listener of listeners) listener.dispose();
      this.#panel = undefined;
      this.#drawn = "";
    });
    this.#panel = panel;
  }

  async #draw(posture: Posture): Promise<void> {
    const { drawPicture } = await import("./draw.ts");
    const panel = this.#panel;
    if (!panel) return;
    this.#boxes = posture.picture.boxes;
    this.#svg = drawPicture(posture.picture, words);
    const drawn = this.#svg + JSON.stringify(posture.flows);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    panel.webview.html = pageOf(this.#svg, posture.flows, pageWords, crypto.randomUUID());
  }

  #answer(message: { readonly box?: string; readonly save?: true }): Promise<void> | undefined {
    if (message.save) return this.#save();
    const box = this.#boxes.find(({ id }) => id === message.box);
    return box?.uri !== undefined && box.range ? reveal(box.uri, box.range) : undefined;
  }

  async #save(): Promise<void> {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    const target = await window.showSaveDialog({
      filters: { SVG: ["svg"] },
      ...(folder && { defaultUri: Uri.joinPath(folder, "deployment.svg") }),
    });
    if (target) await workspace.fs.writeFile(target, new TextEncoder().encode(this.#svg));
  }
}
