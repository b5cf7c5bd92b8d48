import { orExpression } from "./expression.mjs";
import { checksOf } from "./loader-checks.mjs";
import { checks, choice, names, reference, scalars } from "./scalars.mjs";

/** The client's classes that have no keys at all. Other objects without keys were cut off in the source: any key may be there. */
const empty = new Set(["NoneCredentialsSchema"]);

/** The JSON Schema of a field. */
export function schemaOf(field) {
  if (field.flags.has("READ_ONLY") || field.flags.has("IGNORED"))
    return { not: { type: "null" }, ...(field.flags.has("READ_ONLY") && { readOnly: true }) };
  const schema = bare(field);
  return field.flags.has("NULLABLE") ? nullable(schema) : schema;
}

function bare(field) {
  if (field.type === "ref") return { $ref: `#/definitions/${field.className}` };
  if (field.type === "object") return objectOf(field);
  if (field.type === "map")
    return {
      type: "object",
      ...(field.value && { additionalProperties: schemaOf(field.value) }),
      ...(field.keys && { propertyNames: names[field.keys] }),
    };
  if (field.type === "list") return { type: "array", ...(field.item && { items: schemaOf(field.item) }) };
  if (field.type.startsWith("union")) return unionOf(field);
  if (field.type === "enum") return choice(field.values, field.case);
  if (field.type === "const") return { not: { type: "null" }, examples: field.values };
  if (/^(?:Arm|ArmVersioned|Registry|InternalRegistry)Str$/.test(field.type))
    return reference(field.type, field.asset, field.flags.has("DEFAULT_VERSION"));
  const check = checks[field.check];
  return { ...(check ?? scalars[field.type] ?? {}) };
}

export function objectOf(field) {
  const open = field.unknown === "include" || (field.children.size === 0 && !empty.has(field.className));
  const children = [...field.children].filter(
    ([, child]) => !(child.flags.has("READ_ONLY") && field.flags.has("KEEPS_READ_ONLY") && field.unknown !== "exclude"),
  );
  const required = children.filter(([, child]) => child.flags.has("REQUIRED")).map(([key]) => key);
  const schema = {
    type: field.flags.has("FILE") ? ["object", "string"] : "object",
    ...(field.flags.has("FILE") && {
      pattern: "^file:",
      errorMessage: "Write the keys here, or file:<path> to take them from another file.",
    }),
    ...(children.length > 0 && {
      properties: Object.fromEntries(children.map(([key, child]) => [key, schemaOf(child)])),
    }),
    ...(required.length > 0 && { required }),
    ...(!open && { additionalProperties: false }),
    ...(field.unknown === "exclude" && { $comment: "unread" }),
  };
  return checksOf(field).reduce((so, check) => check(so), schema);
}

function unionOf(field) {
  const others = field.alternatives.filter(({ type }) => !/^(?:Data|Output)BindingStr$/.test(type));
  if (others.length > 0 && others.length < field.alternatives.length)
    return orExpression(unionOf({ ...field, alternatives: others }));
  const any = dedupe(
    field.alternatives.map((alternative) =>
      schemaOf({ ...alternative, flags: without(alternative.flags, "READ_ONLY") }),
    ),
  );
  const text = any.find(
    (one) => one.type === "string" && Object.keys(one).every((key) => key === "type" || key === "$comment"),
  );
  const left = text ? any.filter((one) => one === text || one.type !== "string") : any;
  if (left.length === 0) return {};
  return left.length === 1 ? left[0] : { anyOf: left };
}

function without(flags, flag) {
  const rest = new Set(flags);
  rest.delete(flag);
  return rest;
}

function dedupe(schemas) {
  const seen = new Map(schemas.map((schema) => [JSON.stringify(schema), schema]));
  return [...seen.values()];
}

function nullable(schema) {
  if ([schema.type].flat().includes("null")) return schema;
  if (schema.type && !schema.enum) return { ...schema, type: [...[schema.type].flat(), "null"] };
  return schema.anyOf
    ? { ...schema, anyOf: [...schema.anyOf, { type: "null" }] }
    : { anyOf: [schema, { type: "null" }] };
}
