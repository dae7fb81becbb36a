// The plan as the preview shows it: what is asked, what would be put right, what is ours to write.
import type { Assessment, PlannedEdit } from '../../core/assessment';
import { formatCell } from '../../core/workbook';
import type { Preview } from '../state/state';

/** `id`: by what it is ticked or left out; null: it goes with the whole. `format`: the number format that comes with the cell. */
export interface ShownChange { readonly item: PlannedEdit; readonly id: string | null; readonly format: string | null }

export interface ShownPlan {
  readonly asked: readonly ShownChange[];
  readonly fixes: readonly ShownChange[];
  readonly planned: readonly ShownChange[];
  /** Writes into our own sheets: told as a number. */
  readonly others: number;
}

/** @param ticks her boxes: a score left out or taken in changes what else is written, a total above all */
export function changesOf({ planned: first, forms, findings, ...read }: Assessment, ticks: Preview): ShownPlan {
  const { edits, companionEdits } = ticks.plan ?? read;
  const planned = ticks.plan ? replanned(first, ticks.plan.planned, ticks) : first;
  const fixIds = new Set([...forms.flatMap((form) => form.findings), ...findings].flatMap(({ fix }) => (fix ? [fix.id] : [])));
  const shown = shownOf(planned);
  const formatOf = ({ what, edit }: PlannedEdit): string | null => {
    const format = edit.kind === 'setCell' ? planned.find((other) => other.what === what && other.edit.kind === 'setNumberFormat')?.edit : undefined;
    return format?.kind === 'setNumberFormat' ? format.format : null;
  };
  const questioned = shown.flatMap((item): ShownChange[] => (item.question === null ? [] : [{ item, id: item.question, format: formatOf(item) }]));
  const unquestioned = shown.filter(({ question }) => question === null).map((item): ShownChange => ({ item, id: item.leave ?? null, format: formatOf(item) }));
  const isFix = ({ item: { what }, id }: ShownChange): boolean => id !== null && fixIds.has(id) && what.startsWith(FIX);
  return {
    asked: questioned.filter((change) => !isFix(change)), fixes: questioned.filter(isFix), planned: unquestioned,
    others: edits.length + companionEdits.length - (ticks.plan?.planned ?? first).filter(({ question }) => question === null).length,
  };
}

/** What has a box she used stays as it was first shown; the rest is what is planned now. */
function replanned(first: readonly PlannedEdit[], now: readonly PlannedEdit[], { declined }: Preview): readonly PlannedEdit[] {
  const current = new Map(now.map((item) => [placeOf(item), item]));
  const shown = new Set(first.map(placeOf));
  return [
    ...first.flatMap((item) => (item.question !== null || (item.leave !== undefined && declined.has(item.leave)) ? [item] : current.get(placeOf(item)) ?? [])),
    ...now.filter((item) => !shown.has(placeOf(item))),
  ];
}

const placeOf = ({ what, edit }: PlannedEdit): string => `${edit.kind} ${what} ${'at' in edit ? formatCell(edit.at) : ''}`;

/** A format that comes with its cell is no change of its own. */
export const shownOf = (planned: readonly PlannedEdit[]): readonly PlannedEdit[] =>
  planned.filter(({ edit, what }) => edit.kind !== 'setNumberFormat' || !planned.some((other) => other.edit.kind === 'setCell' && other.what === what));

/** How the plan words a 修正; a total of hers that differs is asked about as any cell of hers. */
const FIX = '修正';

/** How many of the shown changes would be written. */
export const countOf = (questioned: readonly ShownChange[], unquestioned: readonly ShownChange[], { accepted, declined }: Preview): number =>
  questioned.filter(({ id }) => id !== null && accepted.has(id)).length + unquestioned.filter(({ id }) => id === null || !declined.has(id)).length;
