// The workbook that holds our sheets where hers may hold none: asked for, with the reason.
import type { ReactElement } from 'react';
import { PANE_WORDS } from '../../core/messages';
import { Section } from '../parts/Section';

const words = PANE_WORDS.settings;

export function CompanionPicker({ onCompanion }: { readonly onCompanion: (bytes: Uint8Array) => void }): ReactElement {
  const read = (file: File | undefined): void => { if (file) void file.arrayBuffer().then((buffer) => { onCompanion(new Uint8Array(buffer)); }); };
  return (
    <Section title={words.companion}>
      <p>{words.companionHelp}</p>
      <input type="file" accept=".xlsx" aria-label={words.companionOpen} onChange={({ target }) => { read(target.files?.[0]); }} />
    </Section>
  );
}
