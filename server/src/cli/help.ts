import { type Argument, type Command, Help, type Option } from "commander";
import { widthOf } from "../index.ts";
import { say } from "./language.ts";

const { optionDescription, argumentDescription } = Help.prototype;

/** Commander's help in the language of the person. */
export const help: Partial<Help> = {
  styleTitle: say,
  commandDescription: (command: Command) => say(command.description()),
  subcommandDescription: (command: Command) => say(command.summary() || command.description()),
  optionDescription: (option: Option) => say(optionDescription(option)),
  argumentDescription: (argument: Argument) => say(argumentDescription(argument)),
  displayWidth: widthOf,
  boxWrap: (text, width) =>
    text
      .split("\n")
      .flatMap((line) => wrap(line, width))
      .join("\n"),
};

/** A word with the space before it; a Chinese character with the punctuation that may not begin a line. */
const chunks = /\s*(?:[（「]*\p{scx=Han}[，。、；：）」]*|[^\s\p{scx=Han}（「]+)/gu;

function wrap(text: string, width: number): readonly string[] {
  const lines = [""];
  for (const [chunk] of text.matchAll(chunks)) {
    const line = `${lines.at(-1)}${chunk}`;
    if (widthOf(line) <= width) lines[lines.length - 1] = line;
    else lines.push(chunk.trimStart());
  }
  return lines;
}
