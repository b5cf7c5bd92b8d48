import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { type Circumstances, type Format, inspect, report, reportFile } from "../../server/src/index.ts";
import { checkJson, folderWith, keyEndpoint, run, tokenEndpoint } from "./run.ts";

const plain = (text: string): string => text;
const colour = { error: plain, warning: plain, information: plain, hint: plain, place: plain, faint: plain };
const circumstances: Circumstances = {
  terminal: { width: 80, colour },
  version: "1.2.3",
  quiet: false,
  say: (text) => text,
  fails: (severity) => severity === "error" || severity === "warning",
};

const hostile = `50% of <b>|it|</b> & "that"\r\n]]> ::error::x ##vso[x]y; a, b\u0007`;

/** A report of one finding at 3:12 to 3:15, with a path and a message that would break out of a format. */
function reportHostile(format: Format): string {
  const file = reportFile("a,b:c;d]%|<.yml", inspect("e.yml", keyEndpoint), 80);
  const findings = file.findings.map((finding) => ({ ...finding, message: hostile }));
  return report(format, [{ ...file, findings }], circumstances);
}

test("GitHub annotations escape as the runner reads them", () => {
  assert.equal(
    reportHostile("github"),
    `::warning file=a%2Cb%3Ac;d]%25|<.yml,line=3,endLine=3,col=12,endColumn=15,title=online-endpoint-key-auth::50%25 of <b>|it|</b> & "that"%0D%0A]]> ::error::x ##vso[x]y; a, b\u0007\n`,
  );
});

test("Azure Pipelines issues escape as the agent reads them", () => {
  assert.equal(
    reportHostile("azure-pipelines"),
    `##vso[task.logissue type=warning;sourcepath=a,b:c%3Bd%5D%AZP25|<.yml;linenumber=3;columnnumber=12;code=online-endpoint-key-auth;]50%AZP25 of <b>|it|</b> & "that"%0D%0A]]> ::error::x ##vso[x]y; a, b\u0007\n`,
  );
});

test("Markdown keeps a finding in one row, and its text is no markup", () => {
  const [row = "", ...rest] = reportHostile("markdown").split("\n").slice(6);
  assert.deepEqual(rest, [""]);
  assert.equal(row.replace(/\\[\\|]/g, "").split("|").length, 6, "four cells");
  assert.doesNotMatch(row.replace(/\\./g, "").replace(/`[^`]*`/, ""), /[<>&*]/);
});

test("a JUnit report parses, and fails exactly what fails the check", () => {
  const text = reportHostile("junit");
  assert.equal(XMLValidator.validate(text), true);
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" });
  const { testsuites } = parser.parse(text);
  assert.equal(testsuites.failures, "1");
  assert.equal(testsuites.testsuite.name, "a,b:c;d]%|<.yml");
  assert.equal(testsuites.testsuite.testcase.name, "online-endpoint-key-auth 3:12");
  assert.match(testsuites.testsuite.testcase.failure.message, /^50% of <b>\|it\|<\/b> & "that"/);

  const cwd = folderWith({ "e.yml": keyEndpoint, "t.yml": tokenEndpoint });
  const lenient = run(["check", ".", "--format", "junit", "--fail-on", "error"], { cwd });
  assert.equal(lenient.code, 0);
  const suites = parser.parse(lenient.stdout).testsuites;
  assert.deepEqual([suites.tests, suites.failures], ["2", "0"]);
  assert.deepEqual(
    suites.testsuite.map((suite: { testcase: { name: string } }) => suite.testcase.name),
    ["online-endpoint-key-auth 3:12", "no findings"],
  );
});

test("several reports in one run: to files, and one to standard output", () => {
  const cwd = folderWith({ "e.yml": keyEndpoint, "old.md": "old" });
  const { code, stdout } = run(
    ["check", ".", "--format", "github", "--format", "sarif=out.sarif", "--format", "markdown=old.md"],
    { cwd },
  );
  assert.equal(code, 1);
  assert.match(stdout, /^::warning [^\n]*\n$/);
  assert.match(readFileSync(join(cwd, "out.sarif"), "utf8"), /"version": "2\.1\.0"/);
  assert.match(readFileSync(join(cwd, "old.md"), "utf8"), /^# ML Warden\n/);
  assert.deepEqual(readdirSync(cwd), ["e.yml", "old.md", "out.sarif"], "nothing else is left behind");
});

test("--output takes the report, standard output then stays empty", () => {
  const cwd = folderWith({ "e.yml": keyEndpoint });
  assert.equal(run(["check", ".", "--format", "json", "--output", "r.json"], { cwd }).stdout, "");
  assert.equal(JSON.parse(readFileSync(join(cwd, "r.json"), "utf8")).summary.warnings, 1);
});

test("a report that cannot be written is 2, with the reason", () => {
  const cwd = folderWith({ "e.yml": tokenEndpoint });
  const { code, stderr } = run(["check", ".", "--output", "gone/r.txt"], { cwd });
  assert.equal(code, 2);
  assert.equal(stderr, "mlwarden: cannot write gone/r.txt: no such file or directory\n");
  assert.ok(!existsSync(join(cwd, "gone")));
});

for (const args of [
  ["--format", "json", "--format", "sarif"],
  ["--format", "json=a", "--format", "sarif", "--output", "a"],
  ["--format", "json="],
  ["--max-findings", "many"],
]) {
  test(`wrong usage is 2: check . ${args.join(" ")}`, () => {
    assert.equal(run(["check", ".", ...args], { cwd: folderWith({}) }).code, 2);
  });
}

test("--max-findings keeps the most severe, and does not change the exit code", () => {
  const all = run(["check", "samples", "--format", "json"]);
  const few = run(["check", "samples", "--format", "json", "--max-findings", "2"]);
  const severities = JSON.parse(few.stdout).files.flatMap((file: { findings: { severity: string }[] }) =>
    file.findings.map(({ severity }) => severity),
  );
  assert.deepEqual(severities, ["error", "error"]);
  assert.equal(few.code, all.code);
  assert.match(few.stderr, /^mlwarden: \d+ of \d+ findings are not shown\n$/);
});

test("--quiet tells findings alone", () => {
  const cwd = folderWith({ "e.yml": keyEndpoint, "b.json": Uint8Array.from([0]) });
  const { stdout, stderr } = run(["check", ".", "--quiet"], { cwd });
  assert.equal(stderr, "");
  assert.match(stdout, /^e\.yml:3:12 [^\n]*\n[^\n]*\n[^\n]*\n\n$/);
});

test("--no-inline-suppressions tells what comments silence", () => {
  const cwd = folderWith({ "e.yml": `# mlwarden-disable-file\n${keyEndpoint}` });
  assert.equal(checkJson(["."], { cwd }).summary.warnings, 0);
  assert.equal(checkJson([".", "--no-inline-suppressions"], { cwd }).summary.warnings, 1);
});
