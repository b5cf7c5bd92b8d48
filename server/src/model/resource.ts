import type { DialectId, Kind, Setting } from "../catalog/setting.ts";
import type { Possible } from "../expressions/possible.ts";
import type { MapNode, Node, Scalar } from "../syntax/tree.ts";
import type { NamedText } from "../text/named-text.ts";
import type { Span } from "../text/span.ts";
import type { CondaFile } from "./conda-file.ts";
import type { Snapshot } from "./snapshot.ts";

/** One value of a setting. */
export interface Value extends Omit<Possible, "value"> {
  /** Choices and flags: the catalog's word. Texts: the text. Blocks, maps, lists: "set". Undefined: a word the catalog lacks. */
  readonly canonical: string | undefined;
  readonly raw: Scalar | undefined;
  readonly node: Node;
  /** One of several outcomes in which the setting is left out. */
  readonly absent?: true;
}

export interface Known {
  readonly is: "known";
  readonly values: readonly Value[];
  /** False where other values may occur that cannot be worked out. */
  readonly complete: boolean;
}

/** Left out. `owner` and `path` say where to add it; `owner` is missing where an expression stands in the way. */
export interface Absent {
  readonly is: "absent";
  readonly assumed: string | undefined;
  readonly anchor: Span;
  readonly owner?: MapNode;
  readonly path: readonly string[];
  /** False where that is so only by a parameter's default, which a deployment may override. */
  readonly certain: boolean;
  readonly parameter?: string;
}

export interface Unknown {
  readonly is: "unknown";
  readonly node: Node;
}

/** What a file says about a setting. Placeholders and what only a deployment decides are unknown: they accuse no one. */
export type Reading = Known | Absent | Unknown;

/** Whether a setting can be nothing but one canonical value. */
export const isAlways = (reading: Reading, word: string): reading is Known =>
  reading.is === "known" && reading.complete && reading.values.every(({ canonical }) => canonical === word);

/** One member of a map setting or item of a list setting. */
export interface Entry {
  readonly key: string;
  /** Of the key; of the whole item in a list. */
  readonly keySpan: Span;
  /** The map that holds the member; undefined for an item of a list. */
  readonly owner: MapNode | undefined;
  /** Undefined where the value cannot be known, placeholders included. */
  readonly values: readonly Possible[] | undefined;
}

/** An id as an expression puts it together. */
export interface WrittenId {
  /** In lower case, from the provider on. */
  readonly id: string;
  /** False where a part of it is known to a deployment only. */
  readonly isWhole: boolean;
  readonly span: Span;
}

/** Something that a file declares: a workspace, an endpoint, a compute cluster. */
export interface Resource {
  readonly kind: Kind;
  /** Finer than the kind where the format says so: `hub`, `project`, `featureStore`, `managed`, `kubernetes`, `aci`, `aks`, `local`; `linked` where what is deployed is not at hand; `nested` for an output that a template around it may read. */
  readonly variant: string | undefined;
  readonly dialect: DialectId;
  readonly name: string | undefined;
  readonly apiVersion: string | undefined;
  readonly node: MapNode;
  /** Where findings about what is missing are shown. */
  readonly anchor: Span;
  /** Whether it is there at all depends on what a deployment says. */
  readonly optional?: true;
  /** It stands in another file: nothing is reported of it here. */
  readonly elsewhere?: true;
  /** The file that it stands in, where that is another one, in the same folder or above. */
  readonly file?: NamedText;
  /** The workspaces of other files in its folder, or in the nearest one above with any: it may be a part of one of them. */
  readonly nearby?: readonly Resource[];
  read(setting: Setting): Reading;
  entries(setting: Setting): readonly Entry[];
  /** The resources of the same file that a setting may name by their id; none where that cannot be known. */
  refersTo?(setting: Setting): readonly Resource[];
  /** The ids that a setting may come to, as far as they can be compared. */
  idsIn?(setting: Setting): readonly WrittenId[];
  /** The resources that it is a part of, or extends: of the same file, or the only workspace nearby. */
  holders?(): readonly Resource[];
  /** The conda file that one of its settings names by its path, where that is at hand. */
  condaFile?(path: string): CondaFile | undefined;
  /** What is uploaded with a folder that one of its settings names; missing where nothing is known of the files around. */
  uploads?(folder: string): Snapshot;
  /** It extends another resource, of this file or elsewhere; else the group or subscription that is deployed to. */
  readonly extends?: true;
}
