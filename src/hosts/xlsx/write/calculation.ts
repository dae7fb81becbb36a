// What makes Excel compute afresh after cells were changed.
import { childNamed } from '../xml/parse';
import { XmlEditor } from '../xml/XmlEditor';
import { removeContentTypes } from '../package/contentTypes';
import { removeRelationships } from '../package/editRelationships';
import { isOfType, relatedParts } from '../package/relationships';
import type { XlsxPackage } from '../package/XlsxPackage';
import { insertInOrder } from './workbookOrder';

/** Drops the stored order of calculation (part, relationship and declaration: Excel rebuilds it) and asks for a full one. */
export function requestCalculation(source: XlsxPackage, workbookPath: string): void {
  const chains = relatedParts(source, workbookPath, 'calcChain');
  if (chains.length > 0) {
    removeRelationships(source, workbookPath, (relationship) => isOfType(relationship, 'calcChain'));
    removeContentTypes(source, (path) => chains.some((chain) => chain.toLowerCase() === path.toLowerCase()));
    chains.forEach((chain) => { source.remove(chain); });
  }
  const { xml, root } = source.parse(workbookPath);
  const editor = new XmlEditor(xml);
  const settings = childNamed(root, 'calcPr');
  if (settings) editor.setAttribute(settings, 'fullCalcOnLoad', '1');
  else insertInOrder(editor, root, 'calcPr', `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
  source.write(workbookPath, editor.result());
}
