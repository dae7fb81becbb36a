// Above a form of several: which one it is, and the way back to their list.
import { Button, makeResetStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FormAssessment } from '../../core/assessment';
import { FORM_LIST_WORDS } from '../../core/messages';
import { nameOfForm } from './nameOfForm';

export default function BackToList({ form, onBack }: { readonly form: FormAssessment; readonly onBack: () => void }): ReactElement {
  return <div className={useBack()}><Button size="small" appearance="subtle" onClick={onBack}>‹ {FORM_LIST_WORDS.all}</Button><strong>{nameOfForm(form)}</strong></div>;
}

const useBack = makeResetStyles({ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalXS });
