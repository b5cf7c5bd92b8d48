import type { CancellationToken, TextDocumentContentProvider } from "vscode";
import { commands, Uri } from "vscode";
import type { Server } from "./server.ts";

export const ruleScheme = "mlwarden";
const preview = "vscode.markdown.preview.editor";

const uriOf = (rule: string) => Uri.from({ scheme: ruleScheme, path: `/rules/${rule}.md` });

export class RulePages implements TextDocumentContentProvider {
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  async provideTextDocumentContent(uri: Uri, _token: CancellationToken): Promise<string> {
    const rule = /^\/rules\/([^/]+)\.md$/.exec(uri.path)?.[1];
    const page = rule && (await this.#server.request("mlwarden/rulePage", { id: rule }));
    return page ? page.markdown : `# No such rule\n\nML Warden has no rule page at \`${uri.path}\`.\n`;
  }
}

export async function openRule(rule: unknown): Promise<void> {
  if (typeof rule === "string") await commands.executeCommand("vscode.openWith", uriOf(rule), preview);
}
