// A Jest reporter that leaves the counts of a run in the folder JEST_RESULTS, for .ci/run to add up.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

module.exports = class ResultReporter {
  onRunComplete(_contexts, results) {
    const folder = process.env.JEST_RESULTS;
    if (!folder) return;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    writeFileSync(join(folder, `jest-${process.pid}.json`), JSON.stringify({ passed: results.numPassedTests, failed }));
  }
};
