// Every golden workbook filled: what was written, what stayed hers, and that doing it again changes nothing.
import { unzipSync } from 'fflate';
import { formatCell, isWritable, sheetNamed, type CellRef, type CellValue } from '../../src/core/workbook';
import { openXlsx } from '../../src/hosts/xlsx';
import { hasLibreOffice, recalculatedDifferences } from '../hosts/xlsx/libreOffice';
import { goldenCase, goldenCases } from '../support/golden';
import { readCell, readValue, scoreBytes, withCells } from '../support/pipeline';

const textOf = (value: CellValue): string => (typeof value === 'string' ? value : '');

const cases = goldenCases().map(({ name, bytes, expected }) => {
  const insertRows = expected.arguments?.includes('--insert-rows') ?? false;
  return { name, bytes, expected, choices: { insertRows }, scored: scoreBytes(bytes, { insertRows }) };
});

describe.each(cases)('$name', ({ bytes, choices, scored, expected }) => {
  test('scoring the output again is an empty plan and the same bytes', () => {
    const again = scoreBytes(scored.bytes, choices);
    expect(again.assessment.edits).toEqual([]);
    expect(Buffer.from(again.bytes).equals(Buffer.from(scored.bytes))).toBe(true);
  });

  test('parts of the file that the plan does not name are byte-identical', () => {
    const before = unzipSync(bytes);
    const after = unzipSync(scored.bytes);
    const changed = Object.keys(before).filter((part) => !after[part] || Buffer.compare(Buffer.from(before[part] ?? []), Buffer.from(after[part])) !== 0);
    const named = /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/calcChain\.xml|xl\/worksheets\/.*|xl\/(?:comments|drawings)\/.*)$/;
    expect(changed.filter((part) => !named.test(part))).toEqual([]);
  });

  test('no locked cell is written, and no formula of hers is lost', () => {
    const before = openXlsx(bytes).readSnapshot();
    const lost = before.sheets.flatMap((sheet) => sheet.formulas.flatMap((row, r) => (row ?? []).flatMap((formula, c) => {
      const at: CellRef = { sheet: sheet.name, row: (sheet.used?.top ?? 1) + r, column: (sheet.used?.left ?? 1) + c };
      const now = sheetNamed(scored.snapshot, sheet.name);
      return formula !== null && !choices.insertRows && now && readCell(scored.snapshot, formatCell(at)).formula !== formula ? [formatCell(at)] : [];
    })));
    expect(lost).toEqual([]);
    const locked = scored.assessment.edits.filter((edit) => {
      const sheet = edit.kind === 'setCell' ? sheetNamed(before, edit.at.sheet) : null;
      return edit.kind === 'setCell' && sheet !== null && !isWritable(sheet, edit.at);
    });
    expect(locked).toEqual([]);
  });

  if (!choices.insertRows) {
    test('every scored indicator stands in its cell with its score', () => {
      const written = expected.scorecards.flatMap((card) => card.indicators.flatMap((one) => (one.at !== undefined && one.score !== null ? [[one.at, one.score] as const] : [])));
      expect(written.map(([at]) => [at, readValue(scored.snapshot, at)])).toEqual(written.map(([at, score]) => [at, score]));
    });
    test('a total stands only where everything has a score', () => {
      for (const card of expected.scorecards) {
        if (card.totalAt === undefined) continue;
        expect(readValue(scored.snapshot, card.totalAt) ?? '').toBe(card.total ?? '');
        if (card.gradeAt !== undefined) expect(readValue(scored.snapshot, card.gradeAt)).toBe(card.grade);
      }
    });
  }
});

const oracle = hasLibreOffice('recalculation of every filled golden workbook') ? describe : describe.skip;
oracle('LibreOffice, recalculating from scratch', () => {
  test.each(cases)('$name: every formula gives our figure', ({ scored }) => { expect(recalculatedDifferences(scored.bytes)).toEqual([]); }, 120_000);
});

