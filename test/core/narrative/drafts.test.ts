// Every drafted report: its outline, its figures, its closing deductions, and what it never says.
import { assess } from '../../../src/core/assess';
import { DEFAULT_CHOICES } from '../../../src/core/scoring';
import { openXlsx } from '../../../src/hosts/xlsx';
import { sumPoints } from '../../../src/core/units';
import { goldenCases } from '../../support/golden';
import { rulebook } from '../../support/pipeline';

const drafted = goldenCases().flatMap(({ name, bytes }) =>
  assess(openXlsx(bytes).readSnapshot(), rulebook, DEFAULT_CHOICES).forms.flatMap((form) => (form.report ? [{ name: `${name} ${form.form.basics.project?.value ?? ''}`, form, report: form.report }] : [])));

const outlines: readonly (readonly [string, readonly string[]])[] = [
  ['000', ['一、绩效自评情况', '（一）部门整体支出绩效目标', '（二）自评结论', '（三）履职效能分析', '（四）管理效能分析', '二、存在的主要问题', '三、下一步改进措施']],
  ['001', ['一、部门基本情况', '（一）部门职能', '（二）年度总体工作和重点工作任务', '（三）部门整体支出绩效目标', '（四）部门整体收支情况', '（五）部门整体绩效管理情况', '二、绩效自评情况', '（一）自评结论', '（二）履职效能分析', '（三）管理效率分析', '三、存在的主要问题', '四、下一步改进措施']],
  ['004', ['一、评价项目概述', '二、项目绩效目标和绩效指标设定情况', '三、绩效评价组织情况', '四、绩效评价指标分析情况', '五、项目综合评价等级和评价结论', '六、主要经验做法、存在的问题和建议', '七、绩效评价结果应用']],
];
test.each(outlines)('%s: the sections of its kind of document, numbered without a gap', (name, headings) => {
  const report = drafted.find((one) => one.name.startsWith(name))?.report;
  const levels = name === '004' ? ['heading1'] : ['heading1', 'heading2'];
  expect(report?.paragraphs.filter((one) => levels.includes(one.level) && !/^(?:problems|measures)\//.test(one.id)).map((one) => one.text)).toEqual(headings);
});

describe.each(drafted)('$name', ({ form, report }) => {
  test('under every heading something stands', () => {
    const depth = (level: string): number => ['title', 'heading1', 'heading2', 'heading3'].indexOf(level);
    const empty = report.paragraphs.filter(({ level }, index) => {
      const next = report.paragraphs[index + 1];
      return depth(level) > 0 && (next === undefined || (depth(next.level) >= 0 && depth(next.level) <= depth(level)));
    });
    expect(empty.map(({ text }) => text)).toEqual([]);
  });
  test('rates have the same decimals through the text', () => {
    const rates = report.paragraphs.flatMap(({ spans }) => spans.filter(({ fact }) => /\/(?:率|完成率)$/u.test(fact ?? '')).map(({ text }) => /\.(\d+)%$/u.exec(text)?.[1]?.length ?? 0));
    expect(new Set(rates).size).toBeLessThanOrEqual(1);
  });
  test('no figure without a fact', () => {
    const loose = report.paragraphs.filter((one) => one.level === 'body').flatMap((one) => one.spans
      .filter((span) => span.fact === null && span.mark === 'none' && /\d/.test(span.text.replaceAll(/（\d+）/g, ''))).map((span) => span.text));
    expect(loose).toEqual([]);
  });
  test('every fact has a cell of the workbook', () => {
    const used = new Set(report.paragraphs.flatMap((one) => one.spans.flatMap((span) => (span.fact === null ? [] : [span.fact]))));
    const known = new Map(report.facts.map((fact) => [fact.id, fact.at]));
    expect([...used].filter((id) => (known.get(id)?.sheet ?? '') === '')).toEqual([]);
  });
  test('the deductions named add up to what is missing from the total', () => {
    const { total, maxPointsSum, indicators } = form.evaluation;
    if (total.kind !== 'final' || !maxPointsSum) return;
    const lost = sumPoints(indicators.flatMap((one) => (one.deduction ? [one.deduction.points] : [])));
    expect(maxPointsSum.minus(lost).toFixed()).toBe(total.points.toFixed());
  });
  test('never a boast, never a claim that nobody showed, never a cell address', () => {
    const text = report.paragraphs.flatMap((one) => one.spans.filter((span) => span.fact === null).map((span) => span.text)).join('');
    expect(text).not.toMatch(/显著|圆满|切实|高度重视|进一步提升|均符合|全部符合|无任何|较好地完成/);
    expect(report.paragraphs.map((one) => one.text).join('\n')).not.toMatch(/![A-Z]+\d/);
  });
  test('an open total is not written as a result', () => {
    const text = report.paragraphs.map((one) => one.text).join('');
    if (form.evaluation.total.kind !== 'final') expect(text).not.toMatch(/自评得分\d|评价等级为/);
  });
  test('no space where Chinese text has none', () => {
    expect(report.paragraphs.filter((one) => one.spans.some((span) => span.fact === null && /[。，；：] /u.test(span.text))).map((one) => one.text)).toEqual([]);
  });
});
