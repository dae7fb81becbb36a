// The pane's state and clicks, tied to React.
import { useState, useSyncExternalStore } from 'react';
import { DEFAULT_CHOICES } from '../../core/scoring';
import { createPane, type PaneClicks, type PaneInput } from './createPane';
import { initialState, type PaneState } from './state';
import { createStore } from './store';

export type { PaneInput } from './createPane';

export interface Pane extends PaneClicks { readonly state: PaneState }

export function usePane(input: PaneInput): Pane {
  const [{ store, clicks }] = useState(() => {
    const made = createStore(initialState(DEFAULT_CHOICES, input.mode));
    return { store: made, clicks: createPane(made, input) };
  });
  return { ...clicks, state: useSyncExternalStore(store.subscribe, store.get) };
}
