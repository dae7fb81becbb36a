// What reads the rules that stand in a workbook: a chunk of its own.
export { readRuleSheet } from '../../core/rules';
