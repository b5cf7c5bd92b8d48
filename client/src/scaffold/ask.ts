import type { Disposable, InputBox, QuickInput, QuickInputButton, QuickPick, QuickPickItem } from "vscode";
import { l10n, QuickInputButtons, ThemeIcon, window } from "vscode";
import type { Question } from "./model.ts";

/** Where one question stands among the others. */
export interface Step {
  readonly title: string;
  /** From 1; a list that comes before all steps has none. */
  readonly number?: number;
  readonly total?: number;
  readonly canGoBack: boolean;
  /** Whether other questions follow, which may be left at their defaults. */
  readonly canSkip: boolean;
}

export interface Offer<T> extends QuickPickItem {
  readonly value: T;
}

/** "skip" leaves this question and those that follow as they are. */
export type Answer<T> = { readonly value: T } | "back" | "skip" | "cancelled";

const skipButton: QuickInputButton = {
  iconPath: new ThemeIcon("check-all"),
  tooltip: l10n.t("Leave the Rest as It Is, and Preview"),
};

/** Asks one question of a multi-step input, starting from `value`. */
export function ask(question: Question, step: Step, value: string): Promise<Answer<string>> {
  const items = question.choices?.map(({ value, label, detail, costs = "" }) => ({
    value,
    label,
    detail: `${detail} ${costs}`.trimEnd(),
  }));
  return items
    ? choose(items, question.explanation, step, (item) => item.value === value)
    : enter(question, step, value);
}

export function choose<T>(
  items: readonly Offer<T>[],
  placeholder: string,
  step: Step,
  isActive: (item: Offer<T>) => boolean,
): Promise<Answer<T>> {
  const pick = window.createQuickPick<Offer<T>>();
  pick.items = items;
  pick.activeItems = items.filter(isActive);
  pick.placeholder = placeholder;
  pick.matchOnDetail = true;
  return show(pick, step, () => pick.selectedItems[0]);
}

function enter({ explanation, pattern, patternMessage }: Question, step: Step, value: string): Promise<Answer<string>> {
  const box = window.createInputBox();
  const expected = pattern === undefined ? undefined : new RegExp(pattern);
  const problem = (text: string) =>
    !expected || expected.test(text) ? undefined : (patternMessage ?? l10n.t("Must match {0}", `${pattern}`));
  box.prompt = explanation;
  box.value = value;
  box.onDidChangeValue((text) => {
    box.validationMessage = problem(text);
  });
  return show(box, step, () => {
    box.validationMessage = problem(box.value);
    return box.validationMessage ? undefined : { value: box.value };
  });
}

function show<T>(
  input: QuickInput & Pick<QuickPick<QuickPickItem> & InputBox, "buttons" | "onDidAccept" | "onDidTriggerButton">,
  step: Step,
  accepted: () => { readonly value: T } | undefined,
): Promise<Answer<T>> {
  input.title = step.title;
  input.step = step.number;
  input.totalSteps = step.total;
  input.ignoreFocusOut = true;
  input.buttons = [...(step.canGoBack ? [QuickInputButtons.Back] : []), ...(step.canSkip ? [skipButton] : [])];
  const listeners: Disposable[] = [];
  return new Promise<Answer<T>>((resolve) => {
    listeners.push(
      input.onDidAccept(() => {
        const answer = accepted();
        if (answer) resolve({ value: answer.value });
      }),
      input.onDidTriggerButton((button) => resolve(button === skipButton ? "skip" : "back")),
      input.onDidHide(() => resolve("cancelled")),
    );
    input.show();
  }).finally(() => {
    for (const listener of listeners) listener.dispose();
    input.dispose();
  });
}
