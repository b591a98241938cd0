import {
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type SqliteDatabase,
  type SqliteDialectConfig,
  type SqliteStatement,
} from "kysely";

/**
 * SQLite undoes a transaction by itself when the disk is full or fails. The rollback that then finds none must not hide why
 * there is none.
 */
class PlainDriver extends SqliteDriver {
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!/no transaction is active/.test(String(error))) throw error;
    }
  }
}

/** SQLite whose transactions fail with their own error. */
export class PlainDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new PlainDriver(this.#config);
  }
}

const mostStatements = 200;

/** A database that prepares each query once: one of a line takes longer to prepare than to run. */
export const preparingOnce = (database: SqliteDatabase): SqliteDatabase => {
  const known = new Map<string, SqliteStatement>();
  const query = (text: string): SqliteStatement => {
    const statement = known.get(text) ?? database.prepare(text);
    if (known.size >= mostStatements) known.clear();
    known.set(text, statement);
    return statement;
  };
  return {
    prepare: (text) => (/^\s*select/.test(text) ? query(text) : database.prepare(text)),
    close: () => database.close(),
  };
};
