/** A file as seen from the folder of another: its name, or the path to it, and its text. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
  /** What a configuration says that it is for the other; names do not count then. */
  readonly assigned?: "template" | "parameters";
  /** The path by which it links to the other: it is a template that deploys that one. */
  readonly deploys?: string;
  /** What the configuration calls the parameters. */
  readonly environment?: string;
}
