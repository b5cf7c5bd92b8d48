import { scaffolds } from "../../server/src/features/scaffold/index.ts";
import { generatedNote, page, table } from "./markdown.mjs";

/** What can be scaffolded, with the questions of each and what their answers give up. */
export async function generate() {
  return [["docs/scaffolds.md", page(note, "# New files", introduction, ...scaffolds.flatMap(describe))]];
}

const note = generatedNote("server/src/features/scaffold");

const introduction =
  `In VS Code, "ML Warden: New…" and, on a folder of the Explorer, "New Azure ML File…" write one of these. The first
answer to each question is taken unless you choose another. With these, a file has no finding in any profile; an answer
that gives something up says what, and may leave notes and hints, though no warning. What stands in \`<…>\` is for you to
fill in; a template has parameters instead.`.replaceAll("\n", " ");

const describe = ({ title, description, questions }) => [
  `## ${title}`,
  description,
  table(
    ["Question", "Decides", "Answers"],
    questions.map((question) => [
      question.title + condition(question, questions),
      question.explanation,
      answers(question),
    ]),
  ),
];

function answers({ choices, default: fallback, patternMessage = "text" }) {
  if (!choices) return `${patternMessage}; \`${fallback}\` unless told otherwise`;
  const inOrder = choices.toSorted((a, b) => Number(b.value === fallback) - Number(a.value === fallback));
  return inOrder.map(({ label, detail, costs }) => `**${label}**: ${detail}${costs ? ` *${costs}*` : ""}`).join("<br>");
}

/** When it is asked at all. */
function condition({ when = {} }, questions) {
  const parts = Object.entries(when).map(([id, values]) => {
    const { title, choices } = questions.find((question) => question.id === id);
    const labels = values.map((value) => choices.find((choice) => choice.value === value).label);
    return `${title}: ${labels.join(" or ")}`;
  });
  return parts.length === 0 ? "" : ` (${parts.join("; ")})`;
}
