import assert from "node:assert/strict";
import { test } from "node:test";
import { assignedTo } from "../../server/src/config/companions.ts";
import { configOf } from "../../server/src/config/load.ts";
import { policyFor } from "../../server/src/config/policy.ts";
import { configFor, inFiles, levelsFor, problemsIn, ruleIds } from "./files.ts";

const strict = { profile: "strict" };
const article = { profile: "article" };

test("the nearest file upward counts, and only it", async () => {
  const files = { "/a/mlwarden.json": strict, "/a/b/mlwarden.json": article };
  for (const [location, profile] of [
    ["/a/b/c/d.yml", "article"],
    ["/a/b.yml", "strict"],
  ] as const)
    assert.equal(policyFor(await configFor(location, files), location).profile, profile);
  assert.equal(await configOf("/b.yml", inFiles(files), ruleIds), undefined);
});

test("it is found at the root of a disk, and by the addresses of an editor", async () => {
  for (const [root, file] of [
    ["", "/d.yml"],
    ["C:", "C:/a/d.yml"],
    ["file://", "file:///a/d.yml"],
    ["file:///c:", "file:///c:/a b/d.yml"],
  ] as const)
    assert.equal((await configFor(file, { [`${root}/mlwarden.json`]: {} })).location, `${root}/mlwarden.json`);
});

test("what a file says beats what it extends, setting by setting", async () => {
  const levels = await levelsFor("/a/d.yml", {
    "/a/mlwarden.json": { extends: "../base.json", rules: { "storage-weak-tls": "error" } },
    "/base.json": { rules: { "storage-weak-tls": "off", "managed-network-off": "off" } },
  });
  assert.deepEqual(levels, { "storage-weak-tls": "error", "managed-network-off": "off" });
});

test("of several that are extended, the later ones win", async () => {
  const levels = await levelsFor("/d.yml", {
    "/mlwarden.json": { extends: ["./one.json", "./two.json"] },
    "/one.json": { rules: { "storage-weak-tls": "off" } },
    "/two.json": { rules: { "storage-weak-tls": "hint" } },
  });
  assert.deepEqual(levels, { "storage-weak-tls": "hint" });
});

test("packages are looked for in node_modules, upward", async () => {
  for (const [name, place] of [
    ["our-policy", "/node_modules/our-policy/mlwarden.json"],
    ["@us/policy", "/a/node_modules/@us/policy/mlwarden.json"],
    ["@us/policy/strict.json", "/node_modules/@us/policy/strict.json"],
  ] as const) {
    const config = await configFor("/a/d.yml", { "/a/mlwarden.json": { extends: name }, [place]: strict });
    assert.deepEqual(problemsIn(config), []);
    assert.equal(policyFor(config, "/a/d.yml").profile, "strict", name);
  }
});

test("globs are about the folder of their file, and those of a package about whoever uses it", async () => {
  const off = { overrides: [{ files: "dev/**", rules: { "storage-weak-tls": "off" } }] };
  const own = { "/a/mlwarden.json": { extends: "../mlwarden.json" }, "/mlwarden.json": off };
  assert.deepEqual(await levelsFor("/dev/x.json", own), { "storage-weak-tls": "off" });
  assert.deepEqual(await levelsFor("/a/dev/x.json", own), {});
  const packaged = { "/a/mlwarden.json": { extends: "p" }, "/node_modules/p/mlwarden.json": off };
  assert.deepEqual(await levelsFor("/a/dev/x.json", packaged), { "storage-weak-tls": "off" });
});

test("what is extended and not there, or not to be had, is told where it is named", async () => {
  const config = await configFor("/a/d.yml", {
    "/a/mlwarden.json": { extends: ["./gone.json", "gone", "./self.json"] },
    "/a/self.json": { extends: "./mlwarden.json" },
  });
  assert.deepEqual(problemsIn(config), [
    "\"./mlwarden.json\": This extends './mlwarden.json', which extends this file in turn.",
    "\"./gone.json\": There is no file './gone.json'.",
    "\"gone\": There is no package 'gone' in 'node_modules' here or above. A path to a file starts with './'.",
  ]);
});

