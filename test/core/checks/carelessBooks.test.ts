// Careless workbooks whole: what is found in each, no more and no less.
import { assess } from '../../../src/core/assess';
import { DEFAULT_CHOICES } from '../../../src/core/scoring';
import { workbookOf } from '../../support/grid';
import { rulebook } from '../../support/pipeline';
import { CARELESS_BOOKS } from './carelessBooks';
import { CARELESS_DEPARTMENTS } from './carelessDepartments';

test.each([...CARELESS_BOOKS, ...CARELESS_DEPARTMENTS])('$name', ({ sheets, found }) => {
  const { findings, forms } = assess(workbookOf(...sheets), rulebook, DEFAULT_CHOICES);
  const kinds = [...forms.flatMap((form) => form.findings), ...findings].map(({ kind }) => kind);
  expect([...new Set(kinds)].sort()).toEqual([...found].sort());
});
