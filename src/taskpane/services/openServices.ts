// The services of the pane in a running Excel: what the one click needs, in a chunk of its own.
import { ExcelHost, ExcelSession, officeClient } from '../../hosts/excel';
import { compiledRulebook } from '../../rulesets/rulebook';
import { ExcelServices } from './excelServices';
import type { PaneServices } from './services';

const readDocument = async (): Promise<Uint8Array | null> => (await import(/* webpackChunkName: "fileHost" */ './readDocument')).readDocument();

/** Call after `Office.onReady`. */
export const openServices = (): PaneServices =>
  new ExcelServices({ session: new ExcelSession(new ExcelHost({ client: officeClient() })), rulebook: compiledRulebook(), readDocument });
