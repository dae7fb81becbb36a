// As React's `lazy`, which never forgets a failure: here what did not come can be asked for again.
import { createElement, lazy, type ComponentType, type FunctionComponent, type LazyExoticComponent } from 'react';

/** The props of the part, boxed: React's types know nothing of the `ref` in props they do not know. */
interface Boxed<P> { readonly props: P }

type Part<P> = LazyExoticComponent<FunctionComponent<Boxed<P>>>;

/** A part of the pane that could not be loaded. Whoever has told of it calls `renew`: the next showing loads anew. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';

  constructor(readonly renew: () => void, cause: unknown) { super('a part of the pane did not come', { cause }); }
}

/** Show it inside `Later`, which tells when it does not come. */
export function lazyPart<P extends object>(load: () => Promise<{ readonly default: ComponentType<P> }>): FunctionComponent<P> {
  const ask = (): Part<P> => lazy(() => load().then(
    ({ default: Loaded }) => ({ default: ({ props }: Boxed<P>) => createElement(Loaded, props) }),
    (error: unknown) => {
      // Not at once: React shows it once more before it believes the failure, and would ask without end.
      throw new PartMissing(() => { part = ask(); }, error);
    },
  ));
  let part = ask();
  return function LazyPart(props) { return createElement(part, { props }); };
}
