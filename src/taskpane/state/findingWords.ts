// Findings in words, where one has to be told before 检查 is opened.
export { describeFinding } from '../../core/messages';
