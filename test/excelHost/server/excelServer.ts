// Excel's side of the conversation: takes the messages of the real client, answers them from the emulated workbook.
// Knows neither Node nor a browser: whoever carries messages to and fro calls `receive`.
import { WorkbookObject } from '../objects/workbookObject';
import type { RangeObject } from '../objects/rangeObject';
import type { WorkbookModel } from '../model/workbookModel';
import type { ApiSets } from './apiSets';
import { DocumentFiles, FILE_DISPATCH } from './documentFiles';
import type { Fault } from './faults';
import { RichApiExecution, type RichApiAnswer, type RichApiBody } from './richApi';

export interface Traffic { readonly requests: number; readonly actions: number; readonly sent: number; readonly received: number }

/** Excel on the web refuses more than this in one request or answer. */
export const MOST_BYTES = 5 * 1024 * 1024;

export interface ServerOptions {
  readonly book: WorkbookModel;
  readonly apiSets: ApiSets;
  /** The highest ExcelApi set, e.g. `1.16`. */
  readonly version: string;
  /** Milliseconds every answer takes. */
  readonly latency?: number;
  /** Computes the formulas after a request that wrote. */
  readonly calculate?: (book: WorkbookModel) => void;
  /** Windows of the add-in within Excel; absent: opened. */
  readonly dialogs?: 'opened' | 'refused';
  /** The bytes Excel would save now; absent: an Excel that does not hand out its document. */
  readonly document?: () => Uint8Array;
}

interface Message {
  readonly _actionName: string; readonly _actionType: number; readonly _conversationId: string; readonly _correlationId: number;
  readonly _data: { readonly ArrayData?: readonly unknown[]; readonly DdaMethod?: { readonly DispatchId: number }; readonly [parameter: string | number]: unknown } | null;
}

/** What the page's `window.name` says as well: see the clients. */
export const CONVERSATION = 'conversation-1';
const RICH_API = 93;
const COMMAND_COMPLETED = 94;
const WRITES = 1;
const FILE_IDS: ReadonlySet<number> = new Set(Object.values(FILE_DISPATCH));
const NOT_SUPPORTED = 5000;
const DIALOG = 'dialogMessageReceived';
const DIALOG_REFUSED = 5001;

export class ExcelServer {
  readonly book: WorkbookModel;
  /** Every RichApi request of the adapter, in order, for assertions. */
  readonly bodies: RichApiBody[] = [];
  #traffic: Traffic = { requests: 0, actions: 0, sent: 0, received: 0 };
  readonly #faults = new Map<number, Fault>();
  readonly #before: ((request: number) => void)[] = [];
  #hangs: (() => void)[] = [];
  readonly #references = new Map<string, RangeObject>();
  /** A cell is open for typing: Excel refuses every request. */
  editMode = false;
  /** Addresses of the windows that are open. */
  readonly dialogs: string[] = [];
  /** Ribbon commands that said they are done. */
  commandsCompleted = 0;

  /** The document as it is handed out in slices. */
  readonly files: DocumentFiles | null;

  constructor(private readonly options: ServerOptions) {
    this.book = options.book;
    this.files = options.document ? new DocumentFiles(options.document) : null;
  }

