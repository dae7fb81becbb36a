// What was recognized in a workbook: tables, rows and fields, every value with its cell.
import type { CellRef, CellValue, RangeRef } from '../workbook';
import type { FormKind, MeasureId } from '../rules';
import type { MoneyUnit, Points, Ratio, Yuan } from '../units';

/** A cell that a field was read from. `text` is what a person sees, trimmed; '' when blank. */
export interface FieldCell {
  readonly at: CellRef;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
  readonly text: string;
  /** What we put there in an earlier run: it stands in the cell, but is read as blank. */
  readonly setAside?: CellValue;
  /** Told within a longer text (总分：96.5分（优）): read, never written to. */
  readonly partOfText?: true;
}

/** A value together with where it stands. */
export interface Sourced<T> { readonly value: T; readonly at: CellRef; readonly text: string }

export type TableKind =
  | 'basics' | 'budget' | 'fixedAssets' | 'targets' | 'approvedTargets' | 'selfEvaluationForm' | 'selfCheck' | 'projectList'
  | 'expenditureItems' | 'oldReport' | 'ownWorkingPaper' | 'ownReport' | 'ownScorecard' | 'ruleSheet';

/** One recognized table, as the pane lists it: 表 → sheet!range, with how sure we are and why, in words. */
export interface RecognizedTable {
  readonly id: string;
  readonly kind: TableKind;
  readonly title: string;
  readonly range: RangeRef;
  /** 0 to 1; under 0.6 it is asked. */
  readonly confidence: number;
  readonly reasons: readonly string[];
  /** The unit that a label above the table names: 填报单位（盖章）：…. */
  readonly unit?: Sourced<string>;
}

/** Columns of an indicator, self-check or form table. */
export type IndicatorField =
  | 'number' | 'level1' | 'level2' | 'name' | 'target' | 'originalTarget' | 'adjustedTarget' | 'sign' | 'unitOfMeasure'
  | 'actual' | 'maxPoints' | 'weight' | 'score' | 'coefficient' | 'deduction' | 'verdict' | 'reason' | 'improvement'
  | 'evidence' | 'standard' | 'explanation' | 'remark' | 'rate' | 'task';

/**
 * One third-level indicator as a sheet shows it. Level names are carried down over merged or empty cells, without
 * the points printed in them. `name` may stand in the level-2 column where a sheet has no third level.
 */
export interface IndicatorRow {
  /** Semantic and stable: from level 1, level 2 and name, with an ordinal where they repeat. */
  readonly key: string;
  readonly tableId: string;
  readonly row: number;
  readonly level1: Sourced<string> | null;
  readonly level2: Sourced<string> | null;
  readonly name: Sourced<string>;
  readonly fields: Readonly<Partial<Record<IndicatorField, FieldCell>>>;
  /** 分值: points as printed, or points made of a 权重 column (`fromWeight`); null where the sheet gives none. */
  readonly maxPoints: (Sourced<Points> & { readonly fromWeight: Ratio | null }) | null;
  /** Cells of this row that we filled with copies: the fields themselves are read where they were copied from. */
  readonly copies?: Readonly<Partial<Record<'target' | 'actual' | 'maxPoints' | 'reason', CellRef>>>;
}

/** A row of the indicator block with no indicator in it yet, to be filled from her indicator table. */
export interface TemplateRow { readonly row: number; readonly level1: Sourced<string> | null; readonly level2: Sourced<string> | null; readonly fields: Readonly<Partial<Record<IndicatorField, FieldCell>>> }

/** An amount as read. `printed` is the unit its table prints; `yuan` the same in 元. */
export interface Amount { readonly yuan: Yuan; readonly at: CellRef; readonly text: string; readonly printed: MoneyUnit; readonly numeric: boolean }

export type BudgetField = 'originalBudget' | 'revisedBudget' | 'outturn' | 'executionRate' | 'carryover' | 'maxPoints' | 'score' | 'received' | 'remark' | 'reason';

/** What a line of a budget table is about. */
export type BudgetCategory =
  | 'total' | 'basic' | 'personnel' | 'overheads' | 'project' | 'threePublic' | 'overseasTravel' | 'vehicles' | 'hospitality'
  | 'procurement' | 'generalPublicBudget' | 'governmentFund' | 'stateCapital' | 'fiscalAppropriation' | 'priorCarryover'
  | 'otherFunds' | 'carryover' | 'averageRate' | 'namedProject' | 'other';

export interface BudgetLine {
  readonly category: BudgetCategory;
  readonly label: Sourced<string>;
  readonly amounts: Readonly<Partial<Record<'originalBudget' | 'revisedBudget' | 'outturn' | 'carryover' | 'received', Amount>>>;
  readonly fields: Readonly<Partial<Record<BudgetField, FieldCell>>>;
  readonly tableId: string;
}

/** 预算执行 / 项目资金 / “三公”经费: lines by source or by category. */
export interface BudgetTable {
  readonly id: string;
  readonly range: RangeRef;
  readonly printed: MoneyUnit;
  readonly lines: readonly BudgetLine[];
  /** Text below or beside it that explains figures (注：…由财政收回). */
  readonly notes: readonly Sourced<string>[];
}

/** A single figure of the workbook with a meaning of its own (编制人数, 固定资产总额). */
export interface Figure { readonly measure: MeasureId; readonly at: CellRef; readonly text: string; readonly value: Yuan | Ratio | Points; readonly unit: '元' | '人' | '率' | '其他'; readonly numeric: boolean }

