// Two names for one first level (管理效能, 管理效率): the report has to choose one (C22).
import { matchKey } from '../grammar';
import { findingIn, type Checked } from './check';
import type { RuleGroup } from '../rules';
import type { Finding } from './finding';

export function checkLevelNames({ form, evaluation }: Checked): readonly Finding[] {
  const groups = evaluation.choice?.ruleSet.groups ?? [];
  const seen = new Set<string>();
  // 产出, 效益 and 满意度 together are what some notices call 绩效指标: a group of several levels is none of their names.
  const single = groups.filter((group) => !gathers(group));
  return (form.scorecard?.rows ?? []).flatMap(({ level1 }) => {
    const name = level1 ? matchKey(level1.value) : '';
    if (!level1 || name === '' || seen.has(name)) return [];
    seen.add(name);
    const group = single.find((one) => one.aliases.some((alias) => matchKey(alias) === name));
    const inRules = group ? matchKey(group.name) : name;
    // 满意度 for 服务对象满意度 is a short form, not another name.
    if (!group || inRules.includes(name) || name.includes(inRules)) return [];
    return [findingIn(form, { at: level1.at, about: level1.value }, { kind: 'levelNameDiffers', written: level1.value, inRules: group.name })];
  });
}

const FAMILIES = [/产出/, /效益|效果/, /满意/, /成本/] as const;

/** A group whose other names are names of different things. */
const gathers = ({ aliases }: RuleGroup): boolean => FAMILIES.filter((family) => aliases.some((alias) => family.test(alias))).length > 1;
