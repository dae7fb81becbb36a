// Layouts of forms from other places, as their finance departments print them.
import { grid } from '../../support/grid';
import { budgetInWords, formIn, recognize, rowInWords } from './support/recognize';

test('Sichuan: sign, value and unit apart; the funds say 财政资金 and 财政专户管理资金', () => {
  const form = formIn(grid(`
    | 2023年度项目支出绩效自评表 | < | < | < | < | < | < | < | < | < | < |
    | 项目名称 | 高标准农田建设 | < | < | 预算单位 | 澄湖县农业农村局 | < | < | < | < | < |
    | 项目资金（万元） | 年度预算执行情况 | < | 年初预算数 | 全年预算数 | 全年执行数 | 预算执行率 | 分值 | 得分 | 未完成原因分析 | < |
    | ^ | 年度资金总额 | < | 100 | 120 | 110 | | 10 | | | < |
    | ^ | 其中：财政资金 | < | 100 | 120 | 110 | | — | — | | < |
    | ^ | 财政专户管理资金 | < | | | | | — | — | | < |
    | 年度绩效目标 | 年初设定目标 | < | < | < | 年度总体目标完成情况 | < | < | < | < | < |
    | ^ | 建成农田 | < | < | < | 已建成农田 | < | < | < | < | < |
    | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 分值 | 得分 | 未完成原因分析 |
    | ^ | 产出指标 | 数量指标 | 建成高标准农田 | ≥ | 1000 | 亩 | 1002 | 50 | | |
    | ^ | 效益指标 | 社会效益指标 | 受益人口 | ≥ | 300 | 人 | 310 | 40 | | |
    | 合计 | < | < | < | < | < | < | < | 100 | | |`));
  expect(form.scorecard?.rows.map(rowInWords)).toEqual(['产出指标/数量指标/建成高标准农田 50 1000 1002', '效益指标/社会效益指标/受益人口 40 300 310']);
  expect(form.funds?.lines.map(({ category }) => category)).toEqual(['total', 'fiscalAppropriation', 'otherFunds']);
  expect(form.scorecard?.totals?.maxPoints?.text).toBe('100');
  expect(form.basics.texts.map(({ text }) => text.value)).toEqual(['建成农田', '已建成农田']);
});

test('Hubei: points printed behind the names, the reasons under the total', () => {
  const form = formIn(grid(`
    | 2023年度湖北省部门整体绩效自评表 | < | < | < | < | < | < |
    | 单位名称：澄湖市水利局 | < | < | < | < | < | < |
    | 部门整体支出（万元） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率） | |
    | ^ | 部门整体支出总额 | 1000 | 950 | | | |
    | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
    | ^ | 产出指标 | 数量指标 | 培训次数（10分） | 10次 | 12次 | |
    | ^ | 效益指标 | 社会效益 | 公众知晓率（30分） | 90% | 92% | |
    | 总分 | < | < | < | < | < | |
    | 偏差大或目标未完成原因分析 | 无 | < | < | < | < | < |
    | 改进措施及结果应用方案 | 继续加强管理 | < | < | < | < | < |`));
  expect(form.scorecard?.rows.map(rowInWords)).toEqual(['产出指标/数量指标/培训次数 10 10次 12次', '效益指标/社会效益/公众知晓率 30 90% 92%']);
  expect(form.budgets.flatMap(budgetInWords)).toEqual(['部门整体支出总额 全年1000 执行950']);
  expect(form.scorecard?.templateRows).toEqual([]);
});

