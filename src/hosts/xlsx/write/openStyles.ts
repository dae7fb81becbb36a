// The styles of a workbook, opened for additions and saved if there were any.
import { addContentType } from '../package/contentTypes';
import { addRelationship } from '../package/editRelationships';
import type { XlsxPackage } from '../package/XlsxPackage';
import { stylesPath } from '../workbook/cellFormats';
import { EMPTY_STYLES, StyleSheet } from './StyleSheet';

const NEW_PATH = 'xl/styles.xml';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';

/** @throws XmlError */
export function openStyles(source: XlsxPackage, workbookPath: string): StyleSheet {
  const path = stylesPath(source, workbookPath);
  return new StyleSheet(path === null ? EMPTY_STYLES : source.read(path));
}

/** A workbook without styles gets a part for them. */
export function saveStyles(source: XlsxPackage, workbookPath: string, styles: StyleSheet): void {
  const path = stylesPath(source, workbookPath);
  const text = styles.result();
  if (path !== null) { source.write(path, text); return; }
  if (text === EMPTY_STYLES) return;
  source.write(NEW_PATH, text);
  addContentType(source, NEW_PATH, CONTENT_TYPE);
  addRelationship(source, workbookPath, { type: RELATIONSHIP, target: NEW_PATH });
}
