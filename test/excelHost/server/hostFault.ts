// An error as Excel's side of the protocol answers it: a code and a message, no JavaScript error object.

export class HostFault extends Error {
  override readonly name = 'HostFault';
  constructor(readonly code: string, message = code, readonly status = 400) { super(message); }
}

export const invalidArgument = (what: string): HostFault => new HostFault('InvalidArgument', what);
export const itemNotFound = (what: string): HostFault => new HostFault('ItemNotFound', what, 404);
export const accessDenied = (what: string): HostFault => new HostFault('AccessDenied', what, 403);
export const apiNotFound = (what: string): HostFault => new HostFault('ApiNotFound', what);
