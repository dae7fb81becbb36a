// Drafting: outline × facts → paragraphs. Her own texts stand to the character; what a person must write is marked.
import type { Outline, OutlineParagraph, OutlineSection } from '../rules';
import type { Fact, FieldLimit, ParagraphLevel, Span } from './draft';
import type { FactContext } from './facts';
import { FactDrop } from './factDrop';
import { headingNumber } from './numbering';
import { createRenderer, spansText, valueAt, within, type Renderer } from './render';
import type { OwnTexts } from './ownTexts';

/** A paragraph as drafted, before her changes are merged in. */
export interface RawParagraph { readonly id: string; readonly level: ParagraphLevel; readonly spans: readonly Span[]; readonly limit: FieldLimit | null }

export interface RawDraft { readonly title: string; readonly paragraphs: readonly RawParagraph[]; readonly facts: readonly Fact[] }

type Level = 1 | 2 | 3;

export function draftFromOutline(outline: Outline, facts: FactContext, own: OwnTexts, ratePlaces?: number): RawDraft {
  const renderer = createRenderer(ratePlaces);
  const title = spansText(renderer.render(outline.title, facts));
  const drafter: Drafter = { renderer, own };
  const paragraphs = draftSections(outline.sections, facts, drafter, { level: 1, path: '', limit: null });
  const titleParagraph: RawParagraph = { id: 'title', level: 'title', spans: renderer.render(outline.title, facts), limit: null };
  return { title, paragraphs: [titleParagraph, ...paragraphs], facts: renderer.facts() };
}

interface Drafter { readonly renderer: Renderer; readonly own: OwnTexts }

const HEADING_LEVELS = { 1: 'heading1', 2: 'heading2', 3: 'heading3' } as const;

interface Place { readonly level: Level; readonly path: string; readonly limit: FieldLimit | null }

/** Sections in which something stands; what is left out takes no number. */
function draftSections(sections: readonly OutlineSection[], facts: FactContext, drafter: Drafter, { level, path, limit }: Place): RawParagraph[] {
  const entries = sections.filter((section) => isPresent(section.when, facts)).flatMap((section) => entriesOf(section, facts));
  const filled = entries.map(({ section, context, key }) => {
    const id = `${path}${section.id}${key}`;
    return { section, context, id, content: draftContent(section, context, drafter, { level, path: id, limit }) };
  }).filter(({ content }) => content.length > 0);
  return filled.flatMap(({ section, context, id, content }, index) => {
    const spans = [{ text: headingNumber(level, index + 1), fact: null, mark: 'none' as const }, ...drafter.renderer.render(section.heading, context)];
    return [{ id, level: HEADING_LEVELS[level], limit: null, spans }, ...content];
  });
}

/** Her own text and nothing else; or what is drafted, with the sections below; or what belongs here, to be filled in. */
function draftContent(section: OutlineSection, context: FactContext, drafter: Drafter, at: Place): RawParagraph[] {
  const limit = limitOf(section, drafter, at);
  const hers = draftOwnText(section, drafter, { path: at.path, limit });
  if (hers) return hers;
  const drafted = [
    ...(section.paragraphs ?? []).flatMap((paragraph) => draftParagraphs(paragraph, context, drafter, { path: at.path, limit })),
    ...draftSections(section.sections ?? [], context, drafter, { level: deeper(at.level), path: `${at.path}/`, limit }),
  ];
  if (drafted.length > 0 || section.hint === undefined) return drafted;
  return [{ id: `${at.path}/待补充`, level: 'body', limit, spans: [{ text: `【待补充：${section.hint}】`, fact: null, mark: 'toFill' }] }];
}

/** What the outline says, else the label of her field, else the section above. */
function limitOf(section: OutlineSection, { own }: Drafter, { path, limit }: Place): FieldLimit | null {
  const most = section.limit ?? (section.own === undefined ? null : own.limit(section.own));
  return most === null ? limit : { most, field: path };
}

const deeper = (level: Level): Level => (level === 1 ? 2 : 3);

const isPresent = (name: string | undefined, facts: FactContext): boolean => {
  if (name === undefined) return true;
  const value = valueAt(name, facts);
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== false;
};

interface Entry<T> { readonly section: T; readonly context: FactContext; readonly key: string }

/** The section, or one for each entry of the list it repeats over. Keys come from names: an entry keeps its id when others move. */
function entriesOf<T extends { readonly each?: string | undefined }>(section: T, facts: FactContext): Entry<T>[] {
  if (section.each === undefined) return [{ section, context: facts, key: '' }];
  const list = valueAt(section.each, facts);
  const seen = new Map<string, number>();
  return (Array.isArray(list) ? list : []).map((entry: unknown) => {
    const name = entryName(entry);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return { section, context: within(facts, { 项: entry }), key: `/${name}${nth > 1 ? `#${String(nth)}` : ''}` };
  });
}

function entryName(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return '';
  const name: unknown = Reflect.get(entry, '键') ?? Reflect.get(entry, '指标') ?? Reflect.get(entry, '名称') ?? Reflect.get(entry, '用途') ?? '';
  if (name instanceof FactDrop) return name.fact.kind === 'text' ? name.fact.text : '';
  return typeof name === 'string' ? name : '';
}

function draftOwnText(section: OutlineSection, drafter: Drafter, { path, limit }: Pick<Place, 'path' | 'limit'>): RawParagraph[] | null {
  const hers = section.own === undefined ? null : drafter.own.text(section.own);
  if (!hers) return null;
  return splitParagraphs(hers.text).map((text, index) => ({
    id: `${path}/原文${index === 0 ? '' : String(index + 1)}`, level: 'body' as const, limit,
    spans: drafter.renderer.render([{ show: '原文' }], { 原文: new FactDrop(`${hers.id}${index === 0 ? '' : `/${String(index + 1)}`}`, { kind: 'text', text }, hers.at) }),
  }));
}

function draftParagraphs(paragraph: OutlineParagraph, context: FactContext, drafter: Drafter, { path, limit }: Pick<Place, 'path' | 'limit'>): RawParagraph[] {
  if (!isPresent(paragraph.when, context)) return [];
  return entriesOf(paragraph, context).flatMap(({ context: entry, key }) => {
    const spans = drafter.renderer.render(paragraph.text, entry);
    return spansText(spans) === '' ? [] : [{ id: `${path}/${paragraph.id}${key}`, level: paragraph.level ?? ('body' as const), spans, limit }];
  });
}

const splitParagraphs = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');

