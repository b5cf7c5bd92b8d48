/** A block of code in Markdown. JSON examples may hold comments. */
export const fenced = (language: string, text: string): string =>
  [`\`\`\`${language === "json" ? "jsonc" : language}`, text.replace(/^\n+|(?<!\s)\s+$/g, ""), "```"].join("\n");
