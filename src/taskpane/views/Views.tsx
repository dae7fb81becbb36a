// Which view is shown: the preview before everything, the list where there are several forms, else the chosen tab.
import { Button, makeResetStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FormAssessment } from '../../core/assessment';
import { OVERVIEW_WORDS } from '../../core/messages';
import type { PersonEntry } from '../../core/tables';
import { Later } from '../parts/Later';
import { lazyPart } from '../parts/lazyPart';
import type { Reading } from '../services/services';
import type { Pane } from '../state/usePane';
import Overview from './Overview';
import Preview from './Preview';

const FormList = lazyPart(() => import(/* webpackChunkName: "rarely" */ './FormList'));
const BackToList = lazyPart(() => import(/* webpackChunkName: "rarely" */ './BackToList'));
const Indicators = lazyPart(() => import(/* webpackChunkName: "indicators" */ './Indicators'));
const Report = lazyPart(() => import(/* webpackChunkName: "report" */ './Report'));
const Findings = lazyPart(() => import(/* webpackChunkName: "findings" */ './Findings'));
const TextCheck = lazyPart(() => import(/* webpackChunkName: "textCheckView" */ './TextCheck'));
const SettingsOf = lazyPart(() => import(/* webpackChunkName: "settings" */ './SettingsOf'));

export interface ViewsProps { readonly pane: Pane; readonly form: FormAssessment | null }

export default function Views({ pane, form }: ViewsProps): ReactElement | null {
  const { state, dispatch } = pane;
  const { reading, preview, activity, view } = state;
  const busy = activity !== null;
  if (preview && reading) {
    return (
      <Preview
        assessment={reading.assessment} ticks={preview} busy={busy} onGoTo={pane.goTo} onApply={pane.applyPreview}
        onTick={(question) => { pane.tick({ kind: 'ticked', question }); }} onLeave={(change) => { pane.tick({ kind: 'left', change }); }} onCancel={() => { dispatch({ kind: 'previewClosed' }); }}
      />
    );
  }
  if (view === 'settings') return <Later><SettingsOf pane={pane} /></Later>;
  if (!reading || reading.assessment.forms.length === 0) return null;
  if (!form) return <Later><FormList forms={reading.assessment.forms} onChoose={(id) => { dispatch({ kind: 'formChosen', form: id }); }} /></Later>;
  return (
    <>
      <Pending pane={pane} />
      {reading.assessment.forms.length > 1 ? <Later><BackToList form={form} onBack={() => { dispatch({ kind: 'formChosen', form: null }); }} /></Later> : null}
      <Later key={view}><ViewOf pane={pane} form={form} reading={reading} /></Later>
    </>
  );
}

function ViewOf({ pane, form, reading }: { readonly pane: Pane; readonly form: FormAssessment; readonly reading: Reading }): ReactElement | null {
  const { state, dispatch } = pane;
  const onAnswer = (id: string, value: string): void => { pane.assessAgain({ kind: 'answered', id, value }); };
  const entries: readonly PersonEntry[] = reading.assessment.tables.own.workingPaper?.entries ?? [];
  switch (state.view) {
    case 'overview': return (
      <Overview
        form={form} reading={reading} busy={state.activity !== null} onAnswer={onAnswer} onGoTo={pane.goTo} onUndo={pane.undo} onSubmit={pane.submit} onCompanion={pane.useCompanion}
        onView={(view) => { dispatch({ kind: 'viewChosen', view }); }}
      />
    );
    case 'indicators': return <Indicators form={form} entries={entries} onGoTo={pane.goTo} onEnter={(said) => { pane.assessAgain({ kind: 'entered', entries: said }); }} />;
    case 'report': return (
      <Report form={form} onGoToParagraph={pane.goToParagraph} onNotify={pane.notify} onExport={() => { pane.exportReport(form); }} onCheck={() => { pane.checkText(form.form.id, 'report'); }} />
    );
    case 'findings': return (
      <>
        <Findings findings={[...form.findings, ...reading.assessment.findings]} onGoTo={pane.goTo} onPreview={pane.previewAgain} />
        <TextCheck check={state.textCheck} busy={state.activity !== null} onGoTo={pane.goTo} onFix={pane.fixTexts} onCheck={(source) => { pane.checkText(form.form.id, source); }} />
      </>
    );
    case 'settings': return null;
  }
}

/** What she said stands in the pane only: the way to the workbook. */
function Pending({ pane }: { readonly pane: Pane }): ReactElement | null {
  const pending = usePending();
  const { unsaved, activity } = pane.state;
  if (unsaved === 0) return null;
  return (
    <div className={pending}>
      <span>{OVERVIEW_WORDS.pending(unsaved)}</span>
      <Button size="small" appearance="primary" disabledFocusable={activity !== null} onClick={pane.previewAgain}>{OVERVIEW_WORDS.writePending}</Button>
    </div>
  );
}

const usePending = makeResetStyles({
  display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, padding: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS,
  backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium,
});
