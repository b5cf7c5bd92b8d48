import type { DialectId, Kind, Setting } from "../catalog/setting.ts";
import type { Resource } from "../model/resource.ts";
import type { Op } from "../syntax/tree.ts";
import type { NamedText } from "../text/named-text.ts";
import type { Span } from "../text/span.ts";
import type { Project } from "./project.ts";

/** LSP's names, most severe first. */
export type Severity = "error" | "warning" | "information" | "hint";

/** How severe a rule is, where it may also be left out. */
export type Level = Severity | "off";

/** Whom the severities of the rules are for; see profile.ts. */
export type ProfileId = "recommended" | "strict" | "mcsb" | "article";

/** The seven controls that rules and posture are grouped by. */
export type Control = "identity" | "network" | "at-rest" | "in-transit" | "secrets" | "monitoring" | "access";

/** A change that mends a finding. Safe: it cannot break a service that runs today, nor lock anyone out. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly ops: readonly Op[];
}

/** Lines that another file of text is to end with, which mends a finding. It is not written unseen. */
export interface Addition {
  readonly title: string;
  /** The path from the folder of the file that the finding is in. */
  readonly to: string;
  /** What stands there so far; undefined where there is no such file. */
  readonly text: string | undefined;
  readonly lines: readonly string[];
}

/** What a rule has to say of one place. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
  readonly addition?: Addition;
  /** Other places that explain it, such as the use of a parameter whose default is at fault. */
  readonly related?: readonly Related[];
}

/** A place that explains a finding. */
export interface Related {
  readonly span: Span;
  readonly message: string;
  /** Where it is in another file, which lies in the same folder. */
  readonly file?: NamedText;
}

/** The sections of Microsoft's article "Enterprise security for Azure Machine Learning" of 2020 that ask for something. */
export type ArticleSection =
  | "Authentication for web service deployment"
  | "Authorization"
  | "Securing compute targets and data"
  | "Network security"
  | "Encryption at rest"
  | "Azure Cosmos DB"
  | "Azure Container Instance"
  | "Machine Learning Compute"
  | "Encryption in transit"
  | "Using Azure Key Vault"
  | "Microsoft collected data"
  | "Microsoft-generated data"
  | "Activity log";

/** The same check elsewhere, by its id there. */
export interface Sources {
  readonly psrule?: readonly string[];
  readonly checkov?: readonly string[];
  readonly policy?: readonly string[];
  readonly mcsb?: readonly string[];
  readonly article?: ArticleSection;
}

export interface Rule {
  /** File name, documentation anchor and suppression word: kebab-case, says what is wrong. */
  readonly id: string;
  readonly control: Control;
  /** Of an explicit insecure value; see the architecture for the levels below it. */
  readonly severity: Severity;
  /** The fault, as a sentence. */
  readonly title: string;
  /** Who is harmed and how, in a few sentences. Markdown. */
  readonly why: string;
  /** What the fix does and what it may break. Markdown. */
  readonly fixNote: string;
  /** Whom the fix may keep from what they reach today: people who come that way, or programs that do not sign in so far. */
  readonly shutsOut?: "people" | "programs";
  readonly kinds: readonly Kind[];
  readonly settings: readonly Setting[];
  /** The dialects it judges, where those are fewer than spell its settings. */
  readonly dialects?: readonly DialectId[];
  /** What it finds is a secret itself, which no report repeats. */
  readonly spansSecret?: true;
  /** Looks everywhere, and is silent where another rule of the same control speaks of the same place. */
  readonly general?: true;
  /** Microsoft's page that asks for it. */
  readonly source: string;
  readonly sources: Sources;
  /** Where another tool's check of the same judges otherwise, and why this one does not follow it. Markdown. */
  readonly differs?: string;
  /** Where a profile treats the rule otherwise than it treats most, and why, as a sentence. */
  readonly profiles?: Readonly<Partial<Record<ProfileId, { readonly floor: Level; readonly why: string }>>>;
  /** Judges one resource; `others` are all resources of the same file. */
  check(resource: Resource, others: readonly Resource[], project: Project): Iterable<Report>;
}
