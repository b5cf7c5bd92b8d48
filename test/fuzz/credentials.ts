import fc from "fast-check";

/** A credential, and the part of it that nobody may be told. */
export interface Credential {
  readonly text: string;
  readonly core: string;
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const hex = "0123456789abcdef";

const word = (length: number, alphabet: string): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length })
    .map((characters) => characters.join(""));

const made = (before: string, length: number, after = "", alphabet = letters): fc.Arbitrary<Credential> =>
  word(length, alphabet).map((core) => ({ text: `${before}${core}${after}`, core }));

/** One of each shape that `server/src/rules/secret-shapes.ts` knows, in pieces so that no scanner stumbles over them. */
export const kinds: Readonly<Record<string, fc.Arbitrary<Credential>>> = {
  "private key": made(`-----BEGIN${" PRIVATE KEY"}-----\\n`, 60),
  "shared access signature": made("https://demo.blob.core.windows.net/c?sv=2022-11-02&sig=", 40, "%3D"),
  "shared access key": made("Endpoint=sb://demo.servicebus.windows.net/;SharedAccessKey=", 43, "="),
  "account key in a connection string": made("DefaultEndpointsProtocol=https;AccountName=demo;AccountKey=", 86, "=="),
  "account key": made("", 86, "=="),
  "key of Event Grid": made("", 33, "AZEGA12345="),
  "Azure Functions key": made("", 44, "AzFu12345A=="),
  "search key": made("", 42, "AzSeA12345"),
  "container registry key": made("", 42, "+ACRA12345"),
  "Redis key": made("", 33, "AzCaA12345="),
  "Azure service key": made("", 52, "JQQJ99ABmadeUpForThisTestOnly123"),
  "client secret": made("abc8Q~", 34),
  Databricks: made("dapi", 32, "", hex),
  GitHub: made("ghp_", 36),
  "GitHub, fine-grained": made("github_pat_", 82),
  GitLab: made("glpat-", 20),
  "Hugging Face": made("hf_", 34),
  npm: made("npm_", 36),
  PyPI: made("pypi-AgE", 50),
  Docker: made("dckr_pat_", 27),
  OpenAI: made("sk-proj-", 60),
  "API key": made("sk-", 32),
  Groq: made("gsk_", 52),
  Google: made("AIza", 35),
  "Google service account": made('{"private_key_id": "', 40, '"}', hex),
  Slack: made("xoxb-123456789012-123456789012-", 24),
  "Slack webhook": made("https://hooks.slack.com/services/T01234567/B01234567/", 24),
  SendGrid: made("SG.madeUpForThisTestOnly.", 43),
  Shopify: made("shpat_", 32, "", hex),
  Linear: made("lin_api_", 40),
  Notion: made("ntn_01234567890", 35),
  Figma: made("figd_", 40),
  Grafana: made("glsa_", 32, "_01234567"),
  Vault: made("hvs.", 95),
  Vercel: made("vcp_", 24),
  "1Password": made("ops_eyJ", 120),
  "JSON web token": made("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtYWRlIn0.", 43),
  "password in an address": made("https://trainer:", 16, "@packages.contoso.com/simple"),
  "password in a connection string": made("Server=demo.database.windows.net;User Id=trainer;Password=", 16),
};

export const credential: fc.Arbitrary<Credential> = fc.oneof(...Object.values(kinds));
