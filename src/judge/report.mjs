// Counts what a judge looked at, and ends with the line that .ci/run adds up.

const SHOWN = 25;

export class Report {
  passed = 0;
  failed = 0;

  /** One check, with everything that is wrong; nothing wrong is a pass. */
  check(what, problems) {
    if (problems.length === 0) {
      this.passed++;
      return;
    }
    this.failed++;
    console.log(`FAIL ${what}`);
    problems.slice(0, SHOWN).forEach((problem) => console.log(`     ${problem}`));
    if (problems.length > SHOWN) {
      console.log(`     … and ${problems.length - SHOWN} more`);
    }
  }

  /** That there was something to look at: a judge that saw nothing has not passed anything. */
  atLeast(least, count, what) {
    this.check(`${what}: ${least} or more`, count >= least ? [] : [`there are ${count}`]);
  }

  note(text) {
    console.log(`note ${text}`);
  }

  end() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    process.exitCode = this.failed > 0 || this.passed === 0 ? 1 : 0;
  }
}
