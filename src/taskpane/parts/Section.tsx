// A heading and what stands under it.
import { makeResetStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';
import { classes } from './classes';

export interface SectionProps { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }

export function Section({ title, aside, children }: SectionProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}><h2 id={id} className={styles.title}>{title}</h2>{aside}</div>
      {children}
    </section>
  );
}

const useStyles = classes({
  section: makeResetStyles({ marginTop: tokens.spacingVerticalM, ':first-child': { marginTop: 0 } }),
  head: makeResetStyles({ display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalXS }),
  title: makeResetStyles({ margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold }),
});
