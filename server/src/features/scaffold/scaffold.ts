/** A question that a scaffold asks before it writes its file. */
export interface Question {
  readonly id: string;
  readonly title: string;
  readonly type: "text" | "choice";
  readonly default: string;
  /** Regular expression that a text has to match, and what to say where it does not. */
  readonly pattern?: string;
  readonly patternMessage?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string; readonly detail: string }[];
}

export type Answers = Readonly<Record<string, string>>;

export interface ScaffoldedFile {
  readonly text: string;
  readonly languageId: "yaml" | "json";
  /** A name to offer when the file is saved. */
  readonly fileName: string;
}

/** A secure file that is written from answers. With any answers, the file has no findings. */
export interface Scaffold {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly questions: readonly Question[];
  /** Unanswered questions take their default. */
  write(answers: Answers): ScaffoldedFile;
}

export const formatQuestion: Question = {
  id: "format",
  title: "Format",
  type: "choice",
  default: "cli-v2",
  choices: [
    { value: "cli-v2", label: "YAML", detail: "For the Azure CLI: az ml … create --file" },
    { value: "arm", label: "ARM template", detail: "For Azure Resource Manager deployments" },
  ],
};
