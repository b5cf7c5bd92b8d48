/** The fixes that are applied unseen, by the rule and their title: why each breaks nothing that runs today, and locks no one out. */
const safeFixes: Readonly<Record<string, RegExp>> = {
  // Container instances know no tokens, so that no service runs with this setting.
  "aci-token-auth": /^(?:Remove 'tokenAuthEnabled'|Set 'aadAuthEnabled' to 'false')$/,
  // Less is logged.
  "batch-deployment-debug-logging": /./,
  // Batch endpoints take Entra tokens only.
  "batch-endpoint-key-auth": /./,
  // Key identifiers are https addresses; vault, key and version stay.
  "customer-managed-key-not-https": /./,
  // A deployment deploys the same whether it is logged or not.
  "debug-setting-logs-secrets": /./,
  // Callers are answered by another deployment.
  "endpoint-mirrors-traffic": /./,
  // Kubernetes endpoints know no Entra tokens.
  "kubernetes-endpoint-entra-token": /./,
  // Whoever deploys gives the value as before, unless it came from the default.
  "secret-parameter-not-secure": /^Make parameter '\w+' a '\w+'$/,
  // A text that says true counts as true.
  "web-service-boolean-as-text": /^Write true without quotes$/,
  // What is removed is read by no one, and the one key that is written changes neither who may call nor how.
  "web-service-ignored-setting": /^(?:Remove '\w+'|Write 'appInsightsEnabled')/,
};

export const isSafe = (rule: string, title: string): boolean => safeFixes[rule]?.test(title) ?? false;
