// Text as it stands in XML: decoding what was read, escaping what is written.

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text that `raw` stands for: entities, CDATA sections and line ends resolved; comments left out. */
export function decodeXml(raw: string): string {
  if (!/[&<\r]/.test(raw)) return raw;
  const pieces = raw.split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/);
  return pieces.map((piece) => {
    if (piece.startsWith('<!--')) return '';
    const lines = piece.replace(/\r\n?/g, '\n');
    return lines.startsWith('<![CDATA[') ? lines.slice(9, -3) : decodeEntities(lines);
  }).join('');
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** `text` between tags. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'));

/** `text` between double quotes. */
export const escapeAttribute = (text: string): string =>
  escapeText(text).replaceAll('"', '&quot;').replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);

/** A cell's text (ST_Xstring): `_xHHHH_` stands for a character that XML cannot hold. */
export const decodeCellText = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;

/**
 * A cell's text as Excel stores it: what XML cannot hold, and a carriage return, which reading would turn into a line
 * feed, becomes `_xHHHH_`; text that happens to look like such an escape is escaped itself.
 */
export const encodeCellText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
