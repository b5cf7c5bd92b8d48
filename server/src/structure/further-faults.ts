import type { Finding } from "../engine/finding.ts";
import { at, type MapNode, member, textOf } from "../syntax/tree.ts";
import { fold } from "../text/fold.ts";
import { passedOn } from "./passed-on.ts";
import type { Subject } from "./subject.ts";

/** What no JSON Schema can say. */
export function furtherFaults(subject: Subject): readonly Finding[] {
  return [
    ...severalDocuments(subject),
    ...tooMuchTraffic(subject),
    ...mirroredTraffic(subject),
    ...wrongRuleTypes(subject),
    ...passedOn(subject),
  ];
}

function severalDocuments({ tree }: Subject): readonly Finding[] {
  const second = tree.roots[1];
  if (!second) return [];
  const span = second.kind === "map" ? (second.members[0]?.keySpan ?? second.span) : second.span;
  return [
    {
      rule: "several-documents",
      severity: "error",
      span,
      message: "The client reads one document a file, and refuses a file with several.",
      fixes: [],
    },
  ];
}

function tooMuchTraffic({ root, kind }: Subject): readonly Finding[] {
  const traffic = /OnlineEndpoint$/.test(kind) ? member(root, "traffic") : undefined;
  if (traffic?.value.kind !== "map") return [];
  const shares = traffic.value.members.map(({ value }) => (value.kind === "scalar" ? Number(value.value) : Number.NaN));
  const sum = shares.reduce((so, share) => so + Math.trunc(share), 0);
  if (!(sum > 100)) return [];
  return [
    {
      rule: "wrong-value",
      severity: "error",
      span: traffic.keySpan,
      message: `The shares of 'traffic' add up to ${sum}, and cannot exceed 100.`,
      fixes: [],
    },
  ];
}

/** The client lets it pass, the service does not. */
function mirroredTraffic({ root, kind }: Subject): readonly Finding[] {
  const mirror = /OnlineEndpoint$/.test(kind) ? member(root, "mirror_traffic") : undefined;
  if (mirror?.value.kind !== "map") return [];
  const isTooMuch = mirror.value.members.some(({ value }) => value.kind === "scalar" && Number(value.value) > 50);
  if (!isTooMuch && mirror.value.members.length < 2) return [];
  const message = "Traffic can be mirrored to one deployment only, and at most 50 percent of it.";
  return [{ rule: "wrong-value", severity: "warning", span: mirror.keySpan, message, fixes: [] }];
}

/** The client takes no notice of an outbound rule's `type`: what `destination` holds decides. */
function wrongRuleTypes({ root }: Subject): readonly Finding[] {
  const rules = at(root, ["managed_network", "outbound_rules"]);
  return (rules?.kind === "list" ? rules.items : []).flatMap((rule) =>
    rule.kind === "map" ? wrongRuleType(rule) : [],
  );
}

function wrongRuleType(rule: MapNode): readonly Finding[] {
  const type = member(rule, "type");
  const written = textOf(type?.value);
  const shape = shapeOf(rule);
  if (!type || written === undefined || shape === undefined || fold(written) === fold(shape)) return [];
  const message = `'type: ${written}' has no effect: what 'destination' holds makes this a ${shape} rule.`;
  const ops = type.value.alias ? [] : [{ op: "replace", node: type.value, value: shape } as const];
  const fixes = ops.length === 0 ? [] : [{ title: `Replace with '${shape}'`, safe: true, ops }];
  return [{ rule: "ignored-key", severity: "warning", span: type.value.span, message, fixes }];
}

function shapeOf(rule: MapNode): string | undefined {
  const destination = member(rule, "destination")?.value;
  if (textOf(destination) !== undefined) return "fqdn";
  if (member(destination, "service_resource_id")) return "private_endpoint";
  return member(destination, "service_tag") ? "service_tag" : undefined;
}
