/** Patterns for the spellings of an enum value that the client folds into one. It has three ways of doing so. */
export const spellings = { lower, snake, pascal: lower };

function literally(word) {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Any case. */
function lower(word) {
  return [...word]
    .map((letter) => (/[a-z]/i.test(letter) ? `[${letter.toUpperCase()}${letter.toLowerCase()}]` : literally(letter)))
    .join("");
}

/** `aad_token` is also written `AADToken`, `aadToken` and `AAD_TOKEN`, but not `Aad_Token`: a capital brings its own `_`. */
function snake(word) {
  return word
    .split(",")
    .map((part) => forms(part.split("_")))
    .join("\\s*,\\s*");
}

const capital = (segment) => segment[0].toUpperCase() + segment.slice(1);

function forms([first, ...rest]) {
  const heads = new Set([first, first.toUpperCase(), capital(first)]);
  if (rest.length === 0) return `(?:${[...heads].join("|")})`;
  let pattern = `(?:${[...heads].join("|")})`;
  for (const segment of rest) {
    const behind = new Set([
      `_${segment}`,
      `_${segment.toUpperCase()}`,
      capital(segment),
      `(?<=[a-z0-9])${segment.toUpperCase()}`,
    ]);
    pattern += `(?:${[...behind].join("|")})`;
  }
  return pattern;
}
