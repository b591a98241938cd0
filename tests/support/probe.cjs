/** Preloaded into a process under test: notes every file it reads and every module it loads. */
const fs = require("node:fs");
const { register, syncBuiltinESMExports } = require("node:module");

const log = process.env.WENMAI_PROBE;
const append = fs.appendFileSync;
for (const name of ["readFileSync", "openSync", "createReadStream"]) {
  const original = fs[name];
  fs[name] = function (path, ...rest) {
    if (typeof path === "string" || path instanceof URL) append(log, `read ${String(path)}\n`);
    return original.call(this, path, ...rest);
  };
}
syncBuiltinESMExports();
process.on("exit", () => Object.keys(require.cache).forEach((path) => append(log, `loaded ${path}\n`)));

const hooks = `import { appendFileSync } from "node:fs";
export const load = (url, context, next) => (appendFileSync(${JSON.stringify(log)}, "loaded " + url + "\\n"), next(url, context));`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
