// Formulas with what Excel gives for them, from its documentation or by hand. LibreOffice is asked too.
import type { CellValue } from '../../../../src/core/workbook';
import type { Cells } from './formulaBook';

/** The cells all formulas speak of. */
export const CELLS: Cells = {
  A1: 1, A2: 2, A3: 3, A4: '文字', A5: null, A6: true, A7: { error: '#N/A' }, A8: '12', A9: '=""', A10: '=A5',
  B1: '优', B2: '良', B3: '优', C1: 10, C2: 20, C3: 30, '甲 表!B2': 5, '预算!C1': 0.285,
};

export type Case = readonly [formula: string, value: CellValue];

export const CASES: Readonly<Record<string, readonly Case[]>> = {
  'numbers': [
    ['=ROUND(1.005,2)', 1.01], ['=ROUND(39.995,2)', 40], ['=ROUND(-2.5,0)', -3], ['=ROUND(1234.5,-2)', 1200], ['=ROUND(2.5,)', 3],
    ['=0.1+0.2', 0.3], ['=1.1-1-0.1', 0], ['=1/3*3', 1], ['=INT(1/3*3)', 1], ['=ROUND(10*682.37/690.47,2)', 9.88],
    ['=-2^2', 4], ['=2^3^2', 64], ['=2^-1', 0.5], ['=-2%', -0.02], ['=50%%', 0.005], ['=1+2*3-4/2', 5], ['=(1+2)*3', 9], ['=--A1', 1], ['=+A1', 1],
    ['=INT(-1.5)', -2], ['=TRUNC(-1.59,1)', -1.5], ['=ROUNDUP(1.001,2)', 1.01], ['=ROUNDDOWN(-1.999,2)', -1.99],
    ['=MOD(-3,2)', 1], ['=MOD(0.3,0.1)', 0], ['=SQRT(16)', 4], ['=POWER(2,10)', 1024], ['=ABS(-1.5)', 1.5], ['=1E3+.5', 1000.5],
  ],
  'comparison': [
    ['=0.1+0.2=0.3', true], ['="A"="a"', true], ['=1<"1"', true], ['="z"<TRUE', true], ['=A5=0', true], ['=A5=""', true], ['=A5=FALSE', true],
    ['=A9=0', false], ['=A9=""', true], ['=1/3*3=1', true], ['=2>=2', true], ['=1<>2', true], ['=A5=A9', true], ['="a"&1="a1"', true],
  ],
  'blank, zero and empty text': [
    ['=A5', 0], ['=A5&""', ''], ['=A5+1', 1], ['=A10', 0], ['=ISBLANK(A5)', true], ['=ISBLANK(A9)', false], ['=ISBLANK(A10)', false],
    ['=COUNT(A1:A9)', 3], ['=COUNTA(A1:A9)', 8], ['=COUNTBLANK(A1:A9)', 2], ['=COUNT(A1,"5",TRUE,"x")', 3], ['=SUM(A1:A6)', 6], ['=SUM(1,"2",TRUE)', 4],
    ['=IF(COUNT(A1,A5)<2,"",A1/A5)', ''], ['=AVERAGE(A1:A6)', 2], ['=MAX(A4:A5)', 0], ['=IF(FALSE,1)', false], ['=IF(TRUE,,1)', 0], ['=A9+1', { error: '#VALUE!' }],
  ],
  'errors': [
    ['=1/0', { error: '#DIV/0!' }], ['=A1/A5', { error: '#DIV/0!' }], ['=A4+1', { error: '#VALUE!' }], ['=A7+1', { error: '#N/A' }], ['=SUM(A1:A7)', { error: '#N/A' }], ['=#REF!+1', { error: '#REF!' }], ['=没有的表!A1', { error: '#REF!' }],
    ['=SQRT(-1)', { error: '#NUM!' }], ['=VLOOKUP("x",B1:C3,2,FALSE)', { error: '#N/A' }], ['=VLOOKUP("优",B1:C3,3,0)', { error: '#REF!' }], ['=AVERAGE(A4:A5)', { error: '#DIV/0!' }], ['=0^0', { error: '#NUM!' }],
    ['=INDEX(A1:A3,4)', { error: '#REF!' }], ['=NA()', { error: '#N/A' }], ['=AND(A4:A5)', { error: '#VALUE!' }], ['=1E300*1E300', { error: '#NUM!' }], ['=IFNA(1/0,2)', { error: '#DIV/0!' }],
  ],
  'finding and counting': [
    ['=COUNTIF(B1:B3,"优")', 2], ['=COUNTIF(A1:A9,">=2")', 2], ['=COUNTIF(A1:A9,"<>2")', 8], ['=COUNTIF(A1:A9,12)', 1], ['=COUNTIF(B:B,"*")', 3], ['=COUNTIF(A1:A9,"")', 2], ['=COUNTIF(A1:A9,"=")', 1],
    ['=COUNTIF(B1:B3,"?")', 3], ['=COUNTIFS(B1:B3,"优",C1:C3,">10")', 1], ['=SUMIF(B1:B3,"优",C1)', 40], ['=SUMIFS(C:C,B:B,"优",A:A,"<3")', 10], ['=AVERAGEIF(B1:B3,"优",C1:C3)', 20],
    ['=SUMPRODUCT((B1:B3="优")*C1:C3)', 40], ['=SUMPRODUCT(A1:A3,C1:C3)', 140], ['=SUMPRODUCT(--(A1:A3>1))', 2], ['=SUMPRODUCT(A1:A3=1)', 0], ['=SUMPRODUCT(1/COUNTIF(B1:B3,B1:B3))', 2], ['=SUMPRODUCT(ROUND(A1:A3/3,2))', 2],
    ['=VLOOKUP("良",B1:C3,2,FALSE)', 20], ['=VLOOKUP(75,{0,"差";60,"中";80,"良";90,"优"},2)', '中'], ['=HLOOKUP(2,{1,2;"a","b"},2,FALSE)', 'b'], ['=LOOKUP(85,{0,60,80,90},{"差","中","良","优"})', '良'], ['=LOOKUP(85,{0,"差";60,"中";80,"良";90,"优"})', '良'],
    ['=LOOKUP(1,0/(B1:B3="优"),C1:C3)', 30], ['=MATCH(2,A1:A3,0)', 2], ['=MATCH(2.5,A1:A3)', 2], ['=INDEX(C1:C3,MATCH("良",B1:B3,0))', 20], ['=SUM(C1:INDEX(C1:C3,2))', 30], ['=SUM(INDEX(A1:C3,0,3))', 60],
    ['=RANK(C2,C1:C3)', 2], ['=RANK(C2,C1:C3,1)', 2], ['=LARGE(C1:C3,2)', 20], ['=CHOOSE(2,"a","b")', 'b'], ['=IFS(A1>1,"大",TRUE,"小")', '小'], ['=ROW()', 50], ['=ROW(A7)', 7], ['=COLUMN(C1)', 3], ['=SUM(表!C:C)', 60],
    ['=SUM(3:3)', 33], ["='甲 表'!B2", 5], ['=MEDIAN(A1:A3)', 2], ['=MAX(A1:A3,C1)', 10], ['=XLOOKUP("良",B1:B3,C1:C3)', 20], ['=_xlfn.IFS(TRUE,1)', 1],
  ],
  'texts': [
    ['=TEXT(9.885,"0.00")', '9.89'], ['=TEXT(0.9883,"0.00%")', '98.83%'], ['=TEXT(1234567.891,"#,##0.00")', '1,234,567.89'], ['=TEXT(5,"0.##")', '5.'], ['=TEXT(0.5,"#.00")', '.50'], ['=TEXT(45000,"yyyy-mm-dd")', '2023-03-15'], ['=TEXT(45000,"yyyy年m月d日")', '2023年3月15日'], ['=TEXT(-3,"0.0;(0.0)")', '(3.0)'], ['=TEXT(7,"000")', '007'], ['=TEXT(-0.001,"0.00")', '0.00'], ['=TEXT(98.5,"0.00""分""")', '98.50分'],
    ['=LEFT("绩效自评",2)', '绩效'], ['=RIGHT("绩效自评")', '评'], ['=MID("绩效自评",2,2)', '效自'], ['=LEN("𠮷")', 2], ['=TRIM("  a   b ")', 'a b'], ['=SUBSTITUTE("aXbX","X","y",2)', 'aXby'], ['=SUBSTITUTE("a$b","$","$&")', 'a$&b'], ['=FIND("效","绩效")', 2], ['=SEARCH("B?","abc")', 2],
    ['=CONCATENATE(A1,"分")', '1分'], ['=CONCAT(A1:A3,"x")', '123x'], ['=TEXTJOIN("、",TRUE,B1:B3,A5)', '优、良、优'], ['=EXACT("a","A")', false], ['=VALUE("12%")', 0.12], ['=1/3&""', '0.333333333333333'], ['=100&"元"', '100元'], ['=HYPERLINK("#表!A1","看")', '看'], ['=REPT("=",3)', '==='], ['=A8*2', 24], ['="a""b"', 'a"b'],
    ['=DATE(2024,14,1)', 45689], ['=YEAR(DATE(2024,2,30))', 2024], ['=MONTH(DATE(2024,2,30))', 3], ['=DAY(45000.9)', 15],
  ],
};

/** Where LibreOffice follows other rules than Excel, and we follow Excel. */
export const EXCEL_ONLY: readonly string[] = [
  // Truth values are numbers there, in ranges too.
  '="z"<TRUE', '=COUNT(A1:A9)', '=SUM(A1:A6)', '=AVERAGE(A1:A6)', '=SUMPRODUCT(A1:A3=1)',
  // Texts are converted to numbers, or not, by a setting.
  '=SUM(1,"2",TRUE)', '=COUNTIF(A1:A9,12)', '=A9=0', '=A9+1',
  // Errors that have no number of their own in the file come out as another.
  '=没有的表!A1', '=SQRT(-1)', '=VLOOKUP("优",B1:C3,3,0)', '=INDEX(A1:A3,4)',
  // Its own rules.
  '=0^0', '=COUNTIF(A1:A9,"=")', '=TEXT(5,"0.##")', '=LEN("𠮷")',
  // Not known to older versions.
  '=XLOOKUP("良",B1:B3,C1:C3)',
];
