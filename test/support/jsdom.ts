// What Fluent UI and the file host expect of a browser and jsdom does not have.
import { TextDecoder, TextEncoder } from 'node:util';

class ResizeObserverStub implements ResizeObserver {
  observe(): void { /* jsdom lays nothing out: there is nothing to observe */ }
  unobserve(): void { /* see observe */ }
  disconnect(): void { /* see observe */ }
}
Object.assign(globalThis, { ResizeObserver: ResizeObserverStub, TextDecoder, TextEncoder });
