/** One of the answers to a question. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
  /**
   * What this choice gives up against the others, in a sentence. A file with such an answer has no warning in the
   * profile "recommended"; one without has no finding in any.
   */
  readonly costs?: string;
}

/** A question that a scaffold asks before it writes. */
export interface Question {
  readonly id: string;
  /** What is asked for, in a few words. */
  readonly title: string;
  /** What the answer decides, in one sentence. */
  readonly explanation: string;
  readonly type: "text" | "choice";
  readonly default: string;
  /** Regular expression that a text has to match, and what to say where it does not. */
  readonly pattern?: string;
  readonly patternMessage?: string;
  readonly choices?: readonly Choice[];
  /** The question is asked only where each of these other answers is one of those listed. */
  readonly when?: Readonly<Record<string, readonly string[]>>;
}

export type Answers = Readonly<Record<string, string>>;

export interface ScaffoldedFile {
  readonly text: string;
  readonly languageId: "yaml" | "json";
  /** A name to offer when the file is saved. */
  readonly fileName: string;
}

/** Secure files that are written from answers. */
export interface Scaffold {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly questions: readonly Question[];
  /** Every question that is asked has an answer here, and no other has. */
  write(answers: Answers): readonly ScaffoldedFile[];
}

/** Whether a question is asked, given the answers to those before it. */
export const isAsked = ({ when = {} }: Question, answers: Answers): boolean =>
  Object.entries(when).every(([id, values]) => values.includes(answers[id] ?? ""));

/** Answers to the questions that are asked, with defaults for those left out; undefined where one is not allowed. */
export function complete({ questions }: Scaffold, given: Answers): Answers | undefined {
  const answers: Record<string, string> = {};
  for (const question of questions) {
    if (!isAsked(question, answers)) continue;
    const answer = given[question.id] ?? question.default;
    if (!allows(question, answer)) return undefined;
    answers[question.id] = answer;
  }
  return answers;
}

const allows = ({ choices, pattern }: Question, answer: string): boolean =>
  choices ? choices.some(({ value }) => value === answer) : pattern === undefined || new RegExp(pattern).test(answer);
