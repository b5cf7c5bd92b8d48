import { learn } from "../setting.ts";
import { row, type Topic } from "./topic.ts";

const instance = ["sslEnabled", "sslCertificate", "sslKey", "cname"].map((name) => `webService.${name}`);
const cluster = ["status", "key", "cname"].map((name) => `attachedCompute.sslConfiguration.${name}`);

export const encryptionInTransit: Topic = {
  id: "encryption-in-transit",
  title: "Encryption in transit",
  summary: "Azure ML's own traffic is always encrypted; scoring and storage depend on settings.",
  columns: ["Traffic to", "Encrypted", "Set on"],
  rows: [
    row([], "services of Azure ML", "always, with TLS", "nothing to set"),
    row(
      instance,
      "container instance (v1)",
      "only with `sslEnabled`; TLS 1.2",
      "the service, with certificate, key and `cname`",
    ),
    row(
      [...instance, ...cluster],
      "AKS (v1)",
      "only if the cluster has TLS; 1.2, not 1.3",
      "the cluster, not the deployment",
    ),
    row(
      ["storageAccount.supportsHttpsTrafficOnly", "storageAccount.minimumTlsVersion"],
      "storage account",
      "unless it allows HTTP",
      "`supportsHttpsTrafficOnly`, `minimumTlsVersion`",
    ),
    row(
      ["datastore.protocol", "datastore.endpoint"],
      "datastore",
      "unless its `protocol` is `http` or `wasb`",
      "the datastore; the account can refuse HTTP",
    ),
    row(
      [
        "storageService.protocolSettings.smb.encryptionInTransit.required",
        "storageService.protocolSettings.smb.versions",
      ],
      "file share",
      "if its service, or else the account, requires it",
      "`encryptionInTransit`, `supportsHttpsTrafficOnly`",
    ),
    row(["cosmosAccount.minimalTlsVersion"], "Cosmos DB", "with TLS", "`minimalTlsVersion`, for the oldest version"),
    row(
      ["kubernetesExtension.allowInsecureConnections"],
      "Kubernetes endpoint (v2)",
      "unless the cluster's extension allows HTTP",
      "the extension: `allowInsecureConnections`, `sslSecret`",
    ),
    row(
      ["job.code", "job.inputs", "job.environment.build.path"],
      "code, images and data of a job",
      "unless an address starts with `http:`",
      "the job",
    ),
    row(
      ["fileText.packageSources"],
      "packages of an environment",
      "unless an address starts with `http:`",
      "the conda file",
    ),
    row(["connection.target"], "service of a connection", "unless its `target` starts with `http:`", "the connection"),
    row(["datastore.enforceSSL"], "database of a datastore", "only if `enforceSSL`", "the datastore"),
  ],
  notes: [
    "Certificates are PEM with the whole chain and no passphrase; self-signed ones are for development only.",
    "A certificate that Microsoft issued for AKS used to renew itself. Today's page says that it no longer does: renew it by hand.",
    "Redeploy old container instances, so that they offer TLS 1.2.",
  ],
  sources: [learn("concept-data-encryption"), learn("v1/how-to-secure-web-service")],
};
