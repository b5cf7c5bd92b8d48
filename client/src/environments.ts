import type { ExtensionContext, QuickPickItem } from "vscode";
import { l10n, window } from "vscode";
import type { Server } from "./server.ts";

const key = "environments";

/** The environment that each template is worked out in, where a person has chosen one. Kept with the workspace. */
export type Chosen = Readonly<Record<string, string>>;

export const chosenIn = ({ workspaceState }: ExtensionContext): Chosen => workspaceState.get<Chosen>(key, {});

/** Asks in which of its environments a template is to be worked out. */
export async function chooseEnvironment(context: ExtensionContext, server: Server, lens: unknown): Promise<void> {
  const { uri, environments } = lens as { readonly uri: string; readonly environments: readonly string[] };
  const chosen = chosenIn(context);
  const all: QuickPickItem & { name?: string } = { label: l10n.t("All"), description: environments.join(", ") };
  const items = [all, ...environments.map((name) => ({ label: name, name }))].map((item) => ({
    ...item,
    picked: item.name === chosen[uri],
  }));
  const pick = await window.showQuickPick(items, { title: l10n.t("Evaluate with the parameters of") });
  if (!pick) return;
  const { [uri]: _, ...others } = chosen;
  const next = pick.name === undefined ? others : { ...others, [uri]: pick.name };
  await context.workspaceState.update(key, next);
  await server.tell("mlwarden/environments", next);
}
