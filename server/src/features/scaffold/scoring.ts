import type { DialectId, Setting } from "../../catalog/setting.ts";
import { blank } from "./blanks.ts";
import type { Given, JsonMap } from "./draft.ts";
import type { Answers, Question } from "./scaffold.ts";

export const scoringQuestion: Question = {
  id: "model",
  title: "How it scores",
  explanation: "An MLflow model says by itself how it is run.",
  type: "choice",
  default: "mlflow",
  choices: [
    { value: "mlflow", label: "MLflow model", detail: "No code and no environment of yours." },
    { value: "custom", label: "Own scoring script", detail: "With an environment that you choose." },
  ],
};

/** The code that a deployment runs; none for an MLflow model. */
export function scoringCode(dialect: DialectId, { model }: Answers): JsonMap {
  if (model !== "custom") return {};
  return dialect === "arm"
    ? { codeConfiguration: { codeId: blank(dialect, "codeId"), scoringScript: "score.py" } }
    : { code_configuration: { code: blank(dialect, "codeId"), scoring_script: "score.py" } };
}

export const scoringEnvironment = (dialect: DialectId, { model }: Answers, setting: Setting): readonly Given[] =>
  model === "custom" ? [[setting, blank(dialect, "environmentId")]] : [];
