import type { Answers, Question } from "./model.ts";

/** The questions that are asked where these answers are given, and defaults stand for the others. */
export function asked(questions: readonly Question[], answers: Answers): readonly Question[] {
  const known: Record<string, string> = {};
  return questions.filter(({ id, when = {}, default: fallback }) => {
    const isAsked = Object.entries(when).every(([other, values]) => values.includes(known[other] ?? ""));
    if (isAsked) known[id] = answers[id] ?? fallback;
    return isAsked;
  });
}
