// One click at a time: what it asks of the services, how it ended, and which one is tried again.
import type { PaneServices } from '../services/services';
import { describeProblem, isOurMistake } from './describeProblem';
import type { PaneAction } from './reduce';
import { isWriting, type Activity } from './state';
import type { Store } from './store';

type Act = (services: PaneServices) => Promise<PaneAction>;

export interface Clicks {
  /** Nothing where a click is under way already: the second half of a double click, mostly. */
  readonly run: (activity: Activity, act: Act) => void;
  /** As `run`, but what a reading under way answers counts no more. */
  readonly runInstead: (activity: Activity, act: Act) => void;
  readonly retry: () => void;
  /** What is under way is not waited for. Not while something is being written: that ends as it ends. */
  readonly cancel: (notice: string) => void;
}

export interface ClicksInput {
  readonly store: Store;
  /** Loads what the one click needs, once. */
  readonly loadServices: () => Promise<PaneServices>;
  /** Mistakes of ours must not end here. */
  readonly report: (error: unknown) => void;
}

export function createClicks({ store, loadServices, report }: ClicksInput): Clicks {
  let turn = 0;
  let again: () => void = () => undefined;

  const start = (activity: Activity, act: Act): void => {
    turn += 1;
    const mine = turn;
    again = () => { run(activity, act); };
    store.dispatch({ kind: 'started', activity });
    const end = (action: PaneAction): void => { if (turn === mine) store.dispatch(action); };
    loadServices().then(act).then(end, async (error: unknown) => {
      if (isOurMistake(error)) report(error);
      end({ kind: 'failed', problem: await describeProblem(error) });
    });
  };
  const run = (activity: Activity, act: Act): void => { if (store.get().activity === null) start(activity, act); };

  return {
    run,
    runInstead: (activity, act) => { if (!isWriting(store.get())) start(activity, act); },
    retry: () => { again(); },
    cancel: (notice) => {
      if (isWriting(store.get())) return;
      turn += 1;
      store.dispatch({ kind: 'ended', notice });
    },
  };
}
