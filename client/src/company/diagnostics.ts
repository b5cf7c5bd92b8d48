import { type Diagnostic, type Disposable, languages, type Uri } from "vscode";

/** Keeps from being told twice what another extension says of a place: it may check the file against a schema, too. */
export class SharedDiagnostics implements Disposable {
  /** What others said when a file was last told of, by its address. */
  readonly #known = new Map<string, string>();
  readonly #listener: Disposable;

  /** `changed` hears that others say something else of a file. */
  constructor(changed: (uri: Uri) => void) {
    this.#listener = languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) {
        const known = this.#known.get(uri.toString());
        if (known !== undefined && known !== placesOf(others(uri))) changed(uri);
      }
    });
  }

  /** Our diagnostics without those about structure where another extension speaks of the same place. */
  fresh(uri: Uri, ours: readonly Diagnostic[]): Diagnostic[] {
    const theirs = others(uri);
    this.#known.set(uri.toString(), placesOf(theirs));
    return ours.filter((each) => !isStructural(each) || !theirs.some((other) => isSamePlace(each, other)));
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

const others = (uri: Uri): readonly Diagnostic[] =>
  languages.getDiagnostics(uri).filter(({ source }) => source !== "ML Warden");

const placesOf = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics
    .map(({ range: { start, end } }) => `${start.line}:${start.character}-${end.line}:${end.character}`)
    .join();

/** The server marks them so. */
const isStructural = (diagnostic: Diagnostic & { readonly data?: unknown }): boolean => diagnostic.data === "structure";

const isSamePlace = ({ range: a }: Diagnostic, { range: b }: Diagnostic): boolean =>
  a.start.line === b.start.line && a.intersection(b) !== undefined;
