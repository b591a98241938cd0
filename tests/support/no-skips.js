/** Jest reporter: names every test that did not run, and where WENMAI_REQUIRE_NEO4J is set makes the whole run fail. */
const skippedIn = ({ testFilePath, testResults }) =>
  testResults
    .filter(({ status }) => ["pending", "todo", "skipped", "disabled"].includes(status))
    .map(({ fullName }) => `${testFilePath}: ${fullName}`);

export default class NoSkips {
  #error;

  onRunComplete(_contexts, { testResults, numPendingTestSuites, numTotalTestSuites }) {
    const skipped = testResults.flatMap(skippedIn);
    if (skipped.length === 0 && numPendingTestSuites === 0 && numTotalTestSuites > 0) return;
    const what = `${skipped.length} tests in ${numTotalTestSuites} suites did not run:\n  ${skipped.join("\n  ")}`;
    process.stderr.write(`\n=== NOT TESTED === ${what}\n`);
    if (process.env.WENMAI_REQUIRE_NEO4J) this.#error = new Error(what);
  }

  getLastError() {
    return this.#error;
  }
}
