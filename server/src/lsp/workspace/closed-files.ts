import { type Diagnostic, DiagnosticSeverity, type WorkspaceDocumentDiagnosticReport } from "vscode-languageserver";
import { codeFoldersIn, folderOf, mayHaveSiblings, type NamedText, nameIn } from "../../index.ts";
import { addressFrom, folderAddress } from "../address-from.ts";

/** What came of checking a file. */
interface Checked {
  readonly resultId: string;
  readonly findings: number;
  readonly isClean: boolean;
  /** Whether it goes with other files of its folder. */
  readonly isCompanion: boolean;
  /** The files elsewhere that it depends on; of folders of code, whatever lies in them. */
  readonly elsewhere: readonly string[];
}

/** What was found in files that are not open, and what the client knows of it. No text and no tree is kept. */
export class ClosedFiles {
  readonly #checked = new Map<string, Checked>();
  /** The results that the client shows. */
  #shown = new Map<string, string>();

  clientShows(results: readonly { readonly uri: string; readonly value: string }[]): void {
    this.#shown = new Map(results.map(({ uri, value }) => [uri, value]));
  }

  /** What to tell of a file; `find` is asked only where it must be checked anew. */
  tell(
    { uri, text }: { readonly uri: string; readonly text: string },
    siblings: readonly NamedText[],
    resultId: string,
    find: () => readonly Diagnostic[],
  ): readonly WorkspaceDocumentDiagnosticReport[] {
    const known = this.#checked.get(uri);
    if (this.#shown.get(uri) === resultId) return [{ kind: "unchanged", uri, version: null, resultId }];
    if (known?.resultId === resultId && known.isClean) return this.clear(uri);
    const items = [...find()];
    this.#checked.set(uri, {
      resultId,
      findings: countOf(items),
      isClean: items.length === 0,
      isCompanion: mayHaveSiblings(nameIn(uri), text),
      elsewhere: [
        ...siblings.flatMap(({ name }) => (name.includes("/") ? [addressFrom(uri, name)] : [])),
        ...codeFoldersIn(nameIn(uri), text).map((path) => folderAddress(uri, path)),
      ],
    });
    if (items.length === 0) return this.clear(uri);
    this.#shown.set(uri, resultId);
    return [{ kind: "full", uri, version: null, resultId, items }];
  }

  /** What to tell of a file that has nothing to show any longer, if that is news. */
  clear(uri: string): readonly WorkspaceDocumentDiagnosticReport[] {
    return this.#shown.delete(uri) ? [{ kind: "full", uri, version: null, items: [] }] : [];
  }

  /** Forgets all files but these. */
  keep(uris: readonly string[]): readonly WorkspaceDocumentDiagnosticReport[] {
    const kept = new Set(uris);
    for (const uri of this.#checked.keys()) if (!kept.has(uri)) this.#checked.delete(uri);
    return [...this.#shown.keys()].flatMap((uri) => (kept.has(uri) ? [] : this.clear(uri)));
  }

  /** The files that are to be checked again when another one changes. */
  dependingOn(uri: string): readonly string[] {
    const folder = folderOf(uri);
    return [...this.#checked].flatMap(([other, { isCompanion, elsewhere }]) =>
      other !== uri && ((isCompanion && folderOf(other) === folder) || elsewhere.some((place) => isWithin(place, uri)))
        ? [other]
        : [],
    );
  }

  findingsIn(uri: string): number {
    return this.#checked.get(uri)?.findings ?? 0;
  }
}

/** As many as the list of problems shows, which leaves out hints. */
export const countOf = (found: readonly Diagnostic[]): number =>
  found.filter(({ severity }) => severity !== DiagnosticSeverity.Hint).length;

const isWithin = (place: string, uri: string): boolean => (place.endsWith("/") ? uri.startsWith(place) : uri === place);
