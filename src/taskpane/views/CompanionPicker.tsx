// The workbook that holds our sheets where hers may hold none: asked for, with the reason.
import { Button } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import { COMPANION_WORDS } from '../../core/messages';
import { Section } from '../parts/Section';

const words = COMPANION_WORDS;

export default function CompanionPicker({ onCompanion }: { readonly onCompanion: (bytes: Uint8Array) => void }): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const read = (file: File | undefined): void => { if (file) void file.arrayBuffer().then((buffer) => { onCompanion(new Uint8Array(buffer)); }); };
  return (
    <Section title={words.title}>
      <p>{words.help}</p>
      <Button size="small" onClick={() => { input.current?.click(); }}>{words.open}</Button>
      {/* The browser's own words beside it are not ours to choose; emptied, so that the same file can be chosen again. */}
      <input ref={input} type="file" accept=".xlsx" hidden onChange={({ target }) => { read(target.files?.[0]); target.value = ''; }} />
    </Section>
  );
}
