// Something wrong with a rule set, and where: the YAML reader turns the path into a line, 评分规则 into a cell.

export type Path = readonly (string | number)[];

/** `path` goes through the fields of a {@link RuleSet}; `message` is Chinese, for the person who wrote it. */
export interface RuleProblem { readonly path: Path; readonly message: string }
