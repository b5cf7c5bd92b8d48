import { inXml } from "./in-xml.ts";
import type { Flow } from "./model.ts";

/** What the page says that picture and flows do not, and in which language. */
export interface PageWords {
  readonly language: string;
  readonly title: string;
  readonly save: string;
}

/**
 * The page of a picture, which is as `drawPicture` gives it. Nothing is loaded, and no script or style counts but those that
 * carry `nonce`, which nobody must be able to guess.
 */
export const pageOf = (svg: string, flows: readonly Flow[], words: PageWords, nonce: string): string => `<!DOCTYPE html>
<html lang="${inXml(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<title>${inXml(words.title)}</title>
<style nonce="${nonce}">
body { color: var(--vscode-foreground); font: var(--vscode-font-size) var(--vscode-font-family); }
button { margin: 8px 0; padding: 4px 11px; border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); font: inherit; cursor: pointer; }
button:hover { background: var(--vscode-button-secondaryHoverBackground); }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
</style>
</head>
<body>
<button id="save">${inXml(words.save)}</button>
<main>${svg.replace("<style>", `<style nonce="${nonce}">`)}${flows.map(section).join("\n")}</main>
<script nonce="${nonce}">
const editor = acquireVsCodeApi();
const choose = (event) => {
  const box = event.target.closest("[data-box]");
  if (box) editor.postMessage({ box: box.dataset.box });
};
addEventListener("click", choose);
addEventListener("keydown", (event) => { if (event.key === "Enter") choose(event); });
document.getElementById("save").addEventListener("click", () => editor.postMessage({ save: true }));
</script>
</body>
</html>`;

const section = ({ title, steps }: Flow): string =>
  `<details><summary>${inXml(title)}</summary><ol>${steps.map(({ who, whom, does }) => `<li>${inXml(`${who} → ${whom}: ${does}`)}</li>`).join("")}</ol></details>`;