test('Chongqing: indicators without levels, coefficients and weights that leave ten points to the execution rate', () => {
  const form = formIn(grid(`
    | 2023年度部门整体绩效自评表 | < | < | < | < | < | < | < | < | < |
    | 部门名称 | 澄湖区人力社保局 | < | 财政归口处室 | 社保处 | < | 单位：万元 | < | < | < |
    | 部门支出预算数 | < | < | 年初预算数 | 全年预算数 | 全年执行数 | 执行率（%） | 执行率权重（分） | 执行率得分（分） | |
    | 年度总金额 | < | < | 100 | 120 | 110 | | 10 | | |
    | 指标名称 | 指标性质 | 计量单位 | 年初指标值 | 调整指标值 | 全年完成值 | 得分系数（%） | 指标权重（分） | 指标得分（分） | 是否核心指标 |
    | 新增就业人数 | ≥ | 人 | 1000 | 1100 | 1200 | 100 | 45 | | 是 |
    | 群众满意度 | ≥ | % | 90 | 90 | 95 | 100 | 45 | | 否 |`));
  expect(form.scorecard?.rows.map(rowInWords)).toEqual(['//新增就业人数 45 1100 1200', '//群众满意度 45 90 95']);
  expect(form.budgets.flatMap(budgetInWords)).toEqual(['年度总金额 年初100 全年120 执行110']);
});

test('Yunnan: a target over three columns under one heading; remarks above the total', () => {
  const { forms: [form], doubts } = recognize(grid(`
    | 项目支出绩效自评表 | < | < | < | < | < | < | < | < | < | < |
    | 编制单位：澄湖县公安局 | < | < | < | < | < | < | < | < | 金额单位：万元 | < |
    | 项目名称 | 办案经费 | < | < | < | < | < | < | < | < | < |
    | 项目资金 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | 备注 | < | < |
    | ^ | 年度资金总额 | 20 | 20 | 18 | 10 | | | | < | < |
    | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | < | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
    | ^ | ^ | ^ | ^ | 指标性质 | 指标值 | 度量单位 | ^ | ^ | ^ | ^ |
    | ^ | 产出指标 | 数量指标 | 办案数量 | ≥ | 100 | 件 | 120件 | 60 | | |
    | ^ | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥ | 90 | % | 95% | 30 | | |
    | 其他需要说明的事项 | 无 | < | < | < | < | < | < | < | < | < |
    | 总分 | < | < | < | < | < | < | < | 100 | | |`));
  const [row] = form?.scorecard?.rows ?? [];
  expect([row?.fields.sign?.text, row?.fields.target?.text, row?.fields.unitOfMeasure?.text, row?.fields.actual?.text]).toEqual(['≥', '100', '件', '120件']);
  expect([form?.scorecard?.rows.length, form?.scorecard?.templateRows, form?.scorecard?.totals?.maxPoints?.text]).toEqual([2, [], '100']);
  expect(form?.funds?.printed).toBe('万元');
  expect(doubts.map(({ kind }) => kind)).toEqual(['yearMissing']);
});

test('Yueyang: points beside every level', () => {
  const form = formIn(grid(`
    | 2022年部门整体支出绩效评价自评表 | < | < | < | < | < | < | < | < |
    | 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 评分标准 | 分值 | 自评得分 | 扣分原因和其他说明 |
    | 投入 | 15 | 预算配置 | 15 | 财政供养人员控制率 | 以100%为标准。 | 5 | | |
    | | | | | “三公经费”变动率 | 以0为标准。 | 10 | | |
    | 过程 | 85 | 预算执行 | 85 | 预算调整率 | 以0为标准。 | 85 | | |
    | 合计 | 100 | | 100 | | | 100 | | |`));
  expect(form.scorecard?.rows.map(rowInWords)).toEqual(['投入/预算配置/财政供养人员控制率 5', '投入/预算配置/“三公经费”变动率 10', '过程/预算执行/预算调整率 85']);
});

test('with a cost block: 成本指标 is a level of its own, 预算执行率 a row among the indicators', () => {
  expect(formIn(grid(`
    | 项目支出绩效自评表（2023年度） | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 成本指标（20分） | 经济成本指标 | 单位成本 | ≤100元 | 98元 | 20 | |
    | 产出指标（70分） | 数量指标 | 改造数量 | 10个 | 10个 | 70 | |
    | 预算执行率 | < | < | 100% | 98% | 10 | |`)).scorecard?.rows.map(rowInWords)).toEqual([
    '成本指标/经济成本指标/单位成本 20 ≤100元 98元', '产出指标/数量指标/改造数量 70 10个 10个', '预算执行率//预算执行率 10 100% 98%']);
});
