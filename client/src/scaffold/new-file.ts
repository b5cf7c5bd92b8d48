import { Uri } from "vscode";
import type { Server } from "../server.ts";
import type { Answers } from "./model.ts";
import { showNewDocuments } from "./new-document.ts";
import type { Previews } from "./preview.ts";
import { Wizard } from "./wizard.ts";
import { write } from "./write.ts";

/**
 * Asks what to write, shows it, and writes it: into unsaved documents, or at the cursor. `argument` is a folder for new
 * files, or `{ scaffold, answers }`: then nothing is asked, and defaults stand for answers left out.
 */
export async function newFile(server: Server, previews: Previews, argument: unknown): Promise<void> {
  const scaffolds = await server.request("mlwarden/scaffolds", {});
  const scaffold = scaffolds.find(({ id }) => id === field(argument, "scaffold"));
  if (scaffold)
    return showNewDocuments(await write(server, scaffold, answersIn(field(argument, "answers"))), undefined);
  const folder = argument instanceof Uri ? argument : undefined;
  await new Wizard(server, previews, scaffolds, folder).run();
}

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

function answersIn(value: unknown): Answers {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === "string"));
}
