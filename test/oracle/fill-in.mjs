const guid = "00000000-0000-0000-0000-000000000000";

/** Puts something in every place that a file leaves to be filled in, so that mutants differ from readable files by one thing only. */
export const fillIn = (text) =>
  text
    .replace(/<[^<>\n]*subscription[^<>\n]*>/gi, guid)
    .replace(
      /(?<!\$)\{\{\s*([\w.-]+)\s*\}\}|<([\w -]+)>/g,
      (_, braced, angled) => `a${(braced ?? angled).replace(/\W|_/g, "").toLowerCase()}`,
    );
