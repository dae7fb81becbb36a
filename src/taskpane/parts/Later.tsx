// What is loaded when it is first wanted: said until it is there.
import { Suspense, type ReactElement, type ReactNode } from 'react';
import { SHELL_WORDS } from '../../core/messages';

export const Later = ({ children }: { readonly children: ReactNode }): ReactElement => <Suspense fallback={<p>{SHELL_WORDS.opening}</p>}>{children}</Suspense>;
