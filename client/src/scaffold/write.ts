import { l10n } from "vscode";
import type { Server } from "../server.ts";
import type { Answers, NewFile, Scaffold } from "./model.ts";

export async function write(server: Server, { id, title }: Scaffold, answers: Answers): Promise<readonly NewFile[]> {
  const files = await server.request("mlwarden/scaffold", { id, answers });
  if (!files) throw new Error(l10n.t('The language server could not write "{0}": its output says why.', title));
  return files;
}
