/** A demand that holds only under a condition. */
// biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
export const when = (condition, demand) => ({ if: condition, then: demand });
