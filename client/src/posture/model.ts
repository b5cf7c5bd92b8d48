import type { Range } from "vscode-languageclient/node";

/** As the server tells it. */
export interface Posture {
  readonly resources: readonly ResourcePosture[];
  readonly picture: Picture;
  readonly flows: readonly Flow[];
  /** The same as a page. */
  readonly markdown: string;
}

export type Verdict = "met" | "not-met" | "depends" | "unknown" | "unchecked";

export interface ResourcePosture {
  readonly title: string;
  readonly name: string;
  readonly uri: string;
  readonly range: Range;
  readonly verdict: Verdict;
  readonly controls: readonly ControlPosture[];
}

export interface ControlPosture {
  readonly title: string;
  readonly verdict: Verdict;
  readonly checks: readonly CheckPosture[];
}

export interface CheckPosture {
  readonly rule: string;
  readonly message: string;
  readonly verdict: Verdict;
  readonly range?: Range;
}

export interface Picture {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

export interface Box {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly name: string;
  readonly marks: readonly string[];
  readonly reach?: "open" | "closed" | "unknown";
  readonly uri?: string;
  readonly range?: Range;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly does: string;
  readonly reach?: "open" | "closed" | "unknown" | "private";
}

export interface Flow {
  readonly title: string;
  readonly steps: readonly { readonly who: string; readonly whom: string; readonly does: string }[];
}
