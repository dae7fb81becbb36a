// What is loaded when it is first wanted: said until it is there, and where it does not come. The rest of the pane stays.
import { Button } from '@fluentui/react-components';
import { Component, Suspense, type ReactNode } from 'react';
import { SHELL_WORDS } from '../../core/messages';
import { PartMissing } from './lazyPart';

interface LaterProps { readonly children: ReactNode; /** When this is another one, what failed is tried again: a click that went through, mostly. */ readonly after?: unknown }

// A class: React has no other way to catch what a part of the tree throws.
export class Later extends Component<LaterProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } { return { failed: true }; }

  override componentDidCatch(error: unknown): void { if (error instanceof PartMissing) error.renew(); }

  override componentDidUpdate({ after }: LaterProps): void { if (this.state.failed && after !== this.props.after) this.#tryAgain(); }

  override render(): ReactNode {
    if (!this.state.failed) return <Suspense fallback={<p>{SHELL_WORDS.opening}</p>}>{this.props.children}</Suspense>;
    return (
      <div role="alert">
        <p>{SHELL_WORDS.notOpened}</p>
        <Button size="small" onClick={() => { this.#tryAgain(); }}>{SHELL_WORDS.retry}</Button>
      </div>
    );
  }

  #tryAgain(): void { this.setState({ failed: false }); }
}
