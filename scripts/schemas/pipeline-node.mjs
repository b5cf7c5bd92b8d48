import { anyOf, byWord, has, refTo, wordOf } from "./by-word.mjs";
import { when } from "./when.mjs";

/** Read only by builds of the client with its private previews switched on: what these hold is not described. */
const controlFlow = ["do_while", "if_else", "parallel_for"];

/** The step of a pipeline. Those of automated learning and of data transfer have a task each. */
export function pipelineNode(classes) {
  const step = byWord("type", classes, stepOf, untyped);
  const { type } = step.properties;
  const previews = { pattern: `^(?:${controlFlow.join("|")})$` };
  return { ...step, properties: { type: { ...type, anyOf: [...type.anyOf, previews] } } };
}

const stepOf = (group) =>
  group.every((one) => wordOf(one, "task")) ? byWord("task", group, byComponent) : byComponent(group);

/** Those that share a word: a step that refers to a `component`, and one that is written out, which takes no such key. */
export function byComponent([first, second]) {
  if (!second) return refTo(first);
  return { allOf: [when(has("component"), refTo(first)), when({ not: has("component") }, refTo(second))] };
}

/** Without a `type` the client tries all: the keys tell which of them it can be. */
function untyped(classes) {
  const among = (test) => anyOf(classes.filter(test).map(refTo));
  const requires = (key) => (one) => one.field.children.get(key)?.flags.has("REQUIRED");
  const without = (...keys) => ({ not: { anyOf: keys.map(has) } });
  return {
    allOf: [
      when(has("trial"), among(requires("trial"))),
      when({ ...has("component"), ...without("trial") }, among(requires("component"))),
      when(
        { ...has("command"), ...without("trial", "component") },
        among(({ name }) => name === "PipelineCommandJobSchema"),
      ),
      when(without("trial", "component", "command"), anyOf(classes.map(refTo))),
    ],
  };
}
