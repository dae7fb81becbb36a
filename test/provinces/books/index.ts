// The provinces' workbooks by name, each with its sheets.
import type { SheetSnapshot } from '../../../src/core/workbook';
import * as anhui from './anhui';
import * as central from './central';
import * as chongqing from './chongqing';
import * as hubei from './hubei';
import * as inOrder from './inOrder';
import * as layouts from './layouts';
import * as national from './national';
import * as sichuan from './sichuan';
import * as yunnan from './yunnan';
import { budget, data, table } from './yueyang';

const each = (name: string, sheets: Readonly<Record<string, SheetSnapshot>>): readonly (readonly [string, readonly SheetSnapshot[]])[] =>
  Object.entries(sheets).map(([sheet, drawn]) => [`${name}/${sheet}`, [drawn]] as const);

export const PROVINCES: readonly (readonly [string, readonly SheetSnapshot[]])[] = [
  ...each('anhui', anhui), ...each('central', central), ...each('chongqing', chongqing), ...each('hubei', hubei), ...each('inOrder', inOrder), ...each('layouts', layouts), ...each('national', national), ...each('sichuan', sichuan), ...each('yunnan', yunnan),
  ['yueyang', [table, data, budget]],
];
