// Adds up the results that the test runs wrote, and ends with the line that says how many passed.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const [, , folder, stepFailed] = process.argv;
const runs = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
const passed = sum('passed');
// A step that failed without a failing test (types, lint, build, a suite that would not load) counts as one failure.
const failed = Math.max(sum('failed'), stepFailed === '0' ? 0 : 1);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
