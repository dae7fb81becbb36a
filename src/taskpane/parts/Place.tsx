// A cell named in a text: a click, and Excel goes there.
import { makeResetStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SHELL_WORDS } from '../../core/messages';
import { formatRange, rangeA1, rangeOf, topLeft, type CellRef, type RangeRef } from '../../core/workbook';

export interface PlaceProps { readonly at: CellRef | RangeRef; /** Without its sheet, which has just been named. */ readonly short?: boolean; readonly onGoTo: (at: CellRef) => void }

export function Place({ at, short = false, onGoTo }: PlaceProps): ReactElement {
  const place = usePlace();
  const range = 'row' in at ? rangeOf(at) : at;
  const name = formatRange(range);
  return <button type="button" className={place} aria-label={SHELL_WORDS.goTo(name)} onClick={() => { onGoTo(topLeft(range)); }}>{short ? rangeA1(range) : name}</button>;
}

const usePlace = makeResetStyles({
  border: 'none', background: 'none', padding: 0, font: 'inherit', textAlign: 'start', cursor: 'pointer', overflowWrap: 'anywhere',
  color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline', textUnderlineOffset: '2px',
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
});
