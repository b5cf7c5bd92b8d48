import type { WebviewPanel } from "vscode";
import { env, l10n, Uri, ViewColumn, window, workspace } from "vscode";
import type { Words } from "./draw.ts";
import type { Box, Flow, Posture } from "./model.ts";
import type { PostureSource } from "./posture.ts";
import { reveal } from "./reveal.ts";

const words: Words = {
  picture: l10n.t("Picture of the Deployment"),
  reach: { open: l10n.t("open"), closed: l10n.t("closed"), unknown: l10n.t("unknown"), private: l10n.t("private") },
};

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
    const drawn = `${this.#svg}${posture.flows.map(section).join("\n")}`;
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    panel.webview.html = page(drawn);
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

/** No script but the one below, no resource from anywhere. */
function page(drawn: string): string {
  const nonce = crypto.randomUUID();
  return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'">
<title>${l10n.t("Picture of the Deployment")}</title>
</head>
<body>
<button id="save">${l10n.t("Save as SVG")}</button>
<main>${drawn}</main>
<script nonce="${nonce}">
const editor = acquireVsCodeApi();
const choose = (event) => {
  const box = event.target.closest("[data-box]");
  if (box) editor.postMessage({ box: box.dataset.box });
};
addEventListener("click", choose);
addEventListener("keydown", (event) => { if (event.key === "Enter") choose(event); });
document.getElementById("save").addEventListener("click", () => editor.postMessage({ save: true }));
</script>
</body>
</html>`;
}

const section = ({ title, steps }: Flow): string =>
  `<details><summary>${title}</summary><ol>${steps.map(({ who, whom, does }) => `<li>${who} → ${whom}: ${does}</li>`).join("")}</ol></details>`;
