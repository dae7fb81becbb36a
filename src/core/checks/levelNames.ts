// Two names for one first level (管理效能, 管理效率): the report has to choose one (C22).
import { matchKey } from '../grammar';
import type { RuleGroup } from '../rules';
import { groupsBy, type Check } from './check';

export const checkLevelNames: Check = ({ form, evaluation }) => {
  // 产出, 效益 and 满意度 together are what some notices call 绩效指标: a group of several levels is none of their names.
  const single = (evaluation.choice?.ruleSet.groups ?? []).filter((group) => !gathers(group));
  const names = (form.scorecard?.rows ?? []).flatMap(({ level1 }) => level1 ?? []);
  return groupsBy(names, ({ value }) => matchKey(value)).flatMap(([{ at, value }]) => {
    const name = matchKey(value);
    const group = single.find((one) => one.aliases.some((alias) => matchKey(alias) === name));
    const inRules = matchKey(group?.name ?? value);
    // 满意度 for 服务对象满意度 is a short form, not another name.
    return !group || inRules.includes(name) || name.includes(inRules) ? [] : { kind: 'levelNameDiffers', at, about: value, written: value, inRules: group.name };
  });
};

const FAMILIES = [/产出/, /效[益果]/, /满意/, /成本/] as const;

/** A group whose other names are names of different things. */
const gathers = ({ aliases }: RuleGroup): boolean => FAMILIES.filter((family) => aliases.some((alias) => family.test(alias))).length > 1;
