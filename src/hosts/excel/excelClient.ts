// What the adapter needs of Office.js and of time, given from outside so that tests and other windows can stand in.

/** Office.js as the adapter uses it. */
export interface ExcelClient {
  /** `Excel.run` with options. */
  run<T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** `Excel.createWorkbook`: opens a new workbook from base64. */
  createWorkbook(base64: string): Promise<void>;
  /** Does this Excel know the ExcelApi set, e.g. `1.13`? */
  supports(set: string): boolean;
}

/** Resolves after `milliseconds`; `cancel` lets it go. */
export type StartTimer = (milliseconds: number) => { readonly over: Promise<void>; cancel(): void };

/** The Office.js of this page. Call after `Office.onReady`. */
export const officeClient = (): ExcelClient => ({
  run: (options, batch) => Excel.run(options, batch),
  createWorkbook: (base64) => Excel.createWorkbook(base64),
  supports: (set) => Office.context.requirements.isSetSupported('ExcelApi', set),
});

export const startTimer: StartTimer = (milliseconds) => {
  let id: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => { id = setTimeout(resolve, milliseconds); });
  return { over, cancel: () => { clearTimeout(id); } };
};
