/** Templates that are made to keep a reader busy for ever, in one line each: deep nesting would make a megabyte of blanks. */
import type { Json } from "../../server/src/syntax/tree.ts";
import { inner, nested, template, workspace } from "./template.ts";

export const access = "workspace.publicNetworkAccess";
const names = Array.from({ length: 256 }, (_, n) => `p${n}`);
const many = Object.fromEntries(
  names.map((name) => [name, { type: "string", allowedValues: Array.from({ length: 16 }, (_, n) => `${name}-${n}`) }]),
);
const chain = (length: number, make: (next: string) => Json, end: Json) =>
  Object.fromEntries(
    Array.from({ length: length + 1 }, (_, n) => [`v${n}`, n === length ? end : make(`variables('v${n + 1}')`)]),
  );
const all = names.map((name) => `parameters('${name}')`).join(", ");
const asks = (expression: string, parts: { readonly [key: string]: Json } = {}): string =>
  template([workspace({ publicNetworkAccess: expression })], parts);

function nest(
  depth: number,
  properties: { readonly [key: string]: Json },
  parts: { readonly [key: string]: Json },
): Json {
  let resources: Json = [workspace({ publicNetworkAccess: "[parameters('secretKey')]" })];
  for (let n = 0; n < depth; n++) resources = [nested(resources, properties, parts)];
  return resources;
}

const secret = { parameters: { secretKey: { type: "securestring" } } };
const plain = { parameters: { secretKey: { type: "string" } } };
const hand = { ...inner, parameters: { secretKey: { value: "[parameters('secretKey')]" } } };

