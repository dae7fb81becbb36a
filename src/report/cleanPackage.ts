// A document package without traces: no author, no time, no application; the same parts always give the same bytes.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const CORE = 'docProps/core.xml';
const APP = 'docProps/app.xml';
const FIXED_TIME = new Date(1980, 0, 1);

/** Elements of the core properties that name a person or a moment. */
const TRACES = /<(dc:creator|cp:lastModifiedBy|dcterms:created|dcterms:modified|cp:revision|cp:lastPrinted)\b[^>]*>[\s\S]*?<\/\1>/g;
const APP_TRACES = /<(Application|AppVersion|Company|Manager|Template|TotalTime)\b[^>]*>[\s\S]*?<\/\1>/g;

export function cleanPackage(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const cleaned = Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, cleanPart(name, content)]));
  return zipSync(cleaned, { mtime: FIXED_TIME });
}

function cleanPart(name: string, content: Uint8Array): Uint8Array {
  if (name === CORE) return strToU8(strFromU8(content).replaceAll(TRACES, ''));
  return name === APP ? strToU8(strFromU8(content).replaceAll(APP_TRACES, '')) : content;
}
