// What is not changed: the words of a rule's page and of its fixes, sentences and parts of them wherever they stand, and the
// cases, which are tests.
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const spared = new Set(["title", "why", "fixNote", "differs", "source", "sources"]);

const keyOf = (path) => (path?.isObjectProperty() ? path.node.key.name : undefined);

/** Words that are compared or written stand alone, or begin with capitals. */
const isProse = (path) => {
  if (!path.isStringLiteral() && !path.isTemplateLiteral()) return false;
  const texts = path.isStringLiteral() ? [path.node.value] : path.node.quasis.map(({ value }) => value.raw);
  return texts.some((text) => /[a-z,'] [a-z]/.test(text));
};

/** The cases of a rule, and what is declared for them alone; what is used in a circle is not. */
function isForCases(path, users = []) {
  if (!path.isVariableDeclarator() && !path.isFunctionDeclaration()) return false;
  const { name } = path.node.id;
  if (name === "cases") return true;
  const uses = path.parentPath.scope.getBinding(name)?.referencePaths ?? [];
  return uses.length > 0 && uses.every((use) => isInCases(use, [...users, path.node]));
}

const isInCases = (use, declared) => {
  const owner = use.findParent(
    (p) => p.scope.path.isProgram() && (p.isVariableDeclarator() || p.isFunctionDeclaration()),
  );
  return owner !== null && !declared.includes(owner.node) && isForCases(owner, declared);
};

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "texts", {
    shouldIgnore: (path) =>
      spared.has(keyOf(path)) || isProse(path) || isForCases(path) ? "a text for people, or a test" : undefined,
  }),
];
