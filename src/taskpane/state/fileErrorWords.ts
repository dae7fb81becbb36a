// Every error of a host in words, those of files among them.
export { describeHostError } from '../../core/messages';
