/**
 * What credentials look like: a mark that is always there, the shape, and its noun. The shape alone proves a secret, whatever
 * it is called. Azure's keys carry the marks that microsoft/security-utilities lists (SEC101), those of others the prefixes
 * that secretlint's recommended rules know. Every expression takes time in proportion to the text.
 */
const shapes: readonly (readonly [string, RegExp, string])[] = [
  ["PRIVATE KEY", /-----BEGIN ?(?:[A-Z0-9]+ )*PRIVATE KEY/, "a private key"],
  // Azure
  ["sig=", /(?:^|[?&;])sig=[\w%+/=-]{16}/i, "a shared access signature"],
  ["SharedAccessKey=", /\bSharedAccessKey=[A-Za-z0-9+/]{30}/i, "a shared access key"],
  ["AccountKey=", /\bAccountKey=[A-Za-z0-9+/]{40}/i, "an account key"],
  ["==", /^[A-Za-z0-9+/]{86}==$/, "an account key"],
  [
    "AIoT|AZEG|\\+A(?:Sb|Eh|Rm)",
    /[A-Za-z0-9+/]{33}(?:AIoT|AZEG|\+ASb|\+AEh|\+ARm)[A-P][A-Za-z0-9+/]{5}=/,
    "a shared access key",
  ],
  ["AzFu", /[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{5}[AQgw]==/, "an Azure Functions key"],
  ["AzSe", /[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}/, "an Azure AI Search key"],
  ["\\+ACR", /[A-Za-z0-9+/]{42}\+ACR[A-D][A-Za-z0-9+/]{5}/, "a container registry key"],
  ["AzCa", /[A-Za-z0-9]{33}AzCa[A-P][A-Za-z0-9]{5}=/, "an Azure Cache for Redis key"],
  ["JQQJ9", /[A-Za-z0-9]{52}JQQJ9[9DH][A-Za-z0-9][A-L][A-Za-z0-9]{24}/, "an Azure service key"],
  ["Q~", /(?:^|[^\w.~-])[\w.~-]{3}(?:7Q~[\w.~-]{31}|8Q~[\w.~-]{34})$/, "a client secret of Microsoft Entra ID"],
  ["dapi", /(?:^|[^A-Za-z0-9])dapi[0-9a-f]{32}/i, "a Databricks access token"],
  // Sources of code, packages, models and images
  ["gh[pousr]_|github_pat_", /gh[pousr]_\w{36}|github_pat_\w{60}/, "a GitHub access token"],
  ["glpat-", /glpat-[\w-]{20}/, "a GitLab access token"],
  ["hf_", /(?:^|[^A-Za-z0-9])hf_[A-Za-z0-9]{34}(?![A-Za-z0-9])/, "a Hugging Face access token"],
  ["npm_|_authToken=", /npm_[A-Za-z0-9_]{36}(?!\w)|_authToken=[\w-]{16}/, "an npm access token"],
  ["pypi-AgE", /pypi-AgE[\w-]{40}/, "a PyPI token"],
  ["dckr_pat_", /dckr_pat_[\w-]{27}/, "a Docker access token"],
  // Models and data of others
  ["sk-", /sk-(?:proj|svcacct|admin|ant-api\d\d)-[\w-]{40}|(?:^|[^\w-])sk-[A-Za-z0-9]{32}/, "an API key"],
  ["gsk_", /(?:^|[^A-Za-z0-9])gsk_[A-Za-z0-9]{52}/, "a Groq API key"],
  ["AIza", /(?:^|[^\w-])AIza[\w-]{35}/, "a Google API key"],
  ["private_key_id", /"private_key_id"\s{0,20}:\s{0,20}"[0-9a-f]{40}"/, "a key of a Google service account"],
  ["xapp-|xox", /xapp-[\w-]{20}|xox[abeoprs]-[\w-]{20}/, "a Slack token"],
  ["hooks\\.slack", /hooks\.slack\.com\/services\/T\w{1,40}\/B\w{1,40}\/\w{16}/, "the address of a Slack webhook"],
  ["SG\\.", /(?:^|[^A-Za-z0-9])SG\.\w{16,40}\.[\w-]{16}/, "a SendGrid key"],
  ["shp", /shp(?:ss|at|ca|pa)_[A-Za-z0-9]{32}/, "a Shopify token"],
  ["lin_api_|ntn_|figd_", /lin_api_\w{32}|ntn_\d{11}[A-Za-z0-9]{35}|figd_[\w-]{40}/, "an access token"],
  ["gl(?:sa|c)_", /glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}|glc_[A-Za-z0-9+/]{32}/, "a Grafana token"],
  ["hv[srb]\\.", /hv[sr]\.[\w-]{90}|hvb\.[\w-]{138}/, "a Vault token"],
  ["vc[pirak]_", /(?:^|[^A-Za-z0-9])vc[pirak]_[A-Za-z0-9]{24}/, "a Vercel token"],
  ["ops_eyJ", /ops_eyJ[A-Za-z0-9+/=]{100}/, "a 1Password token"],
  ["eyJ", /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10}/, "a JSON web token"],
];
/** Most texts have none of the marks, and need no closer look. */
const anyMark = new RegExp(shapes.map(([mark]) => mark).join("|"), "i");

/** Without quotes: an expression may put it together there. */
const passwordInUrl = /:\/\/[^/\s:@'"]*:([^/\s@'"]+)@/;
const passwordInConnection = /(?:^|[;\s])(?:password|pwd)\s{0,9}=\s{0,9}([^;\s'"]+)/i;
const server = /(?:^|;)\s{0,9}(?:server|data source|host|user id|uid|username|addr)\s{0,9}=/i;

/** Whether a text is worth a closer look: it has a mark, or what passwords come with in addresses and connection strings. */
export const mayHoldSecret = (text: string): boolean => text.includes("@") || text.includes("=") || anyMark.test(text);

/** The noun of the credential whose shape a text has. */
export const shapeIn = (text: string): string | undefined =>
  anyMark.test(text) ? shapes.find(([, shape]) => shape.test(text))?.[2] : undefined;

/** The password in an address or in a connection string. */
export const passwordIn = (text: string): string | undefined =>
  text.includes("@") || text.includes("=")
    ? (passwordInUrl.exec(text)?.[1] ?? (server.test(text) ? passwordInConnection.exec(text)?.[1] : undefined))
    : undefined;
