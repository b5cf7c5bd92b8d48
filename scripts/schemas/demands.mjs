/** What the client's classes ask beyond the types of their keys: each takes a class's schema and gives it with the demand. */
export const needs =
  (...keys) =>
  (schema) => ({ ...schema, required: [...new Set([...(schema.required ?? []), ...keys])] });
export const key = (name, change) => (schema) => ({
  ...schema,
  properties: { ...schema.properties, [name]: change(schema.properties?.[name] ?? {}) },
});
export const also = (demand) => (schema) => ({ ...schema, allOf: [...(schema.allOf ?? []), demand] });
/** What is made of it takes no further keys, although the class does. */
export const closed = (schema) => ({ ...schema, additionalProperties: false });

/** A key that cannot stand here, and what to do instead. */
export const refused = (errorMessage) => ({ not: {}, errorMessage });
/** A key that people expect here and the client does not know: whether every build of it does so is not verified. */
export const misnamed = (errorMessage, instead) => ({
  not: {},
  $comment: instead ? `unknown: ${instead}` : "unknown",
  errorMessage,
});
