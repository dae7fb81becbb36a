// The pane: the button and the score above, what happened below them, then the views. Each view comes when it is first wanted.
import { Button, FluentProvider, makeResetStyles, makeStyles, tokens, type Theme } from '@fluentui/react-components';
import { Suspense, useEffect, useRef, type ReactElement } from 'react';
import type { FormAssessment } from '../core/assessment';
import { SHELL_WORDS } from '../core/messages';
import { listenForMessages } from './leftMessage';
import { classes } from './parts/classes';
import { Later } from './parts/Later';
import { lazyPart } from './parts/lazyPart';
import { StatusArea } from './parts/StatusArea';
import { Tabs } from './parts/Tabs';
import { usePane, type Pane, type PaneInput } from './state/usePane';
import { VIEWS, type Way } from './state/state';
import { useKeptFocus } from './useKeptFocus';
import { FirstRun } from './views/FirstRun';

const Headline = lazyPart(() => import(/* webpackChunkName: "engine" */ './views/Headline'));
const Views = lazyPart(() => import(/* webpackChunkName: "engine" */ './views/Views'));

export interface AppProps extends PaneInput { readonly theme: Theme }

const PANEL = 'panel';

export function App({ theme, ...input }: AppProps): ReactElement {
  const styles = useStyles();
  const fluent = useOverFluent();
  const pane = usePane(input);
  const { state, dispatch } = pane;
  const { reading, activity, view } = state;
  useEffect(() => listenForMessages((notice) => { dispatch({ kind: 'noticed', notice }); }), [dispatch]);
  const panel = useRef<HTMLDivElement>(null);
  useKeptFocus(panel);
  const blocked = reading?.hindrance ?? null;
  const onWay = (way: Way): void => {
    if (way === 'retry') pane.retry();
    else if (way === 'recognize') pane.recognize();
    else dispatch({ kind: 'viewChosen', view: 'settings' });
  };
  const cancellable = activity === 'scoring' || activity === 'recognizing';
  return (
    <FluentProvider theme={theme} className={fluent.provider}>
      <div className={styles.pane}>
        <header className={styles.header}>
          <h1 className={styles.product}>{SHELL_WORDS.product}</h1>
          <div className={styles.top} aria-live="polite">
            <Button appearance="primary" size="large" className={fluent.button} disabledFocusable={activity !== null || blocked !== null} onClick={pane.score}>{SHELL_WORDS.score}</Button>
            {/* A score that rests on a table she has still to choose is none. */}
            {reading && blocked === null ? <Suspense><Headline forms={reading.assessment.forms} shown={shownForm(pane)} /></Suspense>
              : <span className={styles.quiet}>{blocked && !activity ? SHELL_WORDS.firstRun.waits : SHELL_WORDS.firstRun.noScore}</span>}
          </div>
        </header>
        <main className={styles.main}>
          <StatusArea
            activity={activity} notice={state.notice} problem={state.problem ?? (activity ? null : blocked)} onWay={onWay}
            onDismiss={() => { dispatch({ kind: 'dismissed' }); }} onCancel={cancellable ? pane.cancel : undefined}
          />
          <Tabs name={SHELL_WORDS.viewsName} panel={PANEL} selected={view} onSelect={(chosen) => { dispatch({ kind: 'viewChosen', view: chosen }); }} tabs={VIEWS.map((value) => ({ value, label: SHELL_WORDS.views[value] }))} />
          {/* Reached by the Tab key, so that a long view scrolls without a mouse. */}
          <div id={PANEL} ref={panel} role="tabpanel" aria-labelledby={`tab-${view}`} tabIndex={0} aria-busy={activity !== null} className={styles.panel}>
            {view === 'settings' || (reading && reading.assessment.forms.length > 0) ? <Later after={reading}><Views pane={pane} form={shownForm(pane)} /></Later>
              : <FirstRun again={reading !== null} busy={activity !== null} onRecognize={pane.recognize} onSample={pane.addSample} />}
          </div>
        </main>
      </div>
    </FluentProvider>
  );
}

/** The form whose views are shown: the only one, or the one she chose. */
function shownForm({ state: { reading, form } }: Pane): FormAssessment | null {
  const forms = reading?.assessment.forms ?? [];
  return forms.length === 1 ? forms[0] ?? null : forms.find((one) => one.form.id === form) ?? null;
}

const useStyles = classes({
  pane: makeResetStyles({ display: 'flex', flexDirection: 'column', height: '100%', boxSizing: 'border-box' }),
  header: makeResetStyles({ padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, flexShrink: 0 }),
  product: makeResetStyles({ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', margin: 0 }),
  top: makeResetStyles({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS }),
  quiet: makeResetStyles({ color: tokens.colorNeutralForeground3 }),
  main: makeResetStyles({ flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }),
  panel: makeResetStyles({ flexGrow: 1, overflowY: 'auto', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, minHeight: 0,
    // A line above it, not a frame around everything; contrast themes show the outline.
    ':focus-visible': { outline: '2px solid transparent', outlineOffset: '-2px', boxShadow: `inset 0 2px ${tokens.colorStrokeFocus2}` },
  }),
});

/** Laid over Fluent's own. */
const useOverFluent = makeStyles({
  provider: { height: '100%' },
  button: {
    flexShrink: 0, whiteSpace: 'nowrap',
    // Fluent marks the focus once it has seen a key pressed: not when the focus comes in from Excel.
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});
