/** Whether the long numbers are run (`WENMAI_TEST_FULL=1 npm test`), as before a release. */
export const isFull = (process.env["WENMAI_TEST_FULL"] ?? "") !== "";
