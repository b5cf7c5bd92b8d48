import type { TextDocumentContentProvider } from "vscode";
import { commands, env, l10n, Uri, window, workspace } from "vscode";
import type { Server } from "./server.ts";

/** Pages of the documentation are documents of this scheme, such as `mlwarden:/rules/<id>.md`. */
export const pageScheme = "mlwarden";
const preview = "vscode.markdown.preview.editor";

/** The documentation, which ships beside the programs. */
export class Pages implements TextDocumentContentProvider {
  readonly #file: Uri;
  readonly #server: Server;
  #read: Promise<Readonly<Record<string, string>>> | undefined;

  constructor(extension: Uri, server: Server) {
    this.#server = server;
    this.#file = Uri.joinPath(extension, "dist", "pages.json");
  }

  async provideTextDocumentContent({ path }: Uri): Promise<string> {
    const page = /^\/(.+)\.md$/.exec(path)?.[1] ?? "";
    const pages = await this.#all();
    const text = Object.hasOwn(pages, page) ? pages[page] : undefined;
    if (text === undefined)
      return `# ${l10n.t("No such page")}\n\n${l10n.t("ML Warden has no page at {0}.", `\`${path}\``)}\n`;
    if (!env.language.toLowerCase().startsWith("zh")) return text;
    return (await this.#server.request("mlwarden/translate", { text })).text;
  }

  /** Opens a page; lets the person choose one where none is named. */
  async open(named: unknown): Promise<void> {
    const page = typeof named === "string" ? named : await this.#choose();
    if (page === undefined) return;
    await commands.executeCommand("vscode.openWith", Uri.from({ scheme: pageScheme, path: `/${page}.md` }), preview);
  }

  async #choose(): Promise<string | undefined> {
    const items = Object.entries(await this.#all()).map(([page, text]) => ({
      label: /^# (.*)/.exec(text)?.[1] ?? page,
      description: page,
    }));
    const options = { title: l10n.t("ML Warden: Open Documentation"), matchOnDescription: true };
    return (await window.showQuickPick(items, options))?.description;
  }

  #all(): Promise<Readonly<Record<string, string>>> {
    this.#read ??= this.#load();
    return this.#read;
  }

  async #load(): Promise<Readonly<Record<string, string>>> {
    return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(this.#file)));
  }
}
