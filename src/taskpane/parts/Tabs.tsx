// The five views as tabs: one stop of the Tab key, arrows within. Fluent's TabList would cost a third of what may load first.
import { makeResetStyles, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { classes } from './classes';

export interface Tab<T extends string> { readonly value: T; readonly label: string; readonly count?: number }

export interface TabsProps<T extends string> {
  readonly name: string;
  readonly tabs: readonly Tab<T>[];
  readonly selected: T;
  readonly onSelect: (value: T) => void;
  /** Id of the panel the tabs stand for. */
  readonly panel: string;
}

export function Tabs<T extends string>({ name, tabs, selected, onSelect, panel }: TabsProps<T>): ReactElement {
  const styles = useStyles();
  const chosen = useChosen();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ value }) => value === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    const tab = tabs[next];
    if (!tab) return;
    onSelect(tab.value);
    list.current?.querySelectorAll<HTMLButtonElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div role="tablist" aria-label={name} className={styles.list} ref={list} onKeyDown={move}>
      {tabs.map(({ value, label, count }) => (
        <button
          key={value} type="button" role="tab" id={`tab-${value}`} aria-selected={value === selected} aria-controls={panel} tabIndex={value === selected ? 0 : -1}
          className={mergeClasses(styles.tab, value === selected && chosen.selected)} onClick={() => { onSelect(value); }}
        >
          {label}{count !== undefined && count > 0 ? <span className={styles.count}>{count}</span> : null}
        </button>
      ))}
    </div>
  );
}

const useStyles = classes({
  list: makeResetStyles({ display: 'flex', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 }),
  tab: makeResetStyles({
    flex: '1 1 0', minWidth: 0, paddingBlock: tokens.spacingVerticalSNudge, paddingInline: 0, border: 'none', background: 'none', cursor: 'pointer', whiteSpace: 'nowrap',
    font: 'inherit', color: tokens.colorNeutralForeground2, borderBottom: '3px solid transparent',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // Contrast themes draw transparent borders: every tab would look chosen.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  }),
  count: makeResetStyles({ marginInlineStart: '3px', fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3 }),
});

/** Laid over a tab. */
const useChosen = makeStyles({
  selected: {
    color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold, borderBottomColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});
