import type { Uri } from "vscode";
import { l10n, window } from "vscode";
import type { Server } from "../server.ts";
import { type Answer, ask, choose, type Step } from "./ask.ts";
import { asked } from "./asked.ts";
import { askDestination, insertInto } from "./destination.ts";
import type { Answers, Question, Scaffold } from "./model.ts";
import { showNewDocuments } from "./new-document.ts";
import type { Previews } from "./preview.ts";
import { write } from "./write.ts";

type Move = "on" | "back" | "skip" | "stop";

/** Leads from the list of scaffolds through the questions of one to its preview, and back again. */
export class Wizard {
  readonly #server: Server;
  readonly #previews: Previews;
  readonly #scaffolds: readonly Scaffold[];
  /** Where new files go. */
  readonly #folder: Uri | undefined;
  /** What was edited before previews came up. */
  readonly #editor = window.activeTextEditor;
  #scaffold: Scaffold | undefined;
  #answers: Answers = {};

  constructor(server: Server, previews: Previews, scaffolds: readonly Scaffold[], folder: Uri | undefined) {
    this.#server = server;
    this.#previews = previews;
    this.#scaffolds = scaffolds;
    this.#folder = folder;
  }

  /** Page 0 is the list, the last one the preview. */
  async run(): Promise<void> {
    for (let page = 0; ; ) {
      const move = await this.#show(page);
      if (move === "stop") return;
      if (move === "skip") page = this.#questions().length + 1;
      else page += move === "on" ? 1 : -1;
    }
  }

  async #show(page: number): Promise<Move> {
    const scaffold = this.#scaffold;
    if (page === 0 || !scaffold) return this.#chooseScaffold();
    const questions = this.#questions();
    const question = questions[page - 1];
    const title = `${scaffold.title}: ${question?.title ?? l10n.t("Preview")}`;
    const step = { title, number: page, total: questions.length + 1, canGoBack: true, canSkip: question !== undefined };
    if (!question) return this.#preview(scaffold, step);
    const answer = await ask(question, step, this.#answers[question.id] ?? question.default);
    return follow(answer, (value) => {
      this.#answers = { ...this.#answers, [question.id]: value };
    });
  }

  #questions(): readonly Question[] {
    return asked(this.#scaffold?.questions ?? [], this.#answers);
  }

  async #chooseScaffold(): Promise<Move> {
    const items = this.#scaffolds.map((value) => ({ value, label: value.title, detail: value.description }));
    const step = { title: l10n.t("New Azure ML File"), canGoBack: false, canSkip: false };
    const answer = await choose(items, l10n.t("What shall be written?"), step, ({ value }) => value === this.#scaffold);
    return follow(answer, (value) => {
      if (value !== this.#scaffold) this.#answers = {};
      this.#scaffold = value;
    });
  }

  async #preview(scaffold: Scaffold, step: Step): Promise<Move> {
    const files = await write(this.#server, scaffold, this.#answers);
    const insertion = { id: scaffold.id, answers: this.#answers, editor: this.#editor };
    await this.#previews.show(files);
    const answer = await askDestination(this.#server, insertion, files, step).finally(() => this.#previews.close());
    if (typeof answer === "string") return moveOf(answer);
    if (answer.value === "newFiles") await showNewDocuments(files, this.#folder);
    else await insertInto(answer.value);
    return "stop";
  }
}

const moveOf = (answer: Extract<Answer<never>, string>): Move => (answer === "cancelled" ? "stop" : answer);

function follow<T>(answer: Answer<T>, take: (value: T) => void): Move {
  if (typeof answer === "string") return moveOf(answer);
  take(answer.value);
  return "on";
}
