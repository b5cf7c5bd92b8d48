import { topics } from "../../server/src/catalog/topics/index.ts";
import { topicPage } from "../../server/src/features/hover/describe-topic.ts";
import { generatedNote, page, table } from "./markdown.mjs";

/** A page for each topic, and an index of them. */
export async function generate() {
  const note = generatedNote("server/src/catalog/topics");
  const pages = topics.map((topic) => [`docs/topics/${topic.id}.md`, page(note, topicPage(topic).trim())]);
  const index = page(
    note,
    "# Topics",
    "Tables that several settings share: which keys encrypt what, who acts as whom, what is logged. A hover shows a setting's own rows. What Microsoft's article of 2020 said otherwise is noted.",
    table(
      ["Topic", "Answers"],
      topics.map(({ id, title, summary }) => [`[${title}](${id}.md)`, summary]),
    ),
  );
  return [...pages, ["docs/topics/README.md", index]];
}
