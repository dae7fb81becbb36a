// A Liquid template → the small tree the core renders. Liquid itself reads it; what the core has no use for is refused here.
import { ForTag, IfTag, Liquid, Output, TypeGuards, UnlessTag, type Expression, type Template as LiquidTemplate, type Token, type Value } from 'liquidjs';
import { FIGURE_FORMS, type Template, type TemplateCase, type TemplateNode, type TemplateTest } from '../core/rules';

/** @throws Error naming the template, where it does not parse or asks for more than words, figures, if, unless and for */
export function compileTemplate(text: string): Template {
  const liquid = new Liquid();
  // Known by name while parsing: their code is the core's.
  for (const form of FIGURE_FORMS) liquid.registerFilter(form, (value: unknown) => value);
  try {
    return nodesOf(liquid.parse(text));
  } catch (error) {
    throw new Error(`模板“${text}”：${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

const nodesOf = (templates: readonly LiquidTemplate[]): Template => templates.map(nodeOf);

function nodeOf(template: LiquidTemplate): TemplateNode {
  const { token } = template;
  if (TypeGuards.isHTMLToken(token)) return token.getContent();
  if (template instanceof Output) return shown(template.value);
  if (template instanceof IfTag) return { cases: casesOf(template, {}) };
  if (template instanceof UnlessTag) return { cases: casesOf(template, { unless: true }) };
  if (template instanceof ForTag) return repeated(template);
  return refuse(token.getText());
}

/** @param first what is said of the first branch alone */
function casesOf(tag: IfTag | UnlessTag, first: Pick<TemplateCase, 'unless'>): readonly TemplateCase[] {
  const branches = tag.branches.map(({ value, templates }, index): TemplateCase => ({
    when: value.filters.length > 0 ? refuse(value.filters.map(({ name }) => name).join('、')) : testsOf(value.initial),
    ...(index === 0 ? first : {}), then: nodesOf(templates),
  }));
  return tag.elseTemplates?.length ? [...branches, { when: [], then: nodesOf(tag.elseTemplates) }] : branches;
}

function repeated(tag: ForTag): TemplateNode {
  if (tag.elseTemplates.length > 0 || Object.keys(tag.hash.hash).length > 0) return refuse(tag.token.getText());
  return { each: pathOf(tag.collection), name: tag.variable, body: nodesOf(tag.templates) };
}

function shown({ initial, filters }: Value): TemplateNode {
  const [operand, ...more] = initial.postfix;
  const [filter, ...chained] = filters;
  if (!operand || more.length > 0 || chained.length > 0) return refuse('一处只能写一个变量和一个格式');
  const show = pathOf(operand);
  return filter ? { show, as: FIGURE_FORMS.find((form) => form === filter.name) ?? refuse(filter.name) } : { show };
}

/** Operands before their operators, as Liquid keeps them: `a b.size 0 > and`. */
function testsOf({ postfix }: Expression): readonly TemplateTest[] {
  const stack: (readonly TemplateTest[])[] = [];
  postfix.forEach((token, index) => {
    if (TypeGuards.isNumberToken(token)) return;
    if (!TypeGuards.isOperatorToken(token)) {
      stack.push([pathOf(token)]);
      return;
    }
    const right = stack.pop() ?? [];
    if (token.operator === 'and') stack.push([...stack.pop() ?? [], ...right]);
    else stack.push([comparison(right, token.operator, postfix[index - 1])]);
  });
  return stack.flat();
}

function comparison([list]: readonly TemplateTest[], is: string, than: Token | undefined): TemplateTest {
  const SIZE = '.size';
  if (typeof list !== 'string' || !list.endsWith(SIZE) || !than || !TypeGuards.isNumberToken(than) || (is !== '==' && is !== '>')) return refuse(`${is}：只比较一列的 size 和一个数`);
  return { sizeOf: list.slice(0, -SIZE.length), is, than: than.content };
}

/** `支出.预算`; names only, no brackets and no literals. */
function pathOf(token: Token): string {
  if (!TypeGuards.isPropertyAccessToken(token) || token.variable !== undefined) return refuse(token.getText());
  return token.props.map((prop) => ('content' in prop && typeof prop.content === 'string' && !TypeGuards.isQuotedToken(prop) ? prop.content : refuse(token.getText()))).join('.');
}

function refuse(what: string): never {
  throw new Error(`不支持 ${what}`);
}