const indented: readonly (readonly [string, string])[] = [
  ["deep ifs", asks(`[${"if(equals(resourceGroup(), 1), 'a', ".repeat(180)}'b'${")".repeat(180)}]`)],
  ["unions in unions", asks(`[${"union(createObject('a', 1), ".repeat(120)}createObject('b', 2)${")".repeat(120)}]`)],
  ["256 parameters in one text", asks(`[concat(${all})]`, { parameters: many })],
  [
    "256 parameters in one condition",
    template([workspace({}, { condition: `[contains(createArray(${all}), 'x')]` })], { parameters: many }),
  ],
  [
    "variables that go round",
    asks("[variables('a')]", { variables: { a: "[variables('b')]", b: "[variables('a')]" } }),
  ],
  ["a chain of 5,000 variables", asks("[variables('v0')]", { variables: chain(5000, (next) => `[${next}]`, "end") })],
  [
    "variables that double",
    asks("[variables('v0')]", { variables: chain(60, (next) => `[concat(${next}, ${next})]`, "ab") }),
  ],
  [
    "conditions that double",
    template([workspace({}, { condition: "[variables('v0')]" })], {
      variables: chain(60, (next) => `[or(${next}, not(${next}))]`, "[parameters('p')]"),
      parameters: { p: { type: "bool", defaultValue: false } },
    }),
  ],
  [
    "copies in copies",
    template(
      [
        workspace({
          copy: Array.from({ length: 200 }, (_, n) => ({
            name: `n${n}`,
            count: "[length(variables('c0'))]",
            input: "x",
          })),
        }),
      ],
      {
        variables: {
          copy: Array.from({ length: 60 }, (_, n) => ({
            name: `c${n}`,
            count: `[mul(length(variables('c${n + 1}')), 2)]`,
            input: { all: `[variables('c${n + 1}')]` },
          })),
        },
      },
    ),
  ],
  [
    "a copy that counts itself",
    asks("[variables('c')[0]]", {
      variables: { copy: [{ name: "c", count: "[length(variables('c'))]", input: "x" }] },
    }),
  ],
  ["100 nested templates in inner scope", template(nest(100, hand, plain), secret)],
  ["100 nested templates in outer scope", template(nest(100, {}, {}), secret)],
  [
    "secrets that double",
    template([workspace()], {
      ...secret,
      variables: chain(60, (next) => `[concat(${next}, ${next})]`, "[parameters('secretKey')]"),
      outputs: Object.fromEntries(names.map((name) => [name, { type: "string", value: "[variables('v0')]" }])),
    }),
  ],
  [
    "functions that call themselves",
    asks("[f.a('x')]", {
      functions: [
        {
          namespace: "f",
          members: {
            a: { parameters: [{ name: "x", type: "string" }], output: { type: "string", value: "[f.a(f.a('x'))]" } },
          },
        },
      ],
    }),
  ],
  [
    "functions that double",
    asks(`[${"f.twice(".repeat(60)}'ab'${")".repeat(60)}]`, {
      functions: [
        {
          namespace: "f",
          members: {
            twice: {
              parameters: [{ name: "x", type: "string" }],
              output: { type: "string", value: "[concat(parameters('x'), parameters('x'))]" },
            },
          },
        },
      ],
    }),
  ],
  [
    "names that double, in ids",
    template(
      Array.from({ length: 100 }, (_, n) =>
        workspace(
          { storageAccount: "[resourceId('Microsoft.Storage/storageAccounts', variables('v0'))]" },
          { name: `[concat(variables('v0'), '${n}')]` },
        ),
      ),
      { variables: chain(40, (next) => `[concat(${next}, ${next})]`, "[uniqueString('x')]") },
    ),
  ],
  [
    "100 values that no one can decide",
    template(
      Array.from({ length: 100 }, (_, n) => ({
        type: "Microsoft.MachineLearningServices/workspaces/computes",
        apiVersion: "[variables('v0')]",
        name: `a${n}`,
        properties: { computeType: "[variables('v0')]", properties: { vmSize: "[variables('v0')]" } },
      })),
      {
        parameters: { p: { type: "bool" } },
        variables: chain(60, (next) => `[if(parameters('p'), concat(${next}, 'a'), concat(${next}, 'b'))]`, "end"),
      },
    ),
  ],
  [
    "a thousand copies each in 100 resources",
    template(
      Array.from({ length: 100 }, (_, n) => workspace({}, { name: `w${n}`, copy: { name: "c", count: 100_000 } })),
      { variables: { copy: [{ name: "c", count: 100_000, input: "x" }] } },
    ),
  ],
  [
    "nested templates that hand on twice as much",
    template(
      Array.from({ length: 40 }).reduce<Json>(
        (resources) => [
          nested(
            resources,
            { ...inner, parameters: { p: { value: "[concat(parameters('p'), parameters('p'))]" } } },
            { parameters: { p: { type: "string" } } },
          ),
        ],
        [workspace({ publicNetworkAccess: "[parameters('p')]" })],
      ),
      { parameters: { p: { type: "string", defaultValue: "ab" } } },
    ),
  ],
  [
    "deployments that hand each other what they hand back",
    template([
      ...Array.from({ length: 100 }, (_, n) =>
        nested(
          [workspace({ publicNetworkAccess: "[parameters('p')]" }, { name: `w${n}` })],
          {
            ...inner,
            parameters: {
              p: {
                value: `[concat(reference('d${(n + 1) % 100}').outputs.o.value, reference('d${(n + 2) % 100}').outputs.o.value)]`,
              },
            },
          },
          { parameters: { p: { type: "string" } }, outputs: { o: { type: "string", value: "[parameters('p')]" } } },
          { name: `d${n}` },
        ),
      ),
    ]),
  ],
  [
    "parameters whose defaults are each other",
    asks("[parameters('a')]", {
      parameters: {
        a: { type: "securestring", defaultValue: "[parameters('b')]" },
        b: { type: "securestring", defaultValue: "[parameters('a')]" },
      },
      outputs: { a: { type: "string", value: "[parameters('a')]" } },
    }),
  ],
];

export const exploding = indented.map(([name, text]) => [name, JSON.stringify(JSON.parse(text))] as const);
