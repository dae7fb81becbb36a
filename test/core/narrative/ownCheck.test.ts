// Our own drafts, read by the check for texts of others: every figure found in the tables, no slip but the open marks.
import { checkText } from '../../../src/core/textCheck';
import { assessmentOf } from '../../support/published';
import { textOfDraft } from '../../support/drafts';

test.each(['000', '001', '002', '003', '004', '005', '008', '009', '010'])('%s: the check finds nothing against the draft', (name) => {
  const assessment = assessmentOf(name);
  for (const { report } of assessment.forms) {
    const found = checkText(report ? textOfDraft(report) : '', assessment);
    expect(found.filter((finding) => finding.kind !== 'matched' && finding.kind !== 'unsourced' && !(finding.kind === 'leftover' && finding.why === 'openMark'))).toEqual([]);
  }
});
