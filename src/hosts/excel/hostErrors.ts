// Office.js errors → HostError, by `error.code` alone: messages differ between languages and builds.
import { HostError, type HostErrorCode } from '../host';

const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: 'cellEditMode',
  AccessDenied: 'accessDenied', Unauthenticated: 'accessDenied', NonWriteable: 'accessDenied', ReadOnly: 'accessDenied',
  ItemNotFound: 'itemNotFound', ItemAlreadyExists: 'sheetNameTaken',
  ActivityLimitReached: 'hostBusy', ServerBusy: 'hostBusy', TooManyRequests: 'hostBusy', WriteNotSupportedWhenModalDialogOpen: 'hostBusy',
  ServiceNotAvailable: 'hostBusy', RequestAborted: 'hostBusy', PendingBatchInProgress: 'hostBusy', Conflict: 'hostBusy',
  InvalidOrTimedOutSession: 'sessionLost', InvalidRequestContext: 'sessionLost', NavigationError: 'sessionLost', HostRestartNeeded: 'sessionLost',
  RequestPayloadSizeLimitExceeded: 'requestTooLarge', ResponsePayloadSizeLimitExceeded: 'requestTooLarge', ResourceLimitExceeded: 'requestTooLarge',
  ApiNotFound: 'apiMissing', ApiNotAvailable: 'apiMissing', NotImplemented: 'apiMissing', UnsupportedOperation: 'apiMissing',
  // The older, common part of Office.js answers with numbers.
  5004: 'cellEditMode', 5012: 'sessionLost', 5016: 'hostBusy', 5102: 'hostBusy', 5103: 'requestTooLarge', 5104: 'requestTooLarge', 7000: 'accessDenied',
};

/**
 * @returns a HostError for anything Office.js reports; one whose code is not known keeps it in `detail.code`
 * @throws the error itself when it does not come from Office.js: a mistake of ours must reach the caller as it is
 */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = officeCode(error);
  if (code === '') throw error;
  return new HostError(CODES[code] ?? 'unknown', { code }, { cause: error });
}

/** Office.js errors carry a `code`, a word or a number; `''` for any other error. */
export function officeCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' || typeof error.code === 'number' ? String(error.code) : '';
}