test("a file that cannot be read says so where it is extended, or by itself", async () => {
  const locked = async ([first = ""]: readonly string[]) => ({ location: first, fault: "permission denied" });
  const own = await configOf("/d.yml", { ...inFiles({}), findFirst: locked }, ruleIds);
  assert.ok(own);
  assert.deepEqual(problemsIn(own), [": It cannot be read: permission denied."]);
});

test("it depends on every place that was looked at", async () => {
  const config = await configFor("/a/b/d.yml", { "/a/mlwarden.json": { extends: "./base.json" }, "/a/base.json": {} });
  for (const place of ["/a/b/mlwarden.json", "/a/mlwarden.json", "/a/base.json"])
    assert.ok(config.looked.includes(place), place);
});

test("files that environments name are looked for, from the folder of the configuration on", async () => {
  const environments = { "main.json": { prod: "parameters/prod.json", dev: "../dev.json", gone: "gone.json" } };
  const config = await configFor("/a/main.json", {
    "/a/mlwarden.json": { environments },
    "/a/main.json": "{}",
    "/a/parameters/prod.json": "{}",
    "/dev.json": "{}",
  });
  assert.deepEqual(problemsIn(config), ["\"gone.json\": There is no file 'gone.json'."]);
  for (const place of ["/a/main.json", "/dev.json", "/a/gone.json"]) assert.ok(config.looked.includes(place), place);
});

test("what lies outside of the folder that is worked in is not read, and told where it is named", async () => {
  const secret = { profile: "strict" };
  const contents = {
    "/w/mlwarden.json": {
      extends: ["./ours.json", "../base.json", "./link.json", "p/../../../base.json", ".."],
      environments: { "main.json": { inside: "p.json", far: "../p.json", linked: "link.json" } },
    },
    "/w/ours.json": { extends: "../base.json" },
    ...Object.fromEntries(["/w/main.json", "/w/p.json", "/p.json", "/w/link.json"].map((place) => [place, {}])),
    ...Object.fromEntries(["/base.json", "/mlwarden.json", "/w/link.json"].map((at) => [at, secret])),
  };
  const read: string[] = [];
  const files = {
    ...inFiles(contents),
    homeOf: () => "/w",
    realPath: async (at: string) => (at.endsWith("/link.json") ? "/elsewhere/link.json" : at),
  };
  const findFirst = (places: readonly string[]) => {
    read.push(...places);
    return files.findFirst(places);
  };
  const config = await configOf("/w/main.json", { ...files, findFirst }, ruleIds);
  assert.ok(config);
  const outside = (path: string) => `"${path}": '${path}' cannot be read: it lies outside of the folder 'w'.`;
  const packaged = (name: string) =>
    `"${name}": There is no package '${name}' in 'node_modules' here or above. A path to a file starts with './'.`;
  assert.deepEqual(
    problemsIn(config).toSorted(),
    [
      ...[outside("../base.json"), outside("../base.json"), outside("../p.json"), packaged("..")],
      ...[outside("./link.json"), outside("link.json"), packaged("p/../../../base.json")],
    ].toSorted(),
  );
  const beyond = read.filter((place) => !place.startsWith("/w/") && place !== "/mlwarden.json");
  assert.deepEqual(beyond, [], "nothing else was looked for");
  assert.deepEqual(
    (await assignedTo(config, "/w/main.json", files)).map(({ name }) => name),
    ["p.json"],
  );
});

test("a package may be a link within the repository that it is installed in, and lie above the folder that is open", async () => {
  const contents = { "/r/w/mlwarden.json": { extends: "p" }, "/r/node_modules/p/mlwarden.json": strict };
  const linked = (to: string) => ({
    ...inFiles(contents),
    homeOf: () => "/r/w",
    realPath: async (at: string) => at.replace("/r/node_modules/p", to),
  });
  const problems = async (to: string) => {
    const config = await configOf("/r/w/x.yml", linked(to), ruleIds);
    return config && problemsIn(config);
  };
  assert.deepEqual(await problems("/r/packages/p"), []);
  assert.deepEqual(await problems("/elsewhere"), ["\"p\": 'p' cannot be read: it lies outside of the folder 'r'."]);
});
