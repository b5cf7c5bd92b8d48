import {
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
} from "vscode";

/** Files that are nowhere but in memory, as those of a repository that is looked at without a copy. */
export class MemoryFiles implements FileSystemProvider {
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #texts = new Map<string, string>();
  readonly onDidChangeFile = this.#changed.event;

  write(uri: Uri, text: string): void {
    const type = this.#texts.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
    this.#texts.set(uri.path, text);
    this.#changed.fire([{ type, uri }]);
  }

  stat({ path }: Uri) {
    const text = this.#texts.get(path);
    if (text !== undefined) return { type: FileType.File, ctime: 0, mtime: text.length, size: text.length };
    if (this.#namesIn(path).length > 0) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw FileSystemError.FileNotFound(path);
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    return this.#namesIn(path).map((name) => [name, FileType.File]);
  }

  readFile({ path }: Uri): Uint8Array {
    const text = this.#texts.get(path);
    if (text === undefined) throw FileSystemError.FileNotFound(path);
    return new TextEncoder().encode(text);
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    this.write(uri, new TextDecoder().decode(content));
  }

  watch() {
    return { dispose: () => {} };
  }

  createDirectory(): void {}

  delete({ path }: Uri): void {
    this.#texts.delete(path);
  }

  rename(): void {
    throw FileSystemError.NoPermissions("nothing is renamed here");
  }

  #namesIn(folder: string): readonly string[] {
    const start = `${folder.replace(/\/$/, "")}/`;
    return [...this.#texts.keys()].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
  }
}
