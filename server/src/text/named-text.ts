/** A file in the folder of another: its name in that folder, and its text. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}
