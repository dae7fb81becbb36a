// What Fluent UI expects of a browser and jsdom does not have.
class ResizeObserverStub implements ResizeObserver {
  observe(): void { /* jsdom lays nothing out: there is nothing to observe */ }
  unobserve(): void { /* see observe */ }
  disconnect(): void { /* see observe */ }
}
globalThis.ResizeObserver = ResizeObserverStub;
