// Takes out rows of ours again; merged ranges that had grown over them shrink by themselves.
import type { RowRemoval } from '../../../core/workbook';
import type { XlsxPackage } from '../package/XlsxPackage';
import { removalMovement } from './Movement';
import { moveWorkbook } from './moveWorkbook';

/** @throws HostError, XmlError if a part cannot be read */
export function removeRows(source: XlsxPackage, removal: RowRemoval): void {
  moveWorkbook(source, removalMovement(removal), []);
}
