// The five published reports with the workbooks that hold their figures.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../src/core/assess';
import type { Assessment } from '../../src/core/assessment';
import { DEFAULT_CHOICES } from '../../src/core/scoring';
import { unwrapLines } from '../../src/core/textCheck';
import { openXlsx } from '../../src/hosts/xlsx';
import { goldenCase } from './golden';
import { rulebook } from './pipeline';

const REPORTS = join(__dirname, '..', 'golden', 'reports');

export const assessmentOf = (name: string): Assessment => assess(openXlsx(goldenCase(name).bytes).readSnapshot(), rulebook, DEFAULT_CHOICES);

/** The text as published, its lines joined. @throws Error if there is no such report */
export function publishedText(name: string): string {
  const file = readdirSync(REPORTS).find((candidate) => candidate.startsWith(name));
  if (file === undefined) throw new Error(`no published report ${name}`);
  return unwrapLines(readFileSync(join(REPORTS, file), 'utf8'));
}