/** 基本情况: her own words, field by field. */
export interface Basics {
  readonly unit: Sourced<string> | null;
  readonly fiscalYear: Sourced<number> | null;
  readonly competentDepartment: Sourced<string> | null;
  readonly project: Sourced<string> | null;
  readonly implementingUnit: Sourced<string> | null;
  /** 部门职能, 年度重点任务, 整体绩效目标, 完成情况, 内设机构 … label → text, to the character. */
  readonly texts: readonly { readonly label: Sourced<string>; readonly text: Sourced<string> }[];
}

/** The cells of the form that close it. */
export interface FormTotals {
  readonly row: number;
  readonly label: Sourced<string>;
  readonly maxPoints: FieldCell | null;
  readonly score: FieldCell | null;
  readonly deduction: FieldCell | null;
}

/** 自评表: the block of indicators whose 得分 we fill. */
export interface Scorecard {
  readonly tableId: string;
  readonly range: RangeRef;
  /** true: a sheet of ours (by hidden name), false: hers. */
  readonly own: boolean;
  readonly rows: readonly IndicatorRow[];
  readonly templateRows: readonly TemplateRow[];
  readonly subtotals: readonly { readonly label: Sourced<string>; readonly level1: string | null; readonly maxPoints: FieldCell | null; readonly score: FieldCell | null }[];
  readonly totals: FormTotals | null;
  readonly grade: FieldCell | null;
  /** 注, 填表说明: read for grade bands and printed rules. */
  readonly notes: readonly Sourced<string>[];
}

export type FormId = string;

/** One self-evaluation: the form with everything in the workbook that belongs to it. */
export interface Form {
  /** From form kind, unit, project and year; stable over renamed sheets and inserted rows. */
  readonly id: FormId;
  readonly kind: FormKind;
  readonly title: Sourced<string> | null;
  readonly basics: Basics;
  /** null: the workbook has no form; a scorecard sheet is made where there are 分值. */
  readonly scorecard: Scorecard | null;
  /** The 项目资金 block inside a project form (its execution rate is scored); null for a departmental form. */
  readonly funds: BudgetTable | null;
  readonly budgets: readonly BudgetTable[];
  readonly figures: readonly Figure[];
  /** The unit's target table(s): the details behind 产出/效益, or the rows to copy into a blank form. */
  readonly details: readonly IndicatorRow[];
  readonly selfChecks: readonly IndicatorRow[];
  readonly approved: readonly IndicatorRow[];
  /** Where nothing of the kind was found, the fields are empty lists, never guesses. */
  readonly tables: readonly RecognizedTable[];
}

/** 项目清单: one line a project. */
export interface ProjectList { readonly id: string; readonly range: RangeRef; readonly lines: readonly BudgetLine[]; readonly total: BudgetLine | null; readonly departmentTotal: BudgetLine | null }

/** 资金使用明细: what the money was spent on. */
export interface ExpenditureItems { readonly id: string; readonly range: RangeRef; readonly items: readonly { readonly label: Sourced<string>; readonly amount: Amount }[]; readonly total: Amount | null; readonly budget: Amount | null }

/** What a person wrote in our 评分底稿, by form and indicator. */
export interface PersonEntry {
  readonly form: FormId;
  readonly indicator: string;
  readonly verdict: FieldCell | null;
  readonly band: FieldCell | null;
  readonly points: FieldCell | null;
  readonly pointsReason: FieldCell | null;
  readonly evidence: FieldCell | null;
  readonly reason: FieldCell | null;
}

/** A paragraph of our 自评报告（草稿） as it stands now, hers or ours. */
export interface ReportParagraph { readonly id: string; readonly form: FormId; readonly text: string; readonly at: CellRef; readonly choice: string }

/** Our own sheets of an earlier run, known by hidden names. */
export interface OwnSheets {
  readonly workingPaper: { readonly sheet: string; readonly entries: readonly PersonEntry[]; readonly answers: Readonly<Record<string, string>> } | null;
  readonly report: { readonly sheet: string; readonly paragraphs: readonly ReportParagraph[] } | null;
  readonly scorecards: readonly string[];
}

/** What is ambiguous in reading; asked, never guessed. */
export type ReadingDoubt =
  | { readonly kind: 'tableUncertain'; readonly table: RecognizedTable }
  | { readonly kind: 'noTable'; readonly sheets: readonly string[] }
  /** Laid out as a sheet of ours, but not known as one: set aside. */
  | { readonly kind: 'copyOfOurs'; readonly sheet: string }
  | { readonly kind: 'twoTablesForOne'; readonly form: FormId; readonly what: TableKind; readonly candidates: readonly RecognizedTable[] }
  | { readonly kind: 'moneyUnitMissing'; readonly table: RecognizedTable }
  | { readonly kind: 'yearMissing'; readonly form: FormId; readonly at: CellRef }
  | { readonly kind: 'columnUncertain'; readonly table: RecognizedTable; readonly header: Sourced<string>; readonly field: string }
  | { readonly kind: 'sameForm'; readonly form: FormId; readonly ranges: readonly RangeRef[] }
  /** Looks like her form, but where the scores go was not found. */
  | { readonly kind: 'formUnread'; readonly title: string; readonly range: RangeRef; readonly lacks: 'scoreColumn' | 'rows' }
  | { readonly kind: 'duplicateIndicator'; readonly form: FormId; readonly name: string; readonly at: readonly CellRef[] };

/** Everything recognized in the workbook. */
export interface RecognizedTables {
  readonly tables: readonly RecognizedTable[];
  readonly forms: readonly Form[];
  readonly projectLists: readonly ProjectList[];
  readonly expenditureItems: readonly ExpenditureItems[];
  readonly own: OwnSheets;
  /** Hidden and very hidden sheets of hers: named, not read. */
  readonly hiddenSheets: readonly string[];
  readonly doubts: readonly ReadingDoubt[];
}
