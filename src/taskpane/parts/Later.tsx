// What is loaded when it is first wanted: said until it is there, and where it does not come. The rest of the pane stays.
import { Component, Suspense, type ReactNode } from 'react';
import { SHELL_WORDS } from '../../core/messages';

interface LaterProps { readonly children: ReactNode }

// A class: React has no other way to catch what a part of the tree throws.
export class Later extends Component<LaterProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } { return { failed: true }; }

  override render(): ReactNode {
    return this.state.failed ? <p role="alert">{SHELL_WORDS.notOpened}</p> : <Suspense fallback={<p>{SHELL_WORDS.opening}</p>}>{this.props.children}</Suspense>;
  }
}
