import type { YAMLError } from "yaml";

const words: Readonly<Record<string, string>> = {
  BAD_INDENT: "This line is indented wrongly: entries that belong together start in the same column.",
  TAB_AS_INDENT: "YAML is indented with spaces, not with tabs.",
  BLOCK_AS_IMPLICIT_KEY:
    "A map or list cannot start here: put it on a line of its own, or quote the text if it holds `: `.",
  MULTILINE_IMPLICIT_KEY: "A key must stand on one line. Is a colon missing?",
  BAD_SCALAR_START: "A text that starts like this must be quoted.",
  BAD_DQ_ESCAPE: "This escape is unknown in a double-quoted text; single quotes need none.",
  RESOURCE_EXHAUSTION: "This is nested too deeply to be read.",
};

const missing: readonly (readonly [RegExp, string])[] = [
  [/^Implicit map keys need/, "Expected a colon and a space behind the key."],
  [
    /at node end$/,
    "Expected the end of the line. Text that starts with a brace, bracket or quote must be quoted as a whole.",
  ],
  [/^Missing closing "/, "This text is never closed with a double quote."],
  [/^Missing closing '/, "This text is never closed with a single quote."],
  [/^Missing space after/, "Expected a space here."],
  [/^Missing , between/, "Expected a comma between the items."],
];

/** PyYAML takes these without complaint, or they do not change what is read. */
const harmless = new Set(["DUPLICATE_KEY", "TAG_RESOLVE_FAILED", "KEY_OVER_1024_CHARS"]);

export const isHarmless = (error: YAMLError): boolean => harmless.has(error.code);

export const describe = (error: YAMLError): string =>
  words[error.code] ?? missing.find(([pattern]) => pattern.test(error.message))?.[1] ?? firstLine(error.message);

const firstLine = (message: string): string => `${message.split("\n")[0]?.replace(/[.:]?$/, "")}.`;
