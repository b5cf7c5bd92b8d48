/** Short words for the hand-written schemas. */
export const text = { type: "string" };
export const textOrNothing = { type: ["string", "null"] };
export const map = { type: "object" };
export const mapOrNothing = { type: ["object", "null"] };
export const list = (items = {}) => ({ type: "array", items });
export const words = (...values) => ({ type: "string", enum: values });
export const integer = { type: "integer" };
export const count = { type: "integer", exclusiveMinimum: 0, errorMessage: "It must be more than 0." };
export const amount = { type: "number", exclusiveMinimum: 0, errorMessage: "It must be more than 0." };
/** The v1 reader hands values through, and any text is true in Python. */
export const flag = { type: "boolean", errorMessage: "Text counts as true, whatever it says." };
export const flagOrNothing = { type: ["boolean", "null"] };

/** A map whose reader drops every key that is not listed, without a word. */
export const readerOf = (properties, more = {}) => ({
  type: "object",
  properties,
  additionalProperties: false,
  $comment: "unread",
  ...more,
});

/** A map that may hold more than is listed. */
export const opening = (properties, more = {}) => ({ type: "object", properties, ...more });

/** A key that is dropped where it stands: why, and the key or dotted path to write instead where there is one. */
export const unread = (errorMessage, instead) => ({
  not: {},
  $comment: instead ? `unread: ${instead}` : "unread",
  errorMessage,
});
