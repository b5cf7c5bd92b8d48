// What is not changed: the words of a rule's page, of its fixes and messages, where they come from, and the cases, which are tests.
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const spared = new Set(["title", "why", "fixNote", "differs", "source", "sources"]);

const keyOf = (path) => (path?.isObjectProperty() ? path.node.key.name : undefined);

const isInMessage = (path) => path.isStringLiteral() && path.findParent((p) => keyOf(p) === "message") !== null;

const isCases = (path) => path.isVariableDeclarator() && path.node.id.name === "cases";

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "texts", {
    shouldIgnore: (path) =>
      spared.has(keyOf(path)) || isInMessage(path) || isCases(path) ? "a text for people, or a test" : undefined,
  }),
];
