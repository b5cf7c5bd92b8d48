import type { Server } from "../server.ts";
import type { Answers, NewFile, Scaffold } from "./model.ts";

export async function write(server: Server, { id, title }: Scaffold, answers: Answers): Promise<readonly NewFile[]> {
  const files = await server.request("mlwarden/scaffold", { id, answers });
  if (!files) throw new Error(`The language server could not write "${title}": its output says why.`);
  return files;
}
