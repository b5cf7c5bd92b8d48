import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { decode } from "../../server/src/disk/read-file.ts";
import { defaultSettings, diagnostics, inspect, mend, surround } from "../../server/src/index.ts";
import { syntaxes } from "../../server/src/syntax/index.ts";
import type { NamedText } from "../../server/src/text/named-text.ts";
import { told } from "../secrets/told.ts";
import { askCommandLine, askEditor, askTheRest } from "./ask-everything.ts";
import { callerFor, hasParameters, parameterFileFor } from "./files-around.ts";
import { judgeFix } from "./judge-fix.ts";
import { anyText, mutated } from "./mutated.ts";
import { type Planted, planted } from "./planted.ts";
import type { Named } from "./texts.ts";

type Property = ReturnType<typeof fc.asyncProperty<[unknown]>>;

const open = ({ name, text }: Named): TextDocument => TextDocument.create(`file:///${name}`, "", 1, text);

/** What holds for every text, by what it promises; `seeds` are what the texts are made from. */
export function propertiesOf(seeds: readonly Named[]): ReadonlyMap<string, Property> {
  const nearly = mutated(seeds);
  const texts = fc.oneof({ weight: 4, arbitrary: nearly }, { weight: 1, arbitrary: anyText });
  return new Map<string, Property>([
    ["any text is answered, whatever is asked", fc.asyncProperty(fc.record({ file: texts, at: fc.nat() }), answered)],
    ["any bytes are read or passed over", fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), readOrPassedOver)],
    ["a tree lies within its text", fc.asyncProperty(texts, treeWithin)],
    [
      "a document that was edited answers as one that was opened like that",
      fc.asyncProperty(
        fc.record({ from: nearly, to: nearly, cuts: fc.array(fc.nat(), { maxLength: 4 }) }),
        editedAsOpened,
      ),
    ],
    [
      "what is typed into a string is answered as if it had been opened like that",
      fc.asyncProperty(
        fc.record({ file: fc.constantFrom(...seeds.filter(isJson)), strings: fc.array(typing) }),
        typedAsOpened,
      ),
    ],
    ["so it is beside a parameter file", fc.asyncProperty(typingBeside(seeds, parameterFileFor), typedAsOpened)],
    ["so it is below a template that deploys it", fc.asyncProperty(typingBeside(seeds, callerFor), typedAsOpened)],
    ["a fix cures, and loses nothing", fc.asyncProperty(nearly, fixCures)],
    ["mending what was mended changes nothing", fc.asyncProperty(nearly, mendedOnce)],
    ["nobody is told a credential, wherever it stands", fc.asyncProperty(planted(seeds), notTold)],
  ] as readonly (readonly [string, Property])[]);
}

async function answered({ file, at }: { readonly file: Named; readonly at: number }): Promise<void> {
  const document = open(file);
  const position = document.positionAt(at % (file.text.length + 1));
  askEditor(document, position);
  askCommandLine(file.name, file.text);
  await askTheRest(document, position);
}

async function readOrPassedOver(bytes: Uint8Array): Promise<void> {
  const content = decode(bytes);
  for (const name of ["main.json", "file.yml"]) if ("text" in content) askCommandLine(name, content.text);
}

async function treeWithin({ text }: Named): Promise<void> {
  for (const { parse } of Object.values(syntaxes)) {
    const { problems, comments, roots } = parse(text);
    for (const { span } of [...problems, ...comments, ...roots])
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify(span));
    for (const comment of comments) assert.equal(comment.text, text.slice(comment.span.start, comment.span.end));
  }
}

interface Edited {
  readonly from: Named;
  readonly to: Named;
  readonly cuts: readonly number[];
}

/** Turns one text into the other a stretch at a time, asking in between. */
async function editedAsOpened({ from, to, cuts }: Edited): Promise<void> {
  const edited = open(from);
  const steps = [...cuts.map((cut) => to.text.slice(0, cut % (to.text.length + 1))), to.text];
  for (const [index, step] of steps.entries()) {
    const before = edited.getText();
    let shared = 0;
    while (shared < Math.min(before.length, step.length) && before[shared] === step[shared]) shared++;
    const range = { start: edited.positionAt(shared), end: edited.positionAt(before.length) };
    TextDocument.update(edited, [{ range, text: step.slice(edited.offsetAt(range.start)) }], index + 2);
    assert.equal(edited.getText(), step);
    const middle = edited.positionAt(step.length >> 1);
    assert.deepEqual(
      askEditor(edited, middle),
      askEditor(TextDocument.create(edited.uri, "", index + 2, step), middle),
    );
  }
}

