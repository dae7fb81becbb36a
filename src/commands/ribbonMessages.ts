// What a ribbon command says at the end: a few lines, the rest in the pane.
import { describeFinding, describeHostError, formatMessage, OUTCOME_WORDS, OVERVIEW_WORDS, PROBLEM_WORDS, RIBBON_WORDS, totalText } from '../core/messages';
import { severityOf } from '../core/checks';
import type { Assessment, FormAssessment } from '../core/assessment';
import { formatCell } from '../core/workbook';
import { HostError } from '../hosts/host';
import type { ApplyOutcome, Reading } from '../taskpane/services/services';

export interface RibbonMessage { readonly title: string; readonly lines: readonly string[] }

const words = RIBBON_WORDS;
const MOST_LINES = 8;

export function afterScoring(outcome: ApplyOutcome): RibbonMessage {
  switch (outcome.kind) {
    case 'changedSinceRead': return { title: words.failed, lines: [OUTCOME_WORDS.changedSinceRead(outcome.places.map(formatCell).join('、')), PROBLEM_WORDS.changed.todo] };
    case 'planChanged': return { title: words.failed, lines: [PROBLEM_WORDS.changed.what, PROBLEM_WORDS.changed.todo] };
    case 'applied': {
      const { assessment, hindrance } = outcome.reading;
      if (assessment.forms.length === 0) return noForm(outcome.reading);
      const asked = assessment.planned.filter(({ question }) => question !== null).length;
      return {
        title: words.scored,
        lines: [
          ...totals(assessment),
          ...(outcome.recovered > 0 ? [OUTCOME_WORDS.recovered(outcome.recovered)] : []),
          outcome.cells > 0 ? words.wrote(outcome.cells) : words.wroteNone,
          ...(outcome.companion ? [OUTCOME_WORDS.companion] : []),
          ...(asked > 0 ? [words.asked(asked)] : []),
          ...(hindrance ? [`${hindrance.what}。${hindrance.todo}`] : []),
          ...shortened(assessment.forms.flatMap(leftIn)),
        ],
      };
    }
  }
}

export function afterChecking(reading: Reading): RibbonMessage {
  const { assessment } = reading;
  if (assessment.forms.length === 0) return noForm(reading);
  const findings = [...assessment.forms.flatMap((form) => form.findings), ...assessment.findings].filter((finding) => severityOf(finding) !== 'hint');
  const lines = findings.map((finding) => formatMessage(describeFinding(finding)));
  return { title: words.checked, lines: [...totals(assessment), ...(lines.length === 0 ? [OVERVIEW_WORDS.noFindings] : shortened(lines))] };
}

/** In words, whatever it was: by code where the workbook or Excel is the cause, by name where it is a mistake of ours. */
export function afterFailure(error: unknown): RibbonMessage {
  const { what, todo } = error instanceof HostError ? describeHostError(error.code, error.detail) : PROBLEM_WORDS.unexpected(error instanceof Error ? error.name : typeof error);
  return { title: words.failed, lines: [what, todo] };
}

const noForm = ({ hindrance }: Reading): RibbonMessage => ({ title: words.failed, lines: [hindrance?.what ?? PROBLEM_WORDS.noForm.what, words.openPane] });

const totals = (assessment: Assessment): readonly string[] => shortened(assessment.forms.map((form) => `${nameOf(form)}${totalText(form.evaluation.total)}`));

function nameOf({ form: { basics } }: FormAssessment): string {
  const name = basics.project?.value ?? basics.unit?.value ?? basics.implementingUnit?.value;
  return name === undefined ? '' : `${name}：`;
}

/** What waits for her in a form, by name. */
function leftIn({ evaluation, questions }: FormAssessment): readonly string[] {
  const { total } = evaluation;
  const open = total.kind === 'provisional' ? total.open : [];
  const names = [...evaluation.indicators, ...evaluation.details].filter(({ id }) => open.includes(id)).map(({ name }) => name);
  const toConfirm = questions.filter(({ given, about }) => given === null && about.kind !== 'judgment' && about.kind !== 'overwrite').length;
  return [
    ...(names.length > 0 ? [`${OVERVIEW_WORDS.toJudge(names.length)}：${names.slice(0, MOST_LINES).join('、')}`] : []),
    ...(toConfirm > 0 ? [words.toConfirm(toConfirm)] : []),
  ];
}

const shortened = (lines: readonly string[]): readonly string[] =>
  (lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), words.more(lines.length - MOST_LINES)]);
