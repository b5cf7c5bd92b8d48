import { ask } from "./ask.ts";
import { showNewDocument } from "./new-document.ts";
import type { Answers, Scaffold } from "./protocol.ts";
import type { Server } from "./server.ts";

/** Opens a new, unsaved, secure file. With `given` answers nothing is asked, and defaults stand for those left out. */
export async function newFile(server: Server, id: string, given?: Answers): Promise<void> {
  const scaffold = (await server.request("mlwarden/scaffolds", {})).find((candidate) => candidate.id === id);
  if (!scaffold) throw new Error(`The language server offers no scaffold "${id}".`);
  const answers = given ? { ...defaults(scaffold), ...given } : await askAll(scaffold);
  if (!answers) return;
  const file = await server.request("mlwarden/scaffold", { id, answers });
  if (!file) throw new Error(`The language server could not write "${id}": its output says why.`);
  await showNewDocument(file);
}

function defaults(scaffold: Scaffold): Answers {
  return Object.fromEntries(scaffold.questions.map((question) => [question.id, question.default]));
}

async function askAll({ title, questions }: Scaffold): Promise<Answers | undefined> {
  const answers: Record<string, string> = {};
  for (let index = 0; index < questions.length; ) {
    const question = questions[index];
    if (!question) break;
    const step = { title, number: index + 1, total: questions.length };
    const answer = await ask(question, step, answers[question.id] ?? question.default);
    if (answer === "cancelled") return undefined;
    if (answer === "back") {
      index--;
      continue;
    }
    answers[question.id] = answer.value;
    index++;
  }
  return answers;
}
