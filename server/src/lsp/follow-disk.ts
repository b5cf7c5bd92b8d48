import { type ClientCapabilities, DidChangeWatchedFilesNotification, FileChangeType } from "vscode-languageserver";
import { listing, secretGlobs } from "../index.ts";
import type { Session } from "./session.ts";

/** The files that are judged, those that decide what of a folder of code is uploaded, and those that should not be. */
const watched = ["**/*.{json,jsonc,yml,yaml,runconfig}", ...listing.texts.map((name) => `**/${name}`), ...secretGlobs];

export const canWatch = ({ workspace }: ClientCapabilities): boolean =>
  workspace?.didChangeWatchedFiles?.dynamicRegistration === true;

/** Has the editor tell what changes on disk. */
export function askToWatch({ connection }: Session): void {
  const watchers = watched.map((globPattern) => ({ globPattern }));
  connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** For an editor that does not tell: whatever was read may be another when a document is opened or saved, and is read again. */
export function lookAgain(session: Session): void {
  const { documents, surroundings } = session;
  documents.onDidOpen(() => {
    surroundings.forgetAll();
    if (documents.all().length > 1) session.refreshSoon();
  });
  documents.onDidSave(({ document: { uri } }) => {
    session.filesChanged([{ uri, type: FileChangeType.Changed }]);
    surroundings.forgetAll();
    session.refreshSoon();
  });
}
