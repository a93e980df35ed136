/**
 * Prints `N passed, N failed` as the very last line of a run, after every teardown.
 * A file that does not load, a hook or setup that throws and an error outside any test each count as one failure:
 * a run that exits non-zero never closes on "0 failed".
 */
export default class ClosingLine {
  onInit() {
    process.once('exit', (code) => console.log(closingLine(this.count ?? { passed: 0, failed: 0, skipped: 0 }, code)));
  }

  onTestRunEnd(modules, unhandledErrors) {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        count[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1;
      }
      count.failed += brokenOutsideTests(module);
    }
    this.count = count;
  }
}

/** Errors of a file or a `describe` itself, such as an import that fails or a hook that throws. */
function brokenOutsideTests(module) {
  const suites = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0).length;
  return suites + (module.errors().length > 0 ? 1 : 0);
}

function closingLine({ passed, failed, skipped }, exitCode) {
  const failures = exitCode === 0 ? failed : Math.max(failed, 1);
  return `\n${passed} passed, ${failures} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
