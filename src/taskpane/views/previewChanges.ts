// The plan as the preview shows it: what is asked, what would be put right, what is ours to write.
import type { Assessment, PlannedEdit } from '../../core/assessment';
import type { Preview } from '../state/state';

/** `id`: by what it is ticked or left out; null: it goes with the whole. */
export interface ShownChange { readonly item: PlannedEdit; readonly id: string | null }

export interface ShownPlan {
  readonly asked: readonly ShownChange[];
  readonly fixes: readonly ShownChange[];
  readonly planned: readonly ShownChange[];
  /** Writes into our own sheets: told as a number. */
  readonly others: number;
}

export function changesOf({ planned, edits, companionEdits, forms, findings }: Assessment): ShownPlan {
  const fixIds = new Set([...forms.flatMap((form) => form.findings), ...findings].flatMap(({ fix }) => (fix ? [fix.id] : [])));
  // A format that comes with its cell is no change of its own.
  const shown = planned.filter(({ edit, what }) => edit.kind !== 'setNumberFormat' || !planned.some((other) => other.edit.kind === 'setCell' && other.what === what));
  const questioned = shown.flatMap((item): ShownChange[] => (item.question === null ? [] : [{ item, id: item.question }]));
  const unquestioned = shown.filter(({ question }) => question === null).map((item): ShownChange => ({ item, id: item.leave ?? null }));
  const isFix = ({ item: { what }, id }: ShownChange): boolean => id !== null && fixIds.has(id) && what.startsWith(FIX);
  return {
    asked: questioned.filter((change) => !isFix(change)), fixes: questioned.filter(isFix), planned: unquestioned,
    others: edits.length + companionEdits.length - planned.filter(({ question }) => question === null).length,
  };
}

/** How the plan words a 修正; a total of hers that differs is asked about as any cell of hers. */
const FIX = '修正';

/** How many of the shown changes would be written. */
export const countOf = (questioned: readonly ShownChange[], unquestioned: readonly ShownChange[], { accepted, declined }: Preview): number =>
  questioned.filter(({ id }) => id !== null && accepted.has(id)).length + unquestioned.filter(({ id }) => id === null || !declined.has(id)).length;
