export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
  /** What the choice gives up. */
  readonly costs?: string;
}

export interface Question {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  readonly type: "text" | "choice";
  readonly default: string;
  readonly pattern?: string;
  readonly patternMessage?: string;
  readonly choices?: readonly Choice[];
  /** Asked only where each of these other answers is one of those listed. */
  readonly when?: Readonly<Record<string, readonly string[]>>;
}

export interface Scaffold {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly questions: readonly Question[];
}

export type Answers = Readonly<Record<string, string>>;

export interface NewFile {
  readonly text: string;
  readonly languageId: "yaml" | "json";
  readonly fileName: string;
}
