import assert from "node:assert/strict";
import { test } from "node:test";
import { assignedTo, withAssigned } from "../../server/src/config/companions.ts";
import { pathFrom } from "../../server/src/config/location.ts";
import { configFor, inFiles } from "./files.ts";

const files = {
  "/a/mlwarden.json": {
    environments: { "infra/main.json": { prod: "p/1.json", dev: "infra/2.json", gone: "3.json" } },
  },
  "/a/infra/main.json": "template",
  "/a/p/1.json": "first",
  "/a/infra/2.json": "second",
};
const assigned = async (location: string) => assignedTo(await configFor(location, files), location, inFiles(files));

test("a template has the parameter files that are assigned to it, by their names there; those that are not there are left out", async () => {
  assert.deepEqual(await assigned("/a/infra/main.json"), [
    { name: "../p/1.json", text: "first", assigned: "parameters", environment: "prod" },
    { name: "2.json", text: "second", assigned: "parameters", environment: "dev" },
  ]);
});

test("a parameter file has its template, and its name there", async () => {
  assert.deepEqual(await assigned("/a/p/1.json"), [
    { name: "../infra/main.json", text: "template", assigned: "template", environment: "prod" },
  ]);
});

test("any other file has what its name tells", async () => assert.deepEqual(await assigned("/a/infra/other.json"), []));

test("a template that deploys another has the files that are assigned to it, and by name only where none are", async () => {
  const around = [
    { name: "../main.json", text: "template", deploys: "nested/w.json" },
    { name: "../main.parameters.json", text: "by name", environment: "main.parameters.json", givesTo: "../main.json" },
    { name: "other.json", text: "template", deploys: "w.json" },
    { name: "other.dev.parameters.json", text: "by name", environment: "dev", givesTo: "other.json" },
    { name: "beside.json", text: "another" },
  ];
  const [main, , ...rest] = around;
  const places: Readonly<Record<string, string>> = {
    "../main.json": "/a/infra/main.json",
    "other.json": "/a/p/1.json",
  };
  assert.deepEqual(await withAssigned(around, (name) => assigned(places[name] ?? "")), [
    main,
    ...rest,
    { name: "../../p/1.json", text: "first", environment: "prod", givesTo: "../main.json" },
    { name: "../2.json", text: "second", environment: "dev", givesTo: "../main.json" },
  ]);
});

for (const [folder, location, path] of [
  ["/a", "/a/b.json", "b.json"],
  ["/a", "/a/b/c.json", "b/c.json"],
  ["/a/b", "/a/c.json", "../c.json"],
  ["/a/b", "/a/bc/d.json", "../bc/d.json"],
  ["file:///a/b", "file:///c/d.json", "../../c/d.json"],
] as const)
  test(`from ${folder} to ${location}`, () => assert.equal(pathFrom(folder, location), path));
