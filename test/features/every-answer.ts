import { type Answers, isAsked, type Question, type Scaffold } from "../../server/src/features/scaffold/index.ts";

/** Every set of answers to a scaffold's choices; texts keep their default. */
export function everyAnswer({ questions }: Scaffold): readonly Answers[] {
  return questions.reduce<readonly Answers[]>(
    (all, question) =>
      all.flatMap((answers) =>
        isAsked(question, answers)
          ? valuesOf(question).map((value) => ({ ...answers, [question.id]: value }))
          : [answers],
      ),
    [{}],
  );
}

const valuesOf = ({ choices, default: fallback }: Question): readonly string[] =>
  choices?.map(({ value }) => value) ?? [fallback];

/** Whether one of the answers says openly that it gives something up. */
export const isWeaker = ({ questions }: Scaffold, answers: Answers): boolean =>
  questions.some(({ id, choices = [] }) =>
    choices.some(({ value, costs }) => value === answers[id] && costs !== undefined),
  );
