import { onlineEndpoint } from "./online-endpoint.ts";
import type { Answers, Scaffold, ScaffoldedFile } from "./scaffold.ts";
import { webService } from "./web-service.ts";
import { workspace } from "./workspace.ts";

export type { Question, Scaffold, ScaffoldedFile } from "./scaffold.ts";

/** Every secure file that can be written from answers. */
export const scaffolds: readonly Scaffold[] = [workspace, onlineEndpoint, webService];

/** The file of a scaffold; undefined where there is none of that id. */
export function scaffold(id: string, answers: Answers): ScaffoldedFile | undefined {
  const chosen = scaffolds.find((s) => s.id === id);
  const defaults = chosen?.questions.map((q) => [q.id, q.default] as const) ?? [];
  return chosen?.write({ ...Object.fromEntries(defaults), ...answers });
}
