// Why a form was left as it was: above its overview.
import { makeResetStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Assessment } from '../../core/assessment';
import { UNFILLED_WORDS } from '../../core/messages';

export default function Unfilled({ why }: Pick<Assessment['unfilled'][number], 'why'>): ReactElement {
  return <p className={useWarning()}>{UNFILLED_WORDS[why]}。</p>;
}

const useWarning = makeResetStyles({ marginBlock: tokens.spacingVerticalS, paddingInline: tokens.spacingHorizontalS, borderInlineStart: `4px solid ${tokens.colorStatusWarningBorder2}` });
