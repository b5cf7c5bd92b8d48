import assert from "node:assert/strict";
import { test } from "node:test";
import type { MarkupContent } from "vscode-languageserver";
import { completion } from "../../server/src/features/completion/completion.ts";
import { hover } from "../../server/src/features/hover/hover.ts";
import { rules } from "../../server/src/rules/index.ts";
import { open } from "../features/open.ts";
import { file, mend, say } from "./say.ts";

/** A pipeline with one step of these lines. What the client says of such files is in test/oracle/RESULT.md. */
const step = (...lines: readonly string[]): string =>
  file("pipelineJob", "type: pipeline", "jobs:", "  step:", ...lines.map((line) => `    ${line}`));
const command = ["type: command", "command: ls", "environment: azureml:env:1"];

const faults: Readonly<Record<string, readonly [text: string, ...says: string[]]>> = {
  "a misspelt key of a step that is written out": [
    step(...command, "enviroment_variables: {}"),
    "error[unknown-key] enviroment_variables: 'enviroment_variables' is not a key here. Did you mean 'environment_variables'?",
  ],
  "a misspelt key further inside": [
    step(...command, "resources:", "  instance_cuont: 2"),
    "error[unknown-key] instance_cuont: 'instance_cuont' is not a key here. Did you mean 'instance_count'?",
  ],
  "a type that no step has": [
    step("type: component", "component: ./train.yml"),
    "error[wrong-value] component: 'jobs.step.type' takes 'command', 'import', 'sweep', 'parallel', 'pipeline', 'automl', 'spark' or 'data_transfer', not 'component'.",
  ],
  "neither a number nor an expression": [
    step("component: azureml:train:1", "type: command", "resources:", "  instance_count: many"),
    "error[wrong-value] many: 'jobs.step.resources.instance_count' does not take 'many'. Write a number.",
  ],
  "text where a map belongs": [
    step(...command, "resources: big"),
    "error[wrong-type] big: 'jobs.step.resources' takes a map of keys, not 'big'.",
  ],
  "a name with a hyphen": [
    file("pipelineJob", "type: pipeline", "jobs:", "  train-model:", "    component: azureml:train:1"),
    "error[wrong-value] train-model: 'train-model' is no name that is taken here. Use lower-case letters, digits and `_`, not beginning with a digit.",
  ],
  "a step without a type, by its keys": [
    step("command: ls", "code: {}", "environment: azureml:env:1"),
    "error[wrong-type] code: 'jobs.step.code' takes text, not a map of keys.",
  ],
  "what a sweep lacks": [
    step("type: sweep", "trial: ./train.yml", "objective:", "  goal: minimize", "  primary_metric: loss"),
    "warning[missing-key] step: 'limits' is missing in 'jobs.step'.",
  ],
  "a task that there is not": [
    step("type: automl", "task: clasification", "training_data: ${{parent.inputs.table}}"),
    "error[wrong-value] clasification: 'jobs.step.task' does not take 'clasification'. Did you mean 'classification'?",
  ],
  "an environment beside the task of a parallel step": [
    step(
      "type: parallel",
      "environment: azureml:env:1",
      "task:",
      "  type: run_function",
      "  code: ./src",
      "  entry_script: a.py",
    ),
    "warning[unknown-key] environment: 'environment' is not a key here. A parallel step has its environment under 'task'.",
    "warning[missing-key] task: 'environment' is missing in 'jobs.step.task'.",
  ],
  "a misspelt key of a component that stands in a step": [
    step("type: command", "component:", "  command: ls", "  enviroment: azureml:env:1"),
    "warning[missing-key] component: 'environment' is missing in 'jobs.step.component'.",
  ],
  "a misspelt key that the client passes on": [
    step("type: command", "component: azureml:train:1", "computee: azureml:cluster"),
    "information[ignored-key] computee: 'computee' is not a key that the client knows here: it passes it on unread. Did you mean 'compute'?",
  ],
  "the same in a step without a type": [
    step("component: ./train.yml", "input: {}"),
    "information[ignored-key] input: 'input' is not a key that the client knows here: it passes it on unread. Did you mean 'inputs'?",
  ],
  "the same in a component": [
    file("commandComponent", "name: a", "command: ls", "environment: azureml:env:1", "resource: {}"),
    "information[ignored-key] resource: 'resource' is not a key that the client knows here: it passes it on unread. Did you mean 'resources'?",
  ],
  "steps under a key in capitals, which are not looked into": [
    file("pipelineJob", "type: pipeline", "Jobs:", "  step:", "    component: ./train.yml", "    computee: a"),
    "error[unknown-key] Jobs: 'Jobs' is not a key here. Did you mean 'jobs'?",
  ],
  "a type that the client compares as it is written": [
    file("pipelineJob", "type: Pipeline", "jobs: {}"),
    "error[wrong-value] Pipeline: 'type' can only be 'pipeline', not 'Pipeline'.",
  ],
  "steps of a component": [
    file("pipelineComponent", "name: two", "type: pipeline", "jobs:", "  step:", "    type: comand"),
    "error[wrong-value] comand: 'jobs.step.type' takes 'command', 'import', 'sweep', 'parallel', 'pipeline', 'automl', 'spark' or 'data_transfer', not 'comand'.",
  ],
  "a key of a job that a schedule runs": [
    file(
      "schedule",
      "name: s",
      "trigger:",
      "  type: cron",
      "  expression: 0 * * * *",
      "create_job:",
      "  type: pipeline",
      "  job: ./p.yml",
      "  setings: {}",
    ),
    "error[unknown-key] setings: 'setings' is not a key here. Did you mean 'settings'?",
  ],
};

