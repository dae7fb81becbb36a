// Everything we say, said once: in Chinese, without codes, holes or 未知错误; and the kinds that real workbooks make us say.
import { describeFinding, describeHostError, describeOpenReason, describeQuestion, describeWorking, policyWords } from '../../../src/core/messages';
import { points } from '../../../src/core/units';
import { assess } from '../../../src/core/assess';
import { assessmentJson } from '../../../src/core/assessmentJson';
import { DEFAULT_CHOICES, type PolicyNote } from '../../../src/core/scoring';
import type { HostErrorCode } from '../../../src/core/workbook';
import { openXlsx } from '../../../src/hosts/xlsx';
import { goldenCases } from '../../support/golden';
import { rulebook } from '../../support/pipeline';
import { xlsxOf } from '../../provinces/xlsxOf';
import { CARELESS_BOOKS } from '../checks/carelessBooks';
import { CARELESS_DEPARTMENTS } from '../checks/carelessDepartments';
import { workbookOf } from '../../support/grid';
import { CARELESS } from './careless';
import { others } from './others';
import { switched } from './switched';
import { FINDINGS, HOST_ERRORS, OPEN_REASONS, POLICY_NOTES, QUESTIONS, STEPS } from './samples';

/** Names of programs and formats, cell addresses and error values may be Latin. */
const KNOWN = /ExcelApi|Excel|WPS|Strict Open XML|Esc|\.?xls[xm]?\b|#[A-Z/0!?]+|\b[A-Z]{1,3}\d{1,7}\b/g;

/** What no accountant should read. @returns '' for a sound sentence */
function faultIn(text: string): string {
  if (text.trim() === '') return '空话';
  if (!/[\u4e00-\u9fff]|[÷×＝]/.test(text)) return `没有中文：${text}`;
  const latin = /[A-Za-z]+/.exec(text.replaceAll(KNOWN, ''));
  if (latin) return `有英文“${latin[0]}”：${text}`;
  return /undefined|\[object|NaN|未知错误|null/.test(text) ? `有破绽：${text}` : '';
}

const faults = (texts: readonly string[]): readonly string[] => texts.map(faultIn).filter((fault) => fault !== '');

test('findings', () => {
  expect(faults(FINDINGS.flatMap((finding) => { const { what, todo } = describeFinding(finding); return [what, todo]; }))).toEqual([]);
});

test('why a finding matters is said in the same words, where it is said', () => {
  expect(faults(FINDINGS.map((finding) => describeFinding(finding).why).filter((why) => why !== ''))).toEqual([]);
});

test('reasons for which an indicator waits', () => {
  const range = { from: points('0'), to: points('10') };
  expect(faults(Object.values(OPEN_REASONS).flatMap((why) => Object.values({ ...describeOpenReason(why, '培训人次', range) })))).toEqual([]);
});

test('questions', () => {
  const where = { sheet: '自评表', row: 7, column: 6 };
  const asked = Object.values(QUESTIONS).map((about) => describeQuestion({ id: '问题', form: null, about, where, answer: { kind: 'text' }, given: null, blocks: false }));
  expect(faults(asked.flatMap(({ what, todo }) => [what, todo]))).toEqual([]);
});

test('steps of a working', () => { expect(faults(Object.values(STEPS).map((step) => describeWorking([step])))).toEqual([]); });

test('policies', () => { expect(faults(keysOf<PolicyNote>(POLICY_NOTES).map(policyWords))).toEqual([]); });

test('what a host may report', () => {
  expect(faults(keysOf<HostErrorCode>(HOST_ERRORS).flatMap((code) => Object.values({ ...describeHostError(code, HOST_ERRORS[code]) })))).toEqual([]);
});

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys;
}

describe('said of workbooks', () => {
  const books = [...goldenCases().map(({ bytes }) => bytes), ...CARELESS.map((sheets) => xlsxOf(...sheets))];
  const assessed = [
    ...books.map((bytes) => assess(openXlsx(bytes).readSnapshot(), rulebook, DEFAULT_CHOICES)),
    ...[...CARELESS_BOOKS, ...CARELESS_DEPARTMENTS].map(({ sheets }) => assess(workbookOf(...sheets), rulebook, DEFAULT_CHOICES)), ...others(), ...switched(),
  ];
  test('every finding, question and working is sound', () => {
    const said = assessed.map(assessmentJson).flatMap((json) => [
      ...json.findings.flatMap(({ note, todo }) => [note, todo]), ...json.questions.flatMap(({ question, todo }) => [question, todo]),
      ...json.scorecards.flatMap((card) => [...card.indicators, ...card.detailIndicators].map(({ working }) => working).filter((working) => working !== '')),
    ]);
    expect(faults(said)).toEqual([]);
    expect(said.length).toBeGreaterThan(600);
  });
  test('every kind of finding is found in some workbook', () => {
    const found = new Set(assessed.flatMap(({ findings, forms }) => [...findings, ...forms.flatMap((form) => form.findings)].map(({ kind }) => kind)));
    expect(FINDINGS.map(({ kind }) => kind).filter((kind) => !found.has(kind))).toEqual([]);
  });
  const evaluations = assessed.flatMap(({ forms }) => forms.map(({ evaluation }) => evaluation));
  const scored = evaluations.flatMap((evaluation) => [...evaluation.indicators, ...evaluation.details]);
  const never = (kinds: Readonly<Record<string, unknown>>, met: readonly string[]): readonly string[] => Object.keys(kinds).filter((kind) => !met.includes(kind));
  test('every step of a working is taken in some', () => {
    expect(never(STEPS, scored.flatMap((one) => [...one.steps, ...one.ruleSteps].map(({ kind }) => kind)))).toEqual([]);
  });
  test('every reason to wait for a person arises in some', () => {
    expect(never(OPEN_REASONS, scored.flatMap(({ result }) => (result.kind === 'judgmentNeeded' ? [result.why.kind] : [])))).toEqual([]);
  });
  test('every kind of question is asked of some', () => {
    expect(never(QUESTIONS, assessed.flatMap(({ questions, forms }) => [...questions, ...forms.flatMap((form) => form.questions)].map(({ about }) => about.kind)))).toEqual([]);
  });
  test('every policy is applied in some', () => {
    const ofSteps = scored.flatMap((one) => [...one.steps, ...one.ruleSteps].flatMap((step) => (step.kind === 'policy' ? [step.policy] : [])));
    const ofResults = scored.flatMap(({ result }) => (result.kind === 'notApplicable' ? [result.policy] : []));
    expect(never(POLICY_NOTES, [...ofSteps, ...ofResults, ...evaluations.flatMap(({ totalPolicies }) => totalPolicies)])).toEqual([]);
  });
});
