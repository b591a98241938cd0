import Database from "better-sqlite3";
import { rmSync } from "node:fs";
import { setImmediate as breathe } from "node:timers/promises";
import type { Ledger } from "../ledger/ledger.ts";
import { steps } from "./steps.ts";
import { searchWords } from "../text/segment.ts";

/** An index of the words of every article that stands: a projection of the ledger that may be thrown away at any time. */
export interface WordIndex {
  /** Ids of articles that hold all words of a text, else of those that hold some; the best first. */
  find(text: string, limit: number): Promise<readonly string[]>;
  close(): void;
}

/** Changes with what is stored of a text, so that an index of another version is made again. */
const version = 1;

/** Articles indexed at a time; other requests are answered between. */
const pageSize = 20;

const tables = `
  create table if not exists articles (number integer primary key, id text not null unique);
  create virtual table if not exists words using fts5(text, content='', contentless_delete=1);
  create table if not exists reached (position integer not null)`;

const connect = (file: string): Database.Database => {
  const database = new Database(file);
  database.pragma("journal_mode = WAL");
  if (database.pragma("user_version", { simple: true }) !== version) {
    database.exec("drop table if exists articles; drop table if exists words; drop table if exists reached");
    database.pragma(`user_version = ${String(version)}`);
  }
  database.exec(tables);
  return database;
};

/** A file that is no database is made anew: nothing in it is the only copy. */
const open = (file: string): Database.Database => {
  try {
    return connect(file);
  } catch {
    for (const path of [file, `${file}-wal`, `${file}-shm`]) rmSync(path, { force: true });
    return connect(file);
  }
};

const quoted = (words: readonly string[], join: "AND" | "OR"): string =>
  [...new Set(words)].map((word) => `"${word.replaceAll('"', '""')}"`).join(` ${join} `);

const textOf = ({ title, text }: { readonly title: string; readonly text: string }): string =>
  searchWords(text.startsWith(title) ? text : `${title}\n${text}`).join(" ");

const replace = async (db: Database.Database, ledger: Ledger, ids: readonly string[]): Promise<void> => {
  const rows = (await ledger.liveArticles(ids)).map((article) => ({ id: article.id, words: textOf(article) }));
  const write = db.transaction(() => {
    for (const id of ids) {
      db.prepare("delete from words where rowid = (select number from articles where id = ?)").run(id);
      db.prepare("delete from articles where id = ?").run(id);
    }
    for (const { id, words } of rows) {
      const { lastInsertRowid } = db.prepare("insert into articles (id) values (?)").run(id);
      db.prepare("insert into words (rowid, text) values (?, ?)").run(lastInsertRowid, words);
    }
  });
  write();
};

const positionOf = (db: Database.Database): number =>
  (db.prepare("select position from reached").pluck().get() as number | undefined) ?? 0;

/** Brings the index to the ledger's position; a crash between two pages only means that they are done again. */
const catchUp = async (db: Database.Database, ledger: Ledger): Promise<void> => {
  const [from, to] = [positionOf(db), await ledger.position()];
  if (from === to) return;
  if (from > to) db.exec("delete from words; delete from articles");
  const { articles, position } = from === 0 || from > to ? await ledger.allTouched() : await ledger.touchedSince(from);
  for (const page of steps(articles, pageSize)) {
    await replace(db, ledger, page);
    await breathe();
  }
  db.exec("delete from reached");
  db.prepare("insert into reached values (?)").run(position);
};

const select = `select a.id from words join articles a on a.number = words.rowid
  where words match ? order by bm25(words), a.id limit ?`;

/** An index in a file; file and dictionary are opened with the first question, which also brings the index up to date. */
export const wordIndex = (file: string, ledger: Ledger): WordIndex => {
  let db: Database.Database | undefined;
  let catching: Promise<void> | undefined;
  return {
    async find(text, limit) {
      const words = searchWords(text);
      if (words.length === 0) return [];
      const opened = (db ??= open(file));
      await (catching ??= catchUp(opened, ledger).finally(() => (catching = undefined)));
      const ask = (join: "AND" | "OR") => opened.prepare(select).pluck().all(quoted(words, join), limit) as string[];
      const all = ask("AND");
      return all.length > 0 ? all : ask("OR");
    },
    close: () => void db?.close(),
  };
};
