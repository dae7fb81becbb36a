// 设置, tied to the pane's state.
import type { ReactElement } from 'react';
import type { Pane } from '../state/usePane';
import Settings from './Settings';

export default function SettingsOf({ pane }: { readonly pane: Pane }): ReactElement {
  const { state, dispatch, assessAgain } = pane;
  return (
    <Settings
      reading={state.reading} choices={state.choices} mode={state.mode} onGoTo={pane.goTo} onPoint={pane.point} onRecognize={pane.recognize}
      onAnswer={(id, value) => { assessAgain({ kind: 'answered', id, value }); }}
      onConfirm={({ kind, range }, form) => { assessAgain({ kind: 'tablePointed', table: { kind, form, range } }); }}
      onWrite={(write) => { if (state.reading) assessAgain({ kind: 'writeChosen', write }); else dispatch({ kind: 'writeChosen', write }); }}
      onMode={(mode) => { dispatch({ kind: 'modeChosen', mode }); }}
      onCompanion={pane.useCompanion} onExportRules={pane.exportRules}
    />
  );
}
