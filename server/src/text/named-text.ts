/** A file around another: its path from the folder of that one, with slashes, and its text. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}
