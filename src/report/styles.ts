// The layout of an official document (GB/T 9704): A4, its margins, fonts by name, fixed line pitch.

/** Twentieths of a point. */
export const twips = (millimeters: number): number => Math.round((millimeters / 25.4) * 1440);

export const PAGE = {
  size: { width: twips(210), height: twips(297) },
  margin: { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26), header: twips(15), footer: twips(28) },
} as const;

/** Named, not embedded: a machine without them falls back to 宋体 and 仿宋. */
export const FONTS = { title: '方正小标宋简体', heading1: '黑体', heading2: '楷体_GB2312', body: '仿宋_GB2312', digits: 'Times New Roman' } as const;

/** Half points: 二号 for the title, 三号 for the text, 五号 for tables. */
export const SIZES = { title: 44, text: 32, table: 21, footer: 28 } as const;

/** 28.95 points, in twentieths: 22 lines a page. */
export const LINE_PITCH = 579;
/** What a letter of 三号 gives up, in twentieths of a point, so that a line of 156 mm holds 28 of them. A character grid says the same to Word and something else to others. */
export const CHARACTER_SPACE = -5;
/** Page numbers stand one letter in from the outer edge. */
export const FOOTER_INDENT = 280;
export const TABLE_LINE = 360;
export const OPEN_MARK_FILL = 'yellow';