/** Some strokes into one of the strings of a text. */
const typing = fc.record({
  which: fc.nat(),
  strokes: fc.array(
    fc.record({
      at: fc.nat(),
      erases: fc.nat(2),
      types: fc.constantFrom(
        "",
        "x",
        "x",
        "enabled",
        '"',
        "\\",
        "\\n",
        "[",
        "]",
        "'",
        "parameters('a')",
        "\n",
        "\uE00A",
        '": "Enabled", "x',
        '" }, { "x',
      ),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

interface Typing {
  readonly file: Named;
  readonly siblings?: readonly NamedText[];
  readonly strings: readonly {
    readonly which: number;
    readonly strokes: readonly { readonly at: number; readonly erases: number; readonly types: string }[];
  }[];
}

const isJson = ({ name }: Named): boolean => /\.jsonc?$/.test(name);

/** Typing in templates beside other files, of which one gives the same value to all that the template asks for. */
const typingBeside = (
  seeds: readonly Named[],
  beside: (template: Named, value: unknown) => readonly NamedText[],
): fc.Arbitrary<Typing> =>
  fc
    .record({
      file: fc.constantFrom(...seeds.filter(isJson).filter(hasParameters)),
      strings: fc.array(typing),
      given: fc.constantFrom("Enabled", "Disabled", "x", true, false, 1),
    })
    .map(({ given, ...more }) => ({ ...more, siblings: beside(more.file, given) }));

async function typedAsOpened({ file, strings, siblings = [] }: Typing): Promise<void> {
  const surrounded = (document: TextDocument): TextDocument => {
    surround(document, siblings, undefined);
    return document;
  };
  const typed = surrounded(open(file));
  let version = 1;
  const opened = () => surrounded(TextDocument.create(typed.uri, "", version, typed.getText()));
  diagnostics(typed, defaultSettings);
  for (const { which, strokes } of strings) {
    const literals = [...typed.getText().matchAll(/"(?:[^"\\\n]|\\.)*"/g)];
    const literal = literals[which % literals.length];
    if (!literal) return;
    const from = literal.index + 1;
    for (const { at, erases, types } of strokes) {
      const length = Math.max(0, typed.getText().indexOf('"', from) - from);
      const start = from + (at % (length + 1));
      const end = Math.min(start + erases, from + length);
      const range = { start: typed.positionAt(start), end: typed.positionAt(end) };
      TextDocument.update(typed, [{ range, text: types }], ++version);
      assert.deepEqual(diagnostics(typed, defaultSettings), diagnostics(opened(), defaultSettings));
    }
    const place = typed.positionAt(from);
    assert.deepEqual(askEditor(typed, place), askEditor(opened(), place));
  }
}

/** Of a text that cannot be read whole, only that it gets no worse. */
async function fixCures({ name, text }: Named): Promise<void> {
  const inspection = inspect(name, text);
  const isWhole = inspection.tree.problems.length === 0;
  for (const finding of inspection.findings.slice(0, 8))
    for (const fix of finding.fixes) {
      const faults = judgeFix(name, inspection, finding, fix) ?? [];
      const counting = faults.filter((fault) => isWhole || /parse|comment|line ends/.test(fault));
      assert.deepEqual(counting, [], `${finding.rule}: ${fix.title}`);
    }
}

async function mendedOnce({ name, text }: Named): Promise<void> {
  const once = mend(inspect(name, text));
  assert.equal(mend(inspect(name, once.tree.text)).tree.text, once.tree.text);
}

async function notTold({ name, text, secret: { core }, at }: Planted): Promise<void> {
  const document = open({ name, text });
  const around = [...Array(40).keys()].map((step) => Math.min(at + 4 * step, text.length));
  // How it begins may be shown.
  const most = core.slice(4, 16);
  for (const [where, what] of told(document, name, inspect(name, text), around))
    assert.ok(!what.includes(most), `${where} tells ${core}: ${what.slice(Math.max(0, what.indexOf(most) - 300))}`);
}
