// The words of an indicator's row: how it is scored, by whose rule, from which cells.
import { formatCell, quoteSheet, type CellContent, type CellRef } from '../workbook';
import { a1, textContent } from '../workbook';
import type { RuleSet } from '../rules';
import type { IndicatorEvaluation, IndicatorResult } from '../scoring';
import { describeOpenReason, describeWorking, policyWords, scoreRange } from '../messages';

/** 评分标准 as printed, and what was understood of it. */
export function standardWords({ rule }: IndicatorEvaluation): string {
  const understood = rule.understood === '' || rule.understood === rule.words ? '' : `理解为：${rule.understood}`;
  return [rule.words, understood].filter((words) => words !== '').join('\n');
}

/** 依据来源, with 依据待核 where what decides the score is not quoted from a notice. */
export function sourceWords({ rule }: IndicatorEvaluation, ruleSet: RuleSet | null): string {
  return `${whoseRule(rule.from, rule.source ? placeOfSource(rule.source, ruleSet) : '')}${rule.toVerify ? '（依据待核）' : ''}`;
}

function whoseRule(from: IndicatorEvaluation['rule']['from'], place: string): string {
  switch (from) {
    case 'printed': return '自评表评分标准';
    case 'ruleSet': return place === '' ? '评分规则' : place;
    case 'policy': return place === '' ? '默认口径' : `默认口径；${place}`;
    case 'none': return '无';
  }
}

function placeOfSource({ ref, at }: { readonly ref: string; readonly at: string }, ruleSet: RuleSet | null): string {
  const source = ruleSet?.sources[ref];
  const number = source?.number === undefined ? '' : `（${source.number}）`;
  return source ? `《${source.title}》${number}${at}` : at;
}

/** 计算过程; what waits for a person, and what she should do, while the indicator is open. */
export function workingWords({ result, steps, name }: IndicatorEvaluation): string {
  const working = describeWorking(steps);
  return [working, ...openWords(result, name)].filter((words) => words !== '').join('；');
}

function openWords(result: IndicatorResult, name: string): readonly string[] {
  switch (result.kind) {
    case 'scored': return [];
    case 'judgmentNeeded': {
      const { what, todo } = describeOpenReason(result.why, name, result.range);
      return [`【待定】${what}。${todo}`];
    }
    case 'inputMissing': return [`【缺数】${result.what}（可得${scoreRange(result.range)}分）`];
    case 'notApplicable': return [policyWords(result.policy)];
  }
}

const MOST_PLACES = 3;

/** 取数: a link to the first cell that gave the score, naming them all. */
export function inputsContent(sources: readonly CellRef[], links: 'cells' | 'none'): CellContent {
  const [first] = sources;
  if (!first) return textContent('');
  const names = sources.slice(0, MOST_PLACES).map(formatCell).join('\n') + (sources.length > MOST_PLACES ? `\n等${String(sources.length)}处` : '');
  return links === 'none' ? textContent(names) : linkContent(first, names);
}

/** A link within the workbook; each line of its words at most two hundred letters. */
export function linkContent(to: CellRef, words: string): CellContent {
  const target = `#${quoteSheet(to.sheet)}!${a1(to)}`;
  // No piece of text in a formula may be longer than 255 letters.
  const shown = words.split('\n').map((line) => line.slice(0, LONGEST_LITERAL));
  return { kind: 'formula', formula: `=HYPERLINK(${literal(target)},${shown.map(literal).join('&CHAR(10)&')})`, result: shown.join('\n') };
}

const LONGEST_LITERAL = 200;

const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;
