// The message behind the `#` of the page's address.

export interface ShownMessage { readonly title: string; readonly lines: readonly string[] }

/** Anything that is no message shows as none: the address of a page can be made by anybody. */
export function parseMessage(hash: string): ShownMessage {
  const json = jsonIn(hash.replace(/^#/, ''));
  if (typeof json !== 'object' || json === null || !('title' in json) || !('lines' in json) || !Array.isArray(json.lines)) return { title: '', lines: [] };
  return { title: String(json.title), lines: json.lines.map(String) };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError) return null;
    throw error;
  }
}