describe('006: a form that is too short', () => {
  const { bytes, expected } = goldenCase('006');
  const after = (expected as unknown as { after: { cells: { at: string; text?: string; formula?: string }[]; merges: string[] } }).after;
  const SHEET = '项目支出绩效自评表';

  test('with consent, rows come in and everything below moves along', () => {
    const { snapshot } = scoreBytes(bytes, { insertRows: true });
    for (const cell of after.cells) {
      const found = readCell(snapshot, `${SHEET}!${cell.at}`);
      if (cell.text !== undefined) expect([cell.at, textOf(found.value).split('\n')[0]]).toEqual([cell.at, cell.text]);
      if (cell.formula !== undefined) expect([cell.at, found.formula]).toEqual([cell.at, cell.formula]);
    }
    expect(readValue(snapshot, `${SHEET}!H21`)).toBe(97.29);
  });

  test('without consent not one cell of the form is written, and the question says why', () => {
    const { assessment, snapshot } = scoreBytes(bytes);
    const before = openXlsx(bytes).readSnapshot();
    expect(sheetNamed(snapshot, SHEET)?.values).toEqual(sheetNamed(before, SHEET)?.values);
    expect(assessment.forms[0]?.questions.map((question) => question.about.kind)).toContain('insertRows');
    expect(assessment.forms[0]?.findings.map((finding) => finding.kind)).toContain('rowsMissing');
  });
});

describe('010: a second run on a form she has begun', () => {
  const { bytes } = goldenCase('010');
  const { snapshot, assessment } = scoreBytes(bytes);
  test('her score, her formula, her total stay', () => {
    expect(readValue(snapshot, '绩效自评表!I6')).toBe(9.9);
    expect(readCell(snapshot, '绩效自评表!H14').formula).toBe('=ROUND(G14*1860/2000,2)');
    expect(readCell(snapshot, '绩效自评表!H21').formula).toBe('=SUM(H13:H20)+I6');
    expect(readValue(snapshot, '绩效自评表!H21')).toBe(99);
  });
  test('her sheet 自评报告 is hers: not read, not written', () => {
    expect(readValue(snapshot, '自评报告!A4')).toBe(openXlsx(bytes).readSnapshot().sheets[1]?.values[3]?.[0]);
    expect(assessment.edits.some((edit) => edit.kind === 'setCell' && edit.at.sheet === '自评报告')).toBe(false);
  });
  test('the damaged memory is said and replaced', () => {
    expect(assessment.findings.map((finding) => finding.kind)).toContain('memoryDamaged');
    expect(readValue(snapshot, '助手_记录!A1')).toBe('可删除，不影响表格');
  });
});

describe('when a figure changes', () => {
  const { bytes } = goldenCase('001');
  const first = scoreBytes(bytes);
  const second = scoreBytes(withCells(first.bytes, { '收支及指标!J7': '190人' }));

  test('the run says which scores moved from what to what', () => {
    expect(second.assessment.changes.map(({ indicator, before, after }) => [indicator, before, after])).toEqual(expect.arrayContaining([
      ['参加培训人次', '6.2', '6.34'], ['部门整体绩效目标效益指标完成情况', '19', '19.14'],
    ]));
    expect(second.assessment.changes).toHaveLength(2);
  });
  test('of her form only the dependent cells change', () => {
    const cells = second.assessment.edits.flatMap((edit) => (edit.kind === 'setCell' && edit.at.sheet === '自评评分表' ? [formatCell(edit.at)] : []));
    expect(cells).toEqual(['自评评分表!F5']);
    expect(readValue(first.snapshot, '自评评分表!F28')).toBe(96.88);
    expect(readValue(second.snapshot, '自评评分表!F28')).toBe(97.02);
  });
  test('her words in the report stay, the figures in them move', () => {
    const { snapshot } = first;
    const sheet = sheetNamed(snapshot, '自评报告（草稿）');
    const row = (sheet?.values.findIndex((values) => textOf(values?.[0] ?? null).startsWith('效益指标：参加培训人次')) ?? -1) + 1;
    const hers = textOf(readValue(snapshot, `自评报告（草稿）!A${String(row)}`)).replace('参加培训人次', '全年参加各类培训的人次');
    const rewritten = withCells(first.bytes, { [`自评报告（草稿）!A${String(row)}`]: hers, '收支及指标!J7': '190人' });
    const text = readValue(scoreBytes(rewritten).snapshot, `自评报告（草稿）!A${String(row)}`);
    expect(text).toBe(hers.replace('186人', '190人').replace('93.00%', '95.00%'));
  });
});

describe('blank operands', () => {
  test('blanking an operand blanks the score, never 0', () => {
    const { bytes } = goldenCase('005');
    const filled = scoreBytes(bytes);
    const blanked = openXlsx(withCells(filled.bytes, { '项目支出绩效自评表!F6': null })).readSnapshot();
    expect(readValue(blanked, '项目支出绩效自评表!I6') ?? '').toBe('');
    expect(readValue(blanked, '项目支出绩效自评表!H6') ?? '').toBe('');
  });
});
