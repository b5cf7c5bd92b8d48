/**
 * Names of files that are there to hold a secret. A certificate is none, and neither is a template such as `.env.example`:
 * where a name leaves that open it does not count. Of the Azure CLI: https://learn.microsoft.com/cli/azure/msal-based-azure-cli
 */
const names: readonly RegExp[] = [
  /^\.env(?:\.(?:local|dev|development|staging|prod|production))?$/,
  /^id_(?:rsa|dsa|ecdsa|ed25519)$/,
  /\.(?:pfx|p12|ppk)$/i,
  /^(?!.*pub)(?:.*[._-])?(?:private|privkey|priv|key|rsa|ed25519)(?:[._-].*)?\.pem$/i,
  /^(?!.*pub)(?:.*[._-])?(?:private|priv|server|client|tls|ssl|ssh|rsa|host|ca)(?:[._-].*)?\.key$/i,
  /^[._]netrc$/,
  /^\.(?:git-credentials|pypirc|pgpass)$/,
];

/** The same with the folder that gives a plain name its meaning. */
const paths: readonly RegExp[] = [
  /(?:^|\/)\.azure\/(?:accessTokens|msal_token_cache|service_principal_entries)\.(?:json|bin)$/,
  /(?:^|\/)\.aws\/credentials$/,
  /(?:^|\/)\.kube\/config$/,
];

/** The same at a glance, as globs for those who watch files; a few that do not count are among them. */
export const secretGlobs: readonly string[] = [
  "**/{.env,.env.*,id_*,*.pem,*.key,*.pfx,*.p12,*.ppk,.netrc,_netrc,.git-credentials,.pypirc,.pgpass}",
  "**/.azure/*.bin",
  "**/.aws/credentials",
  "**/.kube/config",
];

/** Whether a file holds a secret, by its name alone. */
export function isNamedAsSecret(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return names.some((pattern) => pattern.test(name)) || paths.some((pattern) => pattern.test(path));
}
