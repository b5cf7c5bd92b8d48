import type { Person } from "./person.ts";
import type { Step } from "./step.ts";

const back = "Control+Alt+Minus";
const focused = ".quick-input-list .monaco-list-row.focused";
const title = ".quick-input-title";
const skip = ".quick-input-titlebar .codicon-check-all";

async function choose(person: Person, scaffold: string): Promise<void> {
  await person.command("ML Warden: New");
  await person.see(title, "New Azure ML File");
  await person.type(scaffold);
  await person.see(focused, scaffold);
}

/** Takes the defaults of all questions that are left. */
async function acceptUntilPreview(person: Person): Promise<void> {
  for (let step = 0; step < 20; step++) {
    const now = (await person.page.locator(title).first().textContent()) ?? "";
    if (now.includes("Preview")) return;
    await person.press("Enter");
    await person.page.locator(title).filter({ hasNotText: now }).first().waitFor();
  }
}

export const scaffoldSteps: readonly Step[] = [
  [
    "a scaffold asks its questions, and the person can go back and choose again",
    async (person) => {
      await choose(person, "Online endpoint");
      await person.picture("scaffold-list");
      await person.press("Enter");
      await person.see(title, /Name of the endpoint.*\(1\//);
      await person.type("endpoint");
      await person.picture("scaffold-name");
      await person.press("Enter");
      await person.see(title, /Name of the deployment/);
      await person.press("Enter");
      await person.see(title, /Write as/);
      await person.press("ArrowDown", "Enter");
      await person.see(title, /Where it runs/);
      await person.press(back);
      await person.see(title, /Write as/);
      await person.see(focused, "ARM template");
      await person.press("ArrowUp", "Enter");
      await person.see(title, /Where it runs/);
      await person.picture("scaffold-choice");
    },
  ],
  [
    "a preview shows what will be written before anything is",
    async (person) => {
      await acceptUntilPreview(person);
      await person.see(".tab.active", "Preview of endpoint.yml");
      await person.see(".view-line", /auth_mode:\s+aad_token/);
      await person.see(focused, "New files");
      await person.picture("scaffold-preview");
    },
  ],
  [
    "the files open unsaved, under names that are free, and previews are gone",
    async (person) => {
      await person.press("Enter");
      await person.see(".tab.active", /endpoint-2\.yml/);
      await person.see(".tab", "endpoint-blue.yml");
      await person.see(".view-line", /auth_mode:\s+aad_token/);
      await person.page.locator(".tab", { hasText: "Preview of" }).first().waitFor({ state: "detached" });
      await person.picture("scaffold");
    },
  ],
  [
    "resources go to the cursor of a template, and undo takes them back",
    async (person) => {
      await person.open("azuredeploy.json");
      await choose(person, "Compute cluster");
      await person.press("Enter");
      await person.see(title, /Name/);
      await person.press("Enter");
      await person.see(title, /Write as/);
      await person.press("ArrowDown", "Enter");
      await person.see(title, /Network/);
      await (await person.see(skip)).click();
      await person.see(title, /Preview/);
      await person.press("ArrowDown");
      await person.see(focused, "At the cursor");
      await person.picture("scaffold-cursor");
      await person.press("Enter");
      await person.see(".tab.active", "azuredeploy.json");
      const written = await person.see(".view-line", /my-cluster/);
      await person.picture("scaffold-inserted");
      await person.press("Control+z");
      await written.waitFor({ state: "detached" });
    },
  ],
  [
    "a folder's menu in the Explorer writes into that folder",
    async (person) => {
      const folder = await person.see(".explorer-folders-view .monaco-list-row", "suite");
      await folder.click({ button: "right" });
      await (await person.see(".monaco-menu .action-item", "New Azure ML File")).click();
      await person.see(title, "New Azure ML File");
      await person.type("Datastore");
      await person.see(focused, "Datastore");
      await person.press("Enter");
      await person.see(title, /Name/);
      await (await person.see(skip)).click();
      await person.see(title, /Preview/);
      await person.press("Enter");
      await person.see(".tab.active[data-resource-name='my_datastore.yml']");
      await person.press("Control+s");
      await person.see(".tab.active[data-resource-name='my_datastore.yml']:not(.dirty)");
      await person.see(".explorer-folders-view .monaco-list-row[aria-level='2']", "my_datastore.yml");
    },
  ],
];
