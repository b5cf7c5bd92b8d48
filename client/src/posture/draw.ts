import { graphlib, layout } from "@dagrejs/dagre";
import { inXml } from "./in-xml.ts";
import type { Arrow, Box, Picture } from "./model.ts";

const lineHeight = 18;
const padding = 12;
/** Of a character at 13 px, generously: no text is measured here. From the CJK radicals on, characters are full-width. */
const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character < "\u2e80" ? 8 : 14), 0);

/** What the picture says that the posture does not. */
export interface Words {
  readonly picture: string;
  readonly reach: Readonly<Record<NonNullable<Arrow["reach"]>, string>>;
}

/** Smaller than this, text is too small to be read: in a narrow panel, the picture is scrolled instead. */
const smallest = 0.75;

/** The colours of the editor's theme; outside of the editor, those behind the comma. */
const styleFor = (width: number): string => `
  text { font: 13px var(--vscode-font-family, sans-serif); fill: var(--vscode-foreground, #3b3b3b); }
  .title { font-weight: 600; }
  svg { min-width: ${Math.round(width * smallest)}px; max-width: 100%; height: auto; }
  .label { font-size: 11px; fill: var(--vscode-descriptionForeground, #616161); stroke: var(--vscode-editor-background, #ffffff); stroke-width: 6; paint-order: stroke; }
  .box rect { fill: var(--vscode-editorWidget-background, #f8f8f8); stroke: var(--vscode-foreground, #3b3b3b); }
  .open rect, path.open { stroke: var(--vscode-editorWarning-foreground, #bf8803); stroke-width: 2; }
  .closed rect, path.closed, path.private { stroke: var(--vscode-testing-iconPassed, #388a34); stroke-width: 2; }
  .unknown rect, path.unknown { stroke-dasharray: 4 3; }
  .arrow { fill: none; stroke: var(--vscode-foreground, #3b3b3b); }
  marker path { fill: var(--vscode-foreground, #3b3b3b); }
  .box[tabindex] { cursor: pointer; }
  .box:focus { outline: 2px solid var(--vscode-focusBorder, #005fb8); outline-offset: 3px; }`;

/** The picture as SVG. A box that has a place in a file can be reached by keyboard and carries its id in `data-box`. */
export function drawPicture({ boxes, arrows }: Picture, words: Words): string {
  const labelOf = ({ does, reach }: Arrow): string => (reach === undefined ? does : `${does} (${words.reach[reach]})`);
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 24, ranksep: 40, marginx: 16, marginy: 16 });
  for (const box of boxes) graph.setNode(box.id, sizeOf(box));
  arrows.forEach((arrow, index) => {
    const width = widthOf(labelOf(arrow)) * 0.85;
    graph.setEdge(arrow.from, arrow.to, { width, height: lineHeight, labelpos: "c" }, String(index));
  });
  layout(graph);
  // Nothing at all is infinitely small.
  const [width = 0, height = 0] = [graph.graph().width, graph.graph().height].map((size = 0) => Math.max(size, 0));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-label="${inXml(words.picture)}">`,
    `<style>${styleFor(width)}</style>`,
    '<defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerUnits="userSpaceOnUse" markerWidth="10" markerHeight="10" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>',
    ...arrows.map((arrow, index) => drawArrow(arrow, labelOf(arrow), graph.edge(arrow.from, arrow.to, String(index)))),
    ...boxes.map((box) => drawBox(box, graph.node(box.id))),
    "</svg>",
  ].join("\n");
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const linesOf = ({ title, name, marks }: Box): readonly string[] => [`${title} ${name}`.trim(), ...marks];

function sizeOf(box: Box) {
  const lines = linesOf(box);
  const widest = Math.max(...lines.map(widthOf));
  return { width: widest + 2 * padding, height: lines.length * lineHeight + 2 * padding };
}

function drawBox(
  box: Box,
  { x, y, width, height }: Point & { readonly width: number; readonly height: number },
): string {
  const [left, top] = [x - width / 2, y - height / 2];
  const lines = linesOf(box).map(
    (line, index) =>
      `<text${index === 0 ? ' class="title"' : ""} x="${left + padding}" y="${top + padding + 13 + index * lineHeight}">${inXml(line)}</text>`,
  );
  const label = inXml(linesOf(box).join(", "));
  const reachable = box.uri === undefined ? 'role="img"' : `role="link" tabindex="0" data-box="${inXml(box.id)}"`;
  return `<g class="box ${box.reach ?? ""}" data-kind="${inXml(box.kind)}" ${reachable} aria-label="${label}"><rect x="${left}" y="${top}" width="${width}" height="${height}" rx="4"/>${lines.join("")}</g>`;
}

function drawArrow(
  arrow: Arrow,
  label: string,
  { points, x, y }: Point & { readonly points: readonly Point[] },
): string {
  const path = points.map((point, index) => `${index === 0 ? "M" : "L"}${point.x} ${point.y}`).join("");
  return `<path class="arrow ${arrow.reach ?? ""}" d="${path}" marker-end="url(#head)"/><text class="label" text-anchor="middle" x="${x}" y="${y + 4}">${inXml(label)}</text>`;
}
