// Preloaded into a wenmai that a test crashes: the process and the one of its store end by SIGKILL as soon as the point that
// WENMAI_TEST_FAULT names (`point:nth`) is reached.
import { ChildProcess } from "node:child_process";
import { createRequire } from "node:module";

const Database = createRequire(new URL("../../package.json", import.meta.url))("better-sqlite3");
const [wanted, nth] = (process.env.WENMAI_TEST_FAULT ?? "").split(":");
const children = new Set();
let left = Number(nth ?? 1);

const reach = (point) => {
  if (point === undefined || point !== wanted || --left > 0) return;
  for (const child of children) child.kill("SIGKILL");
  process.kill(process.pid, "SIGKILL");
};

const { prepare, close } = Database.prototype;
Database.prototype.prepare = function (text) {
  if (text === "commit") reach("before ledger commit");
  if (/^insert into evidence/.test(text)) reach("within ledger transaction");
  const statement = prepare.call(this, text);
  if (text !== "commit") return statement;
  const { run } = statement;
  statement.run = (...given) => {
    const done = run.apply(statement, given);
    reach("after ledger commit");
    return done;
  };
  return statement;
};
Database.prototype.close = function () {
  reach("before ledger checkpoint");
  const closed = close.call(this);
  reach("after ledger checkpoint");
  return closed;
};

const points = { begin: "before projection", run: "within projection", commit: "before store commit" };
const during = { commit: "within store commit", close: "within store checkpoint", open: "while the store opens" };
const { spawn } = ChildProcess.prototype;
ChildProcess.prototype.spawn = function (options) {
  const failed = spawn.call(this, options);
  const { send } = this;
  if (!send) return failed;
  children.add(this);
  this.send = (message, ...rest) => {
    reach(points[message.act]);
    const sent = send.call(this, message, ...rest);
    reach(during[message.act]);
    return sent;
  };
  return failed;
};
