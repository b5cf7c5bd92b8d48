/** What a team has decided for its project, for rules that cannot know it from a file. */
export interface Project {
  readonly allow: AllowLists;
  /** Which storage accounts, vaults and the like are judged: those that serve a workspace of the same file, or all. */
  readonly associatedResources: "serving" | "all";
}

/** What may be used. A list that is left out decides nothing. */
export interface AllowLists {
  /** Names of the registries that models and environments may come from: `azureml`. */
  readonly modelRegistries?: readonly string[];
  /** Hosts of container images: `mcr.microsoft.com`. */
  readonly imageHosts?: readonly string[];
  /** Conda channels, and hosts of package indexes and repositories: `conda-forge`, `pypi.org`. */
  readonly packageSources?: readonly string[];
  /** Hosts that outbound rules of a managed network may open. */
  readonly outboundHosts?: readonly string[];
}

export const undecided: Project = { allow: {}, associatedResources: "serving" };
