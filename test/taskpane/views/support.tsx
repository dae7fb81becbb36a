// Views under test: a real assessment as their data, callbacks that keep what they were told.
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { assess } from '../../../src/core/assess';
import { DEFAULT_CHOICES, type Choices } from '../../../src/core/scoring';
import { openXlsx } from '../../../src/hosts/xlsx';
import type { Reading } from '../../../src/taskpane/services/services';
import { goldenCase } from '../../support/golden';
import { rulebook } from '../../support/pipeline';

export const show = (view: ReactElement): RenderResult => render(<FluentProvider theme={webLightTheme}>{view}</FluentProvider>);

/** The golden workbook as the pane has it after reading. */
export function readingOf(name: string, choices: Partial<Choices> = {}): Reading {
  const snapshot = openXlsx(goldenCase(name).bytes).readSnapshot();
  return {
    assessment: assess(snapshot, rulebook, { ...DEFAULT_CHOICES, ...choices }), canUndo: false, sheets: snapshot.sheets.map((sheet) => sheet.name),
    ruleSets: rulebook.all.map(({ id, title, form }) => ({ id, title, form })), wantsCompanion: false, hindrance: null,
  };
}

export const nothing = (): void => undefined;
