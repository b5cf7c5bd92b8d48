/** `${{parent.inputs.x}}`: what a pipeline fills in when it runs. Other text may stand around it. */
const pattern = "\\$\\{\\{\\s*\\S*\\s*\\}\\}";
export const expression = {
  type: "string",
  $comment: "expression",
  pattern,
  errorMessage: "Write a reference such as ${{parent.inputs.data}}.",
};

/** The same value, or an expression in its place. */
export function orExpression(schema) {
  if (takesAnyText(schema)) return schema;
  const { type, anyOf } = schema;
  if (type === "string" && anyOf) return { ...schema, anyOf: [...anyOf, { pattern }] };
  if (schema.pattern && [type].flat().includes("string")) return { ...schema, pattern: `${schema.pattern}|${pattern}` };
  if (anyOf?.some(takesAnyText)) return schema;
  return { anyOf: [...(anyOf ?? [schema]), { $ref: "#/definitions/expression" }] };
}

const takesAnyText = ({ type, pattern, anyOf, $ref, ...rest }) =>
  $ref === undefined &&
  pattern === undefined &&
  anyOf === undefined &&
  (type === undefined ? rest.enum === undefined : [type].flat().includes("string"));
