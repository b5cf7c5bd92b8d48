/** `{{KEY}}`, `${{ secrets.KEY }}`, `$(key)`, `$[[key]]`, `${KEY}` */
const brackets = [
  ["{{", "}}"],
  ["$(", ")"],
  ["$[[", "]]"],
  ["${", "}"],
] as const;

const shapes = [
  /<[^<>]*>/, // <your-key>
  /^\$\w+$/, // $KEY
  /^%\w+%$/, // %KEY%
  /^@@?\w+@@?$|^__\w+__$|^#\{.*\}#?$/, // other token replacers
  /([xX*])\1{4,}/, // XXXXX
  /^\W*$/, // empty, dots, dashes
  /\bGUID\b/, // A-GUID-FROM-AZURE
  /^GE[NT]-[A-Z]+(?:-[A-Za-z0-9-]+)?$/, // GEN-PASSWORD, GET-PREREQ-userName: what the tests of quickstart templates fill in
  /place_?-?holder|^dummy|^to_?be_?replaced|^to_replace|^change_?-?me|^replace_?-?(me|this|with)|^your[_-]|^todo\b|^(n\/a|none|null)$/i,
];

/** Text that stands for a value still to be filled in. Such text is unknown: it accuses no one and is never a secret. */
export const isPlaceholder = (text: string): boolean =>
  shapes.some((shape) => shape.test(text)) || brackets.some(([open, close]) => holds(text, open, close));

function holds(text: string, open: string, close: string): boolean {
  const start = text.indexOf(open);
  return start >= 0 && text.indexOf(close, start + open.length) >= 0;
}
