// Holds the state of the pane: what happened is reduced at once, so that the next click already sees it.
import { reduce, type PaneAction } from './reduce';
import type { PaneState } from './state';

export interface Store {
  readonly get: () => PaneState;
  readonly dispatch: (action: PaneAction) => void;
  /** @returns ends it */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore(initial: PaneState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch: (action) => {
      state = reduce(state, action);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}
