// Data: what the words of a report mean for the check of its figures. Extended here, no code needed.

/** Named expressions whose numerals count nothing. */
export const NAMED_EXPRESSIONS: readonly string[] = [
  '两个确立', '两个维护', '两个大局', '两个一百年', '两新', '两学一做', '两山', '两会', '两委', '两手抓', '两不愁三保障', '一带一路', '一国两制', '一网通办', '一网统管', '一窗受理', '一站式',
  '一门式', '一件事', '一码一铺', '一岗双责', '一元钱看病', '一号一策', '一企一策', '一事一议', '一对一', '一老一小', '一把手', '一体化', '一体两翼', '一张图', '一线', '一流', '一等奖', '二等奖', '三等奖',
  '三个代表', '三会一课', '三重一大', '三公', '三定', '三农', '三严三实', '三去一降一补', '三大攻坚战', '三评议', '三防', '三同时', '三资', '三年行动', '三位一体', '三北', '三伏', '三甲',
  '四个意识', '四个自信', '四个全面', '四个出新出彩', '四风', '四史', '四下基层', '四不两直', '四上企业', '四好农村路', '五个坚持', '五位一体', '五四', '五老', '五好', '五级书记', '五险一金', '五星级',
  '六稳', '六保', '六有', '七一', '七个有之', '八一', '八项规定', '九三学社', '十四五', '十五五', '十三五', '十大', '十九大', '二十大', '二十届', '二十四节气', '百千万工程', '双百工程', '双一流', '双减', '双创', '双随机',
  '百县千镇万村', '千家万户', '千方百计', '千头万绪', '万无一失', '百年', '第一议题', '第一时间', '第一书记', '三八', '零距离', '零容忍', '零报告', '零投诉', '零差错', '零事故', '零星', '四大班子', '多元',
  '24小时', '12345热线', '110报警', '119消防', '120急救', '3A', '4A', '5A', '5G', '4G', 'H7N9', '12·31', '1+', 'N+', '7×24', '7*24', '双11',
  '一期工程', '二期工程', '三期工程', '四期工程', '一期项目', '二期项目', '三期项目', '四期项目', '（一期）', '（二期）', '（三期）', '（四期）', '(一期)', '(二期)', '(三期)', '(四期)',
];

/** Short names of level-1 indicators that are easily taken for one another. */
export const LEVEL_NAME_FAMILIES: readonly (readonly string[])[] = [['管理效率', '管理效能', '管理效果', '管理效益'], ['履职效能', '履职效率', '履职效果', '履职效益']];

/** Words beside a year that make another year right. */
export const OTHER_YEAR_WORDS = /公开|决算|上年|上一年|去年|次年|下年|下一年|明年|来年|以前年度|往年|计划|规划|申报|结转|成立|印发|出台|发布|修订|以来|起|自从|截至|届|至\d|同比|同期|持平|争取|下一步|打算|比\d|较\d|相比|前三年|近三年|预算编制|跨年|到馆|开展评价|评价工作|自评工作|审核|推迟|延期|延至/u;

/** Headings under which a sentence is a plan, a duty or a demand, not a claim of what was done. */
export const NOT_A_CLAIM = /措施|建议|职能|职责|目标|任务|依据|标准|方法|办法|背景|打算|要求/u;
/** Headings under which problems are admitted. */
export const PROBLEM_SECTIONS = /问题|不足/u;
/** Headings under which results are discussed indicator by indicator. */
export const ANALYSIS_SECTIONS = /分析|效益|履职|结果|绩效情况|自评情况|完成情况/u;

/** A criterion in the words of a claim: 核算应符合. */
export const CRITERION = /(?<![相响适反供理])应(?:当|该)?(?:符合|按照?|依法|及时|做到|达到|严格|遵守|遵循|执行|落实|完整|规范|建立|开展|公开|在\d+(?:个)?(?:日|天|工作日|月)[内前])/u;

/** Words that admit something in a clause. */
export const ADMITS = /不|未|没有|欠|缺|偏差|差距|滞后|有待|较低|偏低|薄弱|过剩|失衡|问题|难/u;

/** What an admitted problem is about, and the names of the items of the form that it speaks against. */
export const PROBLEM_TOPICS: readonly { readonly problem: RegExp; readonly item: RegExp }[] = [
  { problem: /绩效(?:目标|指标|管理|意识|评价|监控)|指标体系/u, item: /^绩效管理/u },
  { problem: /预算编制|年初预算|预算(?:设置|安排|金额)|项目(?:年度)?计划/u, item: /^(?:预算编制|新增预算)/u },
  { problem: /支付|支出进度|执行进度|预算执行|调剂/u, item: /^预算(?:编制和)?执行/u },
  { problem: /采购|合同/u, item: /^采购/u },
  { problem: /资产/u, item: /^(?:资产|固定资产)/u },
  { problem: /信息公开|预决算公开/u, item: /^(?:信息公开|预决算公开|绩效信息)/u },
  { problem: /公用经费|运行成本|[“"]?三公/u, item: /^(?:运行成本|公用经费|“三公”)/u },
];

/** Latin words that belong into a Chinese report; abbreviations in capitals always do. */
export const LATIN_WORDS: ReadonlySet<string> = new Set(['km', 'kg', 'mg', 'mm', 'cm', 'm', 'm2', 'm3', 'km2', 'kw', 'kwh', 'mw', 'gb', 'tb', 'ml', 'wifi', 'app', 'apps', 'ppt', 'word', 'excel', 'pdf', 'http', 'https', 'www', 'com', 'cn', 'gov', 'org', 'e', 'n', 'x']);

/** Words cut short before a punctuation mark: 公开准、 for 公开准确、. The second pattern: words that end so rightly. */
export const CUT_SHORT: readonly { readonly at: RegExp; readonly unless: RegExp }[] = [
  { at: /准(?=[、，。；])/gu, unless: /(?:标|批|核|精|基|水|对|获|校|瞄|允|看|认|找|不)准$/u },
  { at: /(?<=公开|内容|资料|数据|报送|办理)(?:及|完|规|真)(?=[、，。；])/gu, unless: /^$/u },
  { at: /(?:和|与|或)(?=[。；，、])/gu, unless: /(?:参与|给与|赋与|总和|中和|温和|共和|缓和|饱和|柔和|平和|随和|祥和|附和|调和|谐和)$/u },
];
