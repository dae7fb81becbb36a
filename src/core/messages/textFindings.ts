// What is said of a text held against the tables: one wording for every kind, or it does not compile.
import { assertNever } from '../units';
import type { TextFinding } from '../textCheck';
import { place, type Advice } from './userMessage';

/** ✓ in the tables, ✗ against them, ？ not in them, ! a slip of the text. */
export function textFindingSign(finding: TextFinding): '✓' | '✗' | '？' | '！' {
  switch (finding.kind) {
    case 'matched': return '✓';
    case 'contradicted': return '✗';
    case 'unsourced': return '？';
    default: return '！';
  }
}

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

export function describeTextFinding(finding: TextFinding): Advice {
  switch (finding.kind) {
    case 'matched':
      return { what: `与${finding.fact.label}${finding.fact.text}一致（${place(finding.fact.at)}）`, todo: '' };
    case 'contradicted':
      return { what: `与表不一致：${finding.fact.label}是${finding.fact.text}（${place(finding.fact.at)}）`, todo: `如表格无误，请改为“${finding.fix}”。` };
    case 'unsourced':
      return { what: '表中没有这个数', todo: '请核对来源，备好佐证。' };
    case 'sumDiffers':
      return { what: `各项${finding.parts.join('、')}相加是${finding.sum}，文中写${finding.printed}`, todo: '请核对各项和合计。' };
    case 'rateDiffers':
      return { what: `${finding.part}占${finding.whole}的${finding.rate}，文中写${finding.printed}`, todo: `请改为${finding.rate}，或核对这两个数。` };
    case 'roundedToFull':
      return { what: `实际是${finding.exact}（${place(finding.at)}），没有达到100%`, todo: `请写${finding.exact}。` };
    case 'notAllDone':
      return { what: `这里${finding.all}中完成${finding.done}，第${String(finding.claimParagraph)}段却写“${finding.claim}”`, todo: '请说明未完成的部分，或改写“全部完成”的说法。' };
    case 'deductionsDoNotClose':
      return finding.listed === 0
        ? { what: `得${finding.total}，差满分${finding.missing}分，文中没有写扣分原因`, todo: '请写明哪个指标扣分、为什么扣。' }
        : { what: `得${finding.total}，应扣${finding.missing}分，文中写明的扣分合计${finding.named}分`, todo: '请逐项核对扣分，使合计等于满分减总分。' };
    case 'gradeDiffers':
      return { what: `${finding.total}分对应“${finding.byScore}”，文中写“${finding.written}”`, todo: '请改正等级或得分。' };
    case 'gradeWithoutScore':
      return { what: `写了等级“${finding.written}”，但没有得分`, todo: '请写明得分；表中没有分值的，请写明等级的依据。' };
    case 'yearDiffers':
      return { what: `自评年度是${String(finding.year)}年（${place(finding.at)}），这里是另一年`, todo: `如是笔误，请改为“${finding.fix}”。` };
    case 'unitNameDiffers':
      return { what: `单位名称与表中的“${finding.unit}”不同（${place(finding.at)}）`, todo: '请改为单位全称。' };
    case 'numberingGap':
      return { what: `编号跳号：应是“${finding.expected}”，写成“${finding.found}”`, todo: '请补上缺的一条，或改正编号。' };
    case 'leftover': return describeLeftover(finding.why);
    case 'strayLatin':
      return { what: '中文里夹着外文单词', todo: '请删去，或改为中文。' };
    case 'undeclaredIndicator':
      return { what: `表中没有设这个指标（设有${listed(finding.declared)}）`, todo: '请删去，或改用申报的指标名称。' };
    case 'undiscussedIndicators':
      return { what: `以下指标文中没有写到：${listed(finding.names)}（${place(finding.at)}等）`, todo: '请补写完成情况。' };
    case 'levelNameDiffers':
      return { what: `表中一级指标叫“${finding.inForm}”（${place(finding.at)}），这里写“${finding.other}”`, todo: `请统一写“${finding.inForm}”。` };
    case 'criterionAsClaim':
      return { what: '把评分标准当作结论写（“应……”是要求，不是事实）', todo: '请写实际情况，附佐证；没有核实的不写。' };
    case 'claimContradicted':
      return { what: `表中${finding.denial}（${place(finding.at)}）`, todo: '请按表改写这句话；如表有误，请先改表。' };
    case 'problemBesideFull':
      return { what: `这里承认了问题，“${finding.item}”却得满分（${place(finding.at)}）`, todo: '请核对评分，或说明为什么不扣分。' };
    case 'sameMethod':
      return { what: `${String(finding.times)}个指标的评价方法都写“${finding.method}”`, todo: '请按各指标的内容分别写评价方法。' };
    default: return assertNever(finding);
  }
}

function describeLeftover(why: Extract<TextFinding, { readonly kind: 'leftover' }>['why']): Advice {
  switch (why) {
    case 'numberMissing': return { what: '缺数字', todo: '请补上数字。' };
    case 'placeholder': return { what: '留有占位符号', todo: '请补上内容或删去。' };
    case 'doubled': return { what: '字词或标点重复', todo: '请删去多余的部分。' };
    case 'cutShort': return { what: '疑有漏字', todo: '请补上漏掉的字。' };
    case 'openMark': return { what: '还有待补充、待核实的内容', todo: '请补写后删去标记。' };
    default: return assertNever(why);
  }
}
