// Dates that some programs write as text (`t="d"`): as the serial numbers they stand for.

const DAY = 86_400_000;
/** Serial 0 of the 1900 calendar, counted so that 1900-03-01 and later are right. */
const EPOCH = Date.UTC(1899, 11, 30);

/** `2024-03-01T12:00:00` → 45352.5. @returns null if it is no such date */
export function isoDateSerial(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const midnight = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - EPOCH) / DAY;
  return midnight + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}