  get traffic(): Traffic { return this.#traffic; }
  resetTraffic(): void { this.#traffic = { requests: 0, actions: 0, sent: 0, received: 0 }; this.bodies.length = 0; }

  /** Breaks the N-th request from now (1 is the next one). */
  breakRequest(number: number, fault: Fault): void { this.#faults.set(this.#traffic.requests + number, fault); }
  mend(): void { this.#faults.clear(); }
  /** Called when a request is left without an answer: time that passes only then needs no waiting in tests. */
  onHang(act: () => void): void { this.#hangs.push(act); }
  /** Someone else does something just before a request is executed (1 is the next one). */
  beforeRequest(number: number, act: () => void): void {
    const wanted = this.#traffic.requests + number;
    this.#before.push((request) => { if (request === wanted) act(); });
  }

  /** @returns the answer to post back, or null for a message that gets none */
  async receive(text: string): Promise<string | null> {
    const message = JSON.parse(text) as Message;
    const data = await this.#answer(message);
    if (data === undefined) return null;
    if (this.options.latency) await new Promise((resolve) => { setTimeout(resolve, this.options.latency); });
    return JSON.stringify({
      _messageType: 1, _responseType: 0, _errorCode: 0, _serializerVersion: 1, _actionName: message._actionName,
      _conversationId: message._conversationId, _correlationId: message._correlationId, _data: data,
    });
  }

  /** A click on a ribbon button, to be posted to the page: runs the function associated with `action`. */
  ribbonClick(action: string): string {
    return this.#event('appCommandInvoked', ['command-1', action, JSON.stringify({ source: { id: action } })]);
  }

  /** What the page in the window says to its opener, to be posted to the page. */
  dialogSays(message: string): string {
    return this.#event(DIALOG, { messageType: 0, messageContent: message, messageOrigin: 'https://addin.example' });
  }

  #event(name: string, data: unknown): string {
    return JSON.stringify({ _messageType: 1, _responseType: 1, _errorCode: 0, _serializerVersion: 1, _actionName: name, _conversationId: CONVERSATION, _correlationId: -1, _data: data });
  }

  #answer(message: Message): unknown {
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') return this.#appContext();
    if (message._actionName === 'executeMethod') return this.#method(message._data ?? {});
    if (message._actionName === DIALOG) return this.#dialog(message);
    return message._actionType === 1 || message._actionType === 2 ? { Error: 0, Version: 1 } : null;
  }

  /** Listening to a window opens it; listening no more closes it. */
  #dialog({ _actionType: type, _data: data }: Message): unknown {
    const { dialogs = 'opened' } = this.options;
    if (dialogs === 'refused') return { Error: DIALOG_REFUSED, Version: 1 };
    if (type === 1) this.dialogs.push((JSON.parse(String(data?.['targetId'])) as { url: string }).url);
    else this.dialogs.pop();
    return { Error: 0, Version: 1 };
  }

  #appContext(): unknown {
    return {
      _id: 'addin-1', _appName: 16, _appVersion: 16, _appUILocale: 'zh-CN', _dataLocale: 'zh-CN', _docUrl: 'https://example.invalid/book.xlsx', _clientMode: 0,
      _settings: [], _reason: 0, _osfControlType: 1, _eToken: '', _correlationId: 'c1', _hostCustomMessage: '', _hostFullVersion: '16.0.1.1', _addinName: 'addin', _appDomains: [],
      _requirementMatrix: JSON.stringify({ ExcelApi: Number(this.options.version), DialogApi: 1.2, RibbonApi: 1.1, SharedRuntime: 1.1, ...(this.files ? { CompressedFile: 1.1, File: 1.1 } : {}) }),
    };
  }

  #method(data: NonNullable<Message['_data']>): unknown {
    const dispatch = data.DdaMethod?.DispatchId;
    if (dispatch === COMMAND_COMPLETED) this.commandsCompleted += 1;
    if (dispatch !== undefined && FILE_IDS.has(dispatch)) return this.files?.answer(dispatch, data) ?? failed(NOT_SUPPORTED);
    if (dispatch !== RICH_API) return { Error: 0, Version: 1, Data: null };
    const text = String(data.ArrayData?.[4]);
    const body = JSON.parse(text) as RichApiBody;
    // The client's own handshake is no request of the adapter.
    if (Object.values(body.ObjectPaths).some(({ Name }) => Name.startsWith('Microsoft.'))) return succeeded({ Results: [], TraceIds: [] });
    return this.#richApi(text, body, (Number(data.ArrayData?.[6]) & WRITES) !== 0);
  }

  #richApi(text: string, body: RichApiBody, writes: boolean): unknown {
    const number = this.#traffic.requests + 1;
    const sent = Buffer.byteLength(text);
    this.#traffic = { ...this.#traffic, requests: number, actions: this.#traffic.actions + body.Actions.length, sent: this.#traffic.sent + sent };
    this.bodies.push(body);
    for (const act of this.#before) act(number);
    const fault = this.#faults.get(number);
    if (this.editMode) return failed(5004);
    if (sent > MOST_BYTES) return failed(5103);
    if (fault?.kind === 'refuse') return errorAnswer(fault.code, { Results: [], TraceIds: [] });
    const limit = fault && 'actions' in fault ? fault.actions : Infinity;
    const answer = this.#execute(body, limit, writes);
    if (fault?.kind === 'hang') {
      const hangs = this.#hangs;
      this.#hangs = [];
      for (const act of hangs) act();
      return undefined;
    }
    if (fault) return errorAnswer(fault.code, answer);
    const received = Buffer.byteLength(JSON.stringify(answer));
    this.#traffic = { ...this.#traffic, received: this.#traffic.received + received };
    return received > MOST_BYTES ? failed(5104) : succeeded(answer);
  }

  #execute(body: RichApiBody, limit: number, writes: boolean): RichApiAnswer {
    const { book, apiSets, version, calculate } = this.options;
    const answer = new RichApiExecution(body, { root: new WorkbookObject(book, this.#references), references: this.#references, apiSets, version }).run(limit);
    if (writes) calculate?.(book);
    return answer;
  }
}

const succeeded = (answer: RichApiAnswer): unknown => ({ Error: 0, Version: 1, Data: [200, [], JSON.stringify(answer)] });
const failed = (error: number): unknown => ({ Error: error, Version: 1 });

function errorAnswer(code: number | string, answer: RichApiAnswer): unknown {
  if (typeof code === 'number') return failed(code);
  return succeeded({ ...answer, Error: { Code: code, Message: code, ActionIndex: Math.max(0, answer.Results.length - 1), Location: '', HttpStatusCode: 400 } });
}
