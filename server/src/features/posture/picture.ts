import type { Range } from "vscode-languageserver";
import type { Kind } from "../../catalog/setting.ts";
import type { Resource } from "../../model/resource.ts";
import type { KeyOwner, Reach } from "./marks.ts";

/** A thing of the deployment. */
export interface Box {
  readonly id: string;
  readonly kind: Kind;
  /** What people call the kind. */
  readonly title: string;
  readonly name: string;
  /** What there is to say of it, in words: colour alone is not read by everyone. */
  readonly marks: readonly string[];
  /** `declared` in the files, named there but declared `elsewhere`, or `created` by Azure because nothing is named. */
  readonly origin: "declared" | "elsewhere" | "created";
  readonly reach?: Reach;
  readonly keyOwner?: KeyOwner;
  readonly uri?: string;
  readonly range?: Range;
}

/** Who uses whom. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly does: string;
  /** As open as what it leads to, unless a private endpoint carries it. */
  readonly reach?: Reach | "private";
}

export interface Picture {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

/** A resource with its place. */
export interface Located {
  readonly resource: Resource;
  readonly uri: string;
  readonly range: Range;
  /** All resources of the same file. */
  readonly others: readonly Resource[];
}
