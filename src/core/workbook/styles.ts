// How the cells of our own sheets look, by name. Hosts map a name to their own styles; hers are never touched.

export type StyleName =
  | 'plain' | 'title' | 'subtitle' | 'header' | 'label' | 'text' | 'centered' | 'number' | 'points' | 'percent' | 'link'
  | 'input' | 'inputPoints' | 'note' | 'total' | 'totalPoints' | 'warning'
  | 'caption' | 'captionWarning' | 'mark'
  | 'reportTitle' | 'heading1' | 'heading2' | 'heading3' | 'paragraph' | 'status' | 'marked' | 'memory';

export interface CellStyle {
  readonly font: { readonly name: string; readonly size: number; readonly bold: boolean; readonly color: string };
  /** RGB without `#`; null: no fill. */
  readonly fill: string | null;
  readonly border: 'none' | 'thin';
  readonly horizontal: 'left' | 'center' | 'right' | 'general';
  readonly vertical: 'top' | 'center';
  readonly wrap: boolean;
  readonly numberFormat: string;
  /** In a protected sheet this cell may be written. */
  readonly unlocked: boolean;
}

const base: CellStyle = {
  font: { name: '宋体', size: 11, bold: false, color: '000000' }, fill: null, border: 'none',
  horizontal: 'general', vertical: 'center', wrap: false, numberFormat: 'General', unlocked: false,
};
const boxed: CellStyle = { ...base, border: 'thin', wrap: true };
const bold = { ...base.font, bold: true };
const INPUT_FILL = 'FFF9E5';
const HEADER_FILL = 'EAF1FB';

/** Every style of our sheets: black on white, boxed, one tint for headers and one for what she fills in. */
export const STYLES: Readonly<Record<StyleName, CellStyle>> = {
  plain: base,
  title: { ...base, font: { ...bold, size: 16 }, horizontal: 'center' },
  subtitle: { ...base, horizontal: 'left', font: { ...base.font, color: '595959' } },
  header: { ...boxed, font: bold, fill: HEADER_FILL, horizontal: 'center' },
  label: { ...boxed, font: bold },
  text: { ...boxed, horizontal: 'left' },
  centered: { ...boxed, horizontal: 'center' },
  number: { ...boxed, horizontal: 'right', numberFormat: '#,##0.00##' },
  points: { ...boxed, horizontal: 'center', numberFormat: '0.00' },
  percent: { ...boxed, horizontal: 'center', numberFormat: '0.00%' },
  link: { ...boxed, horizontal: 'left', font: { ...base.font, color: '0563C1' } },
  input: { ...boxed, horizontal: 'left', fill: INPUT_FILL, unlocked: true },
  inputPoints: { ...boxed, horizontal: 'center', fill: INPUT_FILL, unlocked: true, numberFormat: '0.00' },
  note: { ...base, wrap: true, horizontal: 'left', font: { ...base.font, size: 10, color: '595959' } },
  total: { ...boxed, font: bold, horizontal: 'center' },
  totalPoints: { ...boxed, font: bold, horizontal: 'center', numberFormat: '0.00' },
  warning: { ...boxed, horizontal: 'left', font: { ...base.font, color: 'C00000' } },
  caption: { ...base, horizontal: 'left', font: bold },
  captionWarning: { ...base, horizontal: 'left', font: { ...bold, color: 'C00000' } },
  mark: { ...base, horizontal: 'left', vertical: 'top', wrap: true, font: { ...base.font, size: 8, color: 'BFBFBF' }, numberFormat: '@' },
  reportTitle: { ...base, font: { name: '方正小标宋简体', size: 18, bold: false, color: '000000' }, horizontal: 'center', wrap: true },
  heading1: { ...base, font: { name: '黑体', size: 14, bold: false, color: '000000' }, horizontal: 'left', wrap: true },
  heading2: { ...base, font: { name: '楷体', size: 14, bold: false, color: '000000' }, horizontal: 'left', wrap: true },
  heading3: { ...base, font: { name: '仿宋', size: 14, bold: true, color: '000000' }, horizontal: 'left', wrap: true },
  paragraph: { ...base, font: { name: '仿宋', size: 14, bold: false, color: '000000' }, horizontal: 'left', vertical: 'top', wrap: true },
  status: { ...base, font: { ...base.font, size: 10, color: '595959' }, horizontal: 'center', vertical: 'top', wrap: true },
  marked: { ...base, font: { name: '仿宋', size: 14, bold: false, color: 'C00000' }, horizontal: 'left', vertical: 'top', wrap: true },
  memory: { ...base, font: { ...base.font, size: 9 } , numberFormat: '@' },
};
