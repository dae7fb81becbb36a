// Two names for one first level (管理效能, 管理效率): the report has to choose one (C22).
import { matchKey } from '../grammar';
import { findingIn, type Checked } from './check';
import type { Finding } from './finding';

export function checkLevelNames({ form, evaluation }: Checked): readonly Finding[] {
  const groups = evaluation.choice?.ruleSet.groups ?? [];
  const seen = new Set<string>();
  return (form.scorecard?.rows ?? []).flatMap(({ level1 }) => {
    const written = level1 ? matchKey(level1.value) : '';
    if (!level1 || written === '' || seen.has(written)) return [];
    seen.add(written);
    const group = groups.find((one) => one.aliases.some((alias) => matchKey(alias) === written));
    const name = group ? matchKey(group.name) : written;
    // 满意度 for 服务对象满意度 is a short form, not another name.
    if (!group || name.includes(written) || written.includes(name)) return [];
    return [findingIn(form, { at: level1.at, about: level1.value }, { kind: 'levelNameDiffers', written: level1.value, inRules: group.name })];
  });
}
