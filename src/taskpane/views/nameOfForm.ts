// What a form is called where there are several.
import type { FormAssessment } from '../../core/assessment';
import { FORM_LIST_WORDS } from '../../core/messages';

export const nameOfForm = ({ form }: FormAssessment): string =>
  form.basics.project?.value ?? form.basics.unit?.value ?? form.basics.implementingUnit?.value ?? form.scorecard?.range.sheet ?? FORM_LIST_WORDS.unnamed;
