// What the styles of a workbook say that matters for reading: number formats, and which cells are locked.
import { childNamed, childrenNamed, isFalse, valueOf } from '../xml/parse';
import { relatedParts } from '../package/relationships';
import type { XlsxPackage } from '../package/XlsxPackage';
import { builtInFormat } from './numberFormats';

export interface CellFormats {
  /** Number format code of a cell's style; `General` for a style that does not exist. */
  formatOf(style: number): string;
  /** Is a cell of this style locked once its sheet is protected? */
  isLocked(style: number): boolean;
}

/** Path of the styles; null in a workbook without any. */
export const stylesPath = (source: XlsxPackage, workbookPath: string): string | null => relatedParts(source, workbookPath, 'styles')[0] ?? null;

export function readCellFormats(source: XlsxPackage, workbookPath: string): CellFormats {
  const path = stylesPath(source, workbookPath);
  if (path === null) return { formatOf: () => 'General', isLocked: () => true };
  const { xml, root } = source.parse(path);
  const custom = new Map(
    childrenNamed(childNamed(root, 'numFmts') ?? root, 'numFmt')
      .map((format) => [Number(valueOf(xml, format, 'numFmtId')), valueOf(xml, format, 'formatCode') ?? 'General']),
  );
  const xfs = childrenNamed(childNamed(root, 'cellXfs') ?? root, 'xf').map((xf) => {
    const id = Number(valueOf(xml, xf, 'numFmtId') ?? '0');
    const protection = childNamed(xf, 'protection');
    return { format: custom.get(id) ?? builtInFormat(id), locked: !protection || !isFalse(valueOf(xml, protection, 'locked')) };
  });
  return {
    formatOf: (style) => xfs[style]?.format ?? 'General',
    isLocked: (style) => xfs[style]?.locked ?? true,
  };
}
