import type { Disposable, InputBox, QuickInput, QuickPick, QuickPickItem } from "vscode";
import { QuickInputButtons, window } from "vscode";
import type { Question } from "./protocol.ts";

export interface Step {
  readonly title: string;
  readonly number: number;
  readonly total: number;
}

export type Answer = { readonly value: string } | "back" | "cancelled";

/** Asks one question of a multi-step input, starting from `value`. */
export function ask(question: Question, step: Step, value: string): Promise<Answer> {
  return question.type === "choice" ? choose(question, step, value) : enter(question, step, value);
}

function choose(question: Question, step: Step, value: string): Promise<Answer> {
  const pick = window.createQuickPick<QuickPickItem & { value: string }>();
  pick.items = (question.choices ?? []).map((choice) => ({ ...choice }));
  pick.activeItems = pick.items.filter((item) => item.value === value);
  pick.placeholder = question.title;
  return show(pick, step, () => pick.selectedItems[0]?.value);
}

function enter(question: Question, step: Step, value: string): Promise<Answer> {
  const box = window.createInputBox();
  const pattern = question.pattern === undefined ? undefined : new RegExp(question.pattern);
  const problem = (text: string) =>
    !pattern || pattern.test(text) ? undefined : (question.patternMessage ?? `Must match ${question.pattern}`);
  box.prompt = question.title;
  box.value = value;
  box.onDidChangeValue((text) => {
    box.validationMessage = problem(text);
  });
  return show(box, step, () => {
    box.validationMessage = problem(box.value);
    return box.validationMessage ? undefined : box.value;
  });
}

function show(
  input: QuickInput & Pick<QuickPick<QuickPickItem> & InputBox, "buttons" | "onDidAccept" | "onDidTriggerButton">,
  step: Step,
  accepted: () => string | undefined,
): Promise<Answer> {
  input.title = step.title;
  input.step = step.number;
  input.totalSteps = step.total;
  input.ignoreFocusOut = true;
  input.buttons = step.number > 1 ? [QuickInputButtons.Back] : [];
  const listeners: Disposable[] = [];
  return new Promise<Answer>((resolve) => {
    listeners.push(
      input.onDidAccept(() => {
        const value = accepted();
        if (value !== undefined) resolve({ value });
      }),
      input.onDidTriggerButton((button) => button === QuickInputButtons.Back && resolve("back")),
      input.onDidHide(() => resolve("cancelled")),
    );
    input.show();
  }).finally(() => {
    for (const listener of listeners) listener.dispose();
    input.dispose();
  });
}