for (const [name, [text, ...says]] of Object.entries(faults))
  test(`told: ${name}`, () => assert.deepEqual(say(text), says));

const quiet: Readonly<Record<string, string>> = {
  "expressions in place of what is not text": step(
    ...command,
    "compute: ${{parent.inputs.compute}}",
    "resources:",
    "  instance_count: ${{parent.inputs.count}}",
    "distribution:",
    "  type: pytorch",
    "  process_count_per_instance: ${{parent.inputs.count}}",
    "outputs:",
    "  model: ${{parent.outputs.model}}",
  ),
  "a step whose type its component says": step("component: file:./train.yml", "inputs:", "  rate: 0.1"),
  "what a step passes on": step("type: command", "component: azureml:train:1", "display_name: Train", "retries: 2"),
  "control flow, which only previews of the client read": step(
    "type: if_else",
    "condition: ${{parent.jobs.a.outputs.b}}",
  ),
  "an output without a value": step("type: command", "component: ./train.yml", "outputs:", "  model:"),
};

for (const [name, text] of Object.entries(quiet)) test(`quiet: ${name}`, () => assert.deepEqual(say(text), []));

test("a misspelt type of a step is mended", () => {
  assert.equal(mend(step("type: comand", ...command.slice(1))), step(...command));
});

const offered = (text: string): readonly string[] => {
  const { document, position } = open(text);
  return completion(document, position, rules, { snippets: false }).map(({ label }) => label.replace(/ \(.*/, ""));
};
const says = (text: string): string => {
  const { document, position } = open(text);
  return (hover(document, position, rules)?.contents as MarkupContent | undefined)?.value ?? "";
};

test("completion offers the keys of the type of a step", () => {
  const keys = offered(step("type: sweep", "|"));
  for (const key of ["trial", "search_space", "objective", "limits"]) assert.ok(keys.includes(key), key);
  for (const key of ["command", "task", "entry"]) assert.ok(!keys.includes(key), key);
});

test("completion offers both ways to write a step", () => {
  const keys = offered(step("type: command", "|"));
  for (const key of ["component", "command", "environment", "identity"]) assert.ok(keys.includes(key), key);
});

test("completion offers the words of a step", () => {
  assert.deepEqual(offered(step("type: sweep", "objective:", "  goal: |")), ["minimize", "maximize"]);
  assert.ok(offered(step("type: |")).includes("data_transfer"));
});

test("a block that is offered is one, although an expression could stand there", () => {
  const { document, position } = open(step("type: command", "component: ./train.yml", "resou|"));
  const item = completion(document, position, rules, { snippets: false }).find(({ label }) => label === "resources");
  assert.match((item?.textEdit as { newText: string } | undefined)?.newText ?? "", /^resources:\n {6}\S+: /);
});

test("a hover says what a key of a step is", () => {
  assert.match(says(step(...command, "resources:", "  instance_co|unt: 2")), /Takes a number/);
  assert.match(says(step(...command, "environment_vari|ables: {}")), /nvironment variables/);
});
