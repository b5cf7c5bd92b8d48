import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  type Baseline,
  type Config,
  type Files,
  type LevelFile,
  locationIn,
  type NamedText,
  withAssigned,
} from "../index.ts";
import { addressFrom } from "./address-from.ts";
import { Configs, findByClient, uriOf } from "./configs.ts";
import type { Lookup } from "./lookup.ts";
import { lookupByClient } from "./lookup-by-client.ts";
import { Siblings } from "./siblings.ts";

/** What a document is judged by besides its text. */
export interface Around {
  readonly siblings: readonly NamedText[];
  readonly config: Config | undefined;
  readonly baseline: Baseline | undefined;
  /** The environment that a template is worked out in, where one is chosen. */
  readonly environment: string | undefined;
}

/** What there is to do when something around a document has changed. */
interface Reactions {
  judgeAnew(): void;
  refresh(): void;
  warn(text: string): void;
}

/** What lies around files: other files that count for them, and what is configured for them. */
export class Surroundings {
  /** The chosen environments, by the address of the template. */
  environments: Readonly<Record<string, string>> = {};
  readonly #documents: TextDocuments<TextDocument>;
  readonly #configs: Configs;
  readonly #siblings: Siblings;
  /** Apart from the others, so that they can be forgotten as soon as a folder is done with. */
  readonly #siblingsOfClosed: Siblings;
  #lookup: Lookup;
  #findFirst: Files["findFirst"];

  /** `files` and `lookup` are for editors that look nothing up for us. */
  constructor(documents: TextDocuments<TextDocument>, files: Files, lookup: Lookup, reactions: Reactions) {
    this.#documents = documents;
    this.#lookup = lookup;
    this.#siblings = new Siblings(() => this.#lookup, documents, reactions.refresh);
    this.#siblingsOfClosed = new Siblings(
      () => this.#lookup,
      documents,
      () => {},
    );
    this.#findFirst = files.findFirst;
    this.#configs = new Configs(
      documents,
      { ...files, findFirst: (locations) => this.#findFirst(locations) },
      reactions.judgeAnew,
      reactions.warn,
    );
  }

  /** What the editor can look up for us. */
  useClient(
    connection: Connection,
    { siblings, files }: { readonly siblings?: unknown; readonly files?: unknown },
  ): void {
    if (siblings === true) this.#lookup = lookupByClient(connection);
    if (files === true) this.#findFirst = findByClient(connection);
  }

  of(uri: string, text: string): Promise<Around> {
    return this.#around(this.#siblings, uri, text);
  }

  /** What lies around a file that is not open. */
  ofClosed(uri: string, text: string): Promise<Around> {
    return this.#around(this.#siblingsOfClosed, uri, text);
  }

  forgetClosed(): void {
    this.#siblingsOfClosed.forgetAll();
  }

  forgetAll(): void {
    this.#siblings.forgetAll();
    this.#configs.forgetAll();
  }

  /** What of all that was told a change of these files on disk concerns. */
  forget(uris: readonly string[]): "configs" | "siblings" | undefined {
    const isNear = this.#siblings.forget(uris);
    if (this.#configs.forget(uris)) return "configs";
    return isNear ? "siblings" : undefined;
  }

  /** The nearest file that configures another. */
  async configFile(uri: string): Promise<LevelFile | undefined> {
    const config = await this.#configs.of(uri);
    if (!config) return undefined;
    const open = this.#documents.all().find((document) => locationIn(document.uri) === config.location);
    return {
      uri: open?.uri ?? uriOf(config.location),
      text: config.files.at(-1)?.text,
      version: open?.version ?? null,
    };
  }

  async #around(siblings: Siblings, uri: string, text: string): Promise<Around> {
    const [beside, assigned, config, baseline] = await Promise.all([
      siblings
        .of(uri, text)
        .then((around) => withAssigned(around, (name) => this.#configs.assigned(addressFrom(uri, name)))),
      this.#configs.assigned(uri),
      this.#configs.of(uri),
      this.#configs.baselineOf(uri),
    ]);
    return { siblings: [...beside, ...assigned], config, baseline, environment: this.environments[uri] };
  }
}
