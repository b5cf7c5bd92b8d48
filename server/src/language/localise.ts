import type { Translate } from "./translator.ts";

/** Under these names, answers to an editor hold what people read. */
const spoken: ReadonlySet<string> = new Set([
  "message",
  "title",
  "detail",
  "documentation",
  "description",
  "enumDescriptions",
  "tooltip",
  "markdown",
  "text",
  "marks",
  "does",
  "who",
  "whom",
  "reason",
  "patternMessage",
]);
/** What is inside of these is for programs, or is text of the file. */
const closed: ReadonlySet<string> = new Set(["textEdit", "data", "uri", "range", "arguments"]);

/** An answer to an editor with all that people read in it translated. */
export function localise<T>(answer: T, translate: Translate): T {
  return visit(answer, "", translate) as T;
}

function visit(value: unknown, name: string, translate: Translate): unknown {
  if (typeof value === "string") return spoken.has(name) ? translate(value) : value;
  if (Array.isArray(value)) return value.map((item) => visit(item, name, translate));
  if (typeof value !== "object" || value === null) return value;
  const isMarkup = "kind" in value && "value" in value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === "command") return [key, visitCommand(inner, translate)];
      if (key === "edit") return [key, visitEdit(inner, translate)];
      if (closed.has(key)) return [key, inner];
      return [key, visit(inner, isMarkup && key === "value" ? "markdown" : key, translate)];
    }),
  );
}

/** A code lens shows the title of its command. */
function visitCommand(command: unknown, translate: Translate): unknown {
  if (typeof command !== "object" || command === null || !("title" in command)) return command;
  return { ...command, title: translate(String(command.title)) };
}

/** An edit is for the file, but what is told of it. */
function visitEdit(edit: unknown, translate: Translate): unknown {
  if (typeof edit !== "object" || edit === null || !("changeAnnotations" in edit)) return edit;
  const annotations = Object.entries(edit.changeAnnotations as object).map(([id, { label, ...more }]) => [
    id,
    { ...localise(more, translate), label: translate(label) },
  ]);
  return { ...edit, changeAnnotations: Object.fromEntries(annotations) };
}
