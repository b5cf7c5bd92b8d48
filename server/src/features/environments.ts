import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Companions, companionsOf } from "../dialects/arm/companions.ts";
import { parametersFor } from "../dialects/arm/deployment.ts";
import { nameOf } from "../engine/environments.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";

/** The files that count for a file: of parameter files only that of the chosen environment, where one is chosen. */
export function countingFor(text: string, { name, siblings, environment }: Surroundings): Companions {
  const companions = companionsOf({ name, text }, siblings);
  const chosen = companions.parameterFiles.filter((file) => nameOf(file, name) === environment);
  return chosen.length > 0 ? { ...companions, parameterFiles: chosen } : companions;
}

/** The environments that a template is worked out in besides its defaults: those there are, and those that count; and the templates that deploy it, each with its environments. */
export function environmentsFor(document: TextDocument): {
  readonly all: readonly string[];
  readonly counting: readonly string[];
  readonly callers: readonly string[];
} {
  const around = surroundingsOf(document);
  const text = document.getText();
  const namesIn = ({ parameterFiles }: Companions) => parameterFiles.map((file) => nameOf(file, around.name));
  return {
    all: namesIn(companionsOf({ name: around.name, text }, around.siblings)),
    counting: namesIn(countingFor(text, around)),
    callers: around.siblings.flatMap((caller) => {
      if (caller.deploys === undefined) return [];
      const names = parametersFor(caller, around.siblings).map((file) => file.environment ?? file.name);
      return names.length > 0 ? [`${caller.name} (${names.join(", ")})`] : [caller.name];
    }),
  };
}
