import type { AllowLists, Project } from "../rules/project.ts";
import type { Level, ProfileId } from "../rules/rule.ts";
import type { Span } from "../text/span.ts";
import type { Location } from "./location.ts";

/** The name of the file that holds a configuration. */
export const configName = "mlwarden.json";

/** What a configuration file says, as far as it could be understood. Nothing that is left out decides anything. */
export interface Settings {
  readonly extends: readonly Written[];
  readonly profile: ProfileId | undefined;
  readonly rules: Levels;
  readonly overrides: readonly Override[];
  readonly environments: readonly Environments[];
  readonly allow: AllowLists;
  readonly associatedResources: Project["associatedResources"] | undefined;
  readonly requireReason: boolean | undefined;
  /** Rules whose fixes are for a person to apply, one by one. */
  readonly unfixable: readonly string[] | undefined;
}

export type Levels = Readonly<Record<string, Level>>;

/** What holds for some files only. */
export interface Override {
  readonly files: readonly string[];
  readonly profile: ProfileId | undefined;
  readonly rules: Levels;
}

/** The parameter files that a template is deployed with. */
export interface Environments {
  readonly template: Written;
  readonly files: readonly { readonly name: string; readonly path: Written }[];
}

/** A text, and where it is written. */
export interface Written {
  readonly text: string;
  readonly span: Span;
}

/** What is wrong with a configuration, as a sentence. */
export interface Problem {
  readonly span: Span;
  readonly message: string;
  /** The schema of the file tells as much; an editor that checks it will have said so. */
  readonly bySchema?: true;
}

/** A configuration file, read. */
export interface ConfigFile {
  readonly location: Location;
  /** Of the paths and globs in it. */
  readonly folder: Location;
  readonly text: string;
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/** All that a configuration is made of: the files that it extends first, and last the file itself. */
export interface Config {
  readonly location: Location;
  /** The folder that is worked in: what the configuration names is not read outside of it. */
  readonly home: Location;
  readonly files: readonly ConfigFile[];
  /** Every place where it and all that it extends were looked for, so that a change there makes it another one. */
  readonly sought: readonly Location[];
  /** The same with the files that it names otherwise. */
  readonly looked: readonly Location[];
}
