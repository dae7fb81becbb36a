// The new draft and what she made of the last one: each paragraph is merged on its own, known by its id.
import type { DraftedParagraph } from '../memory';
import { REPORT_CHOICES, type ReportParagraph } from '../tables';
import type { DraftParagraph, ParagraphStatus } from './draft';
import type { RawParagraph } from './draftReport';
import { mergeText, type Merge, type MergeWords } from './mergeText';
import { boundSpans } from './boundSpans';
import { openMarkSpans, spansText } from './render';

export interface MergedDraft {
  readonly paragraphs: readonly DraftParagraph[];
  /** Bases of paragraphs she deleted: kept, so that they stay deleted. */
  readonly deleted: readonly DraftedParagraph[];
}

/**
 * @param bases   the last draft, from the memory
 * @param current what stands in the sheet; null where there is no sheet (never made, or deleted: then all is drafted anew)
 */
export function mergeDraft(drafted: readonly RawParagraph[], bases: readonly DraftedParagraph[], current: readonly ReportParagraph[] | null, mergeWords: MergeWords): MergedDraft {
  if (!current || current.length === 0) return { paragraphs: drafted.map(asDrafted), deleted: [] };
  const merge = mergeText(mergeWords);
  const baseOf = new Map(bases.map((base) => [base.id, base]));
  const standing = new Map(current.filter((one) => one.id !== '').map((one) => [one.id, one]));
  const isDeleted = (id: string): boolean => baseOf.has(id) && !standing.has(id);
  const ours = new Map(drafted.filter((one) => !isDeleted(one.id)).map((one) => [one.id, one]));
  const paragraphs = orderOf([...ours.keys()], current).flatMap((slot) => {
    const raw = ours.get(slot.id) ?? null;
    const hers = slot.hers;
    if (raw && hers) return [mergeParagraph(raw, baseOf.get(raw.id) ?? null, hers, merge)];
    if (raw) return [asDrafted(raw)];
    return hers ? leftOver(hers, baseOf.get(hers.id) ?? null) : [];
  });
  return { paragraphs, deleted: bases.filter((base) => isDeleted(base.id)) };
}

interface Slot { readonly id: string; readonly hers: ReportParagraph | null }

/** Her order of what stands; new paragraphs follow the one they follow in the draft. */
function orderOf(drafted: readonly string[], current: readonly ReportParagraph[]): Slot[] {
  const slots: Slot[] = current.map((hers) => ({ id: hers.id, hers }));
  const standing = new Set(current.map((hers) => hers.id));
  drafted.forEach((id, index) => {
    if (standing.has(id)) return;
    const before = drafted[index - 1];
    const after = before === undefined ? -1 : slots.findIndex((slot) => slot.id === before);
    slots.splice(after + 1, 0, { id, hers: null });
  });
  return slots;
}

const asDrafted = (raw: RawParagraph): DraftParagraph => {
  const text = spansText(raw.spans);
  return { id: raw.id, level: raw.level, limit: raw.limit, spans: raw.spans, text, drafted: text, conflict: null, status: hasOpenMark(text) ? 'toFill' : 'auto' };
};

function mergeParagraph(raw: RawParagraph, base: DraftedParagraph | null, hers: ReportParagraph, mergeWith: MergeWords): DraftParagraph {
  const ours = spansText(raw.spans);
  const [takeHers, takeOurs] = REPORT_CHOICES;
  if (hers.choice === takeOurs) return asDrafted(raw);
  if (hers.choice === takeHers) return withText(raw, hers.text, ours, null);
  const merge = base ? mergeWith(base.drafted, ours, hers.text) : withoutBase(ours, hers.text);
  if (merge.kind === 'merged') return withText(raw, merge.text, ours, null);
  // The old base stays until she has chosen, so that the conflict does not vanish by running again.
  return withText(raw, hers.text, base?.drafted ?? ours, { hers: merge.hers, ours: merge.ours });
}

/** The memory is gone: what differs from today's draft may be hers, and she is shown both. */
const withoutBase = (ours: string, hers: string): Merge =>
  (ours === hers ? { kind: 'merged', text: ours } : { kind: 'conflict', hers, ours });

function withText(raw: RawParagraph, text: string, drafted: string, conflict: DraftParagraph['conflict']): DraftParagraph {
  const ours = spansText(raw.spans);
  const spans = text === ours ? raw.spans : boundSpans(text, raw.spans);
  return { id: raw.id, level: raw.level, limit: raw.limit, spans, text, drafted, conflict, status: statusOf(text, ours, conflict) };
}

function statusOf(text: string, ours: string, conflict: DraftParagraph['conflict']): ParagraphStatus {
  if (conflict) return 'conflict';
  if (hasOpenMark(text)) return 'toFill';
  return text === ours ? 'auto' : 'rewritten';
}

export const hasOpenMark = (text: string): boolean => /【待(?:补充|核实)/u.test(text);

/** A paragraph we no longer draft: gone if she never touched it, kept if she did or wrote it herself. */
function leftOver(hers: ReportParagraph, base: DraftedParagraph | null): DraftParagraph[] {
  if (base && base.drafted === hers.text) return [];
  return [{
    id: hers.id, level: 'body', limit: null, spans: openMarkSpans(hers.text), text: hers.text,
    drafted: base?.drafted ?? hers.text, conflict: null, status: hasOpenMark(hers.text) ? 'toFill' : 'rewritten',
  }];
}
