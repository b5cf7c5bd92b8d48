/** A file as seen from the folder of another: its name, or the path to it, and its text. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
  /** What a configuration says that it is for the other; names do not count then. */
  readonly assigned?: "template" | "parameters";
  /** The path by which it links to the other: it is a template that deploys that one. */
  readonly deploys?: string;
  /** What the parameters in it, or for it, are called: by the configuration, or by the name of the file. */
  readonly environment?: string;
  /** The name of the file around the other that it gives parameters to: that one deploys the other with them. */
  readonly givesTo?: string;
}
