/** A table of facts that bears on several settings: hovers show a setting its own rows, a page shows all of it. */
export interface Topic {
  /** File name and word of the command line, kebab-case. */
  readonly id: string;
  readonly title: string;
  /** What the table answers, in one or two sentences. */
  readonly summary: string;
  readonly columns: readonly string[];
  readonly rows: readonly TopicRow[];
  /** What else holds, and what of Microsoft's article of 2020 no longer does; one sentence or two each. Markdown. */
  readonly notes: readonly string[];
  readonly sources: readonly string[];
}

export interface TopicRow {
  readonly cells: readonly string[];
  /** Ids of the settings, and keys that no setting spells, whose hover shows the row. */
  readonly about: readonly string[];
}

/** A row of a table, with those whose hover shows it. */
export const row = (about: readonly string[], ...cells: readonly string[]): TopicRow => ({ cells, about });
