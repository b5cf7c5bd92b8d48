/** A word without case, blanks, `_` and `-`: what is the same under it is the same word spelt another way. */
export const fold = (word: string): string => word.toLowerCase().replace(/[\s_-]/g, "");
