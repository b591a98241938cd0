import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const version = "5.26.30";
const run = promisify(execFile);

/** Where fetched servers and the data of running ones are kept; git ignores it. */
export const cache = fileURLToPath(new URL("../../.cache/neo4j", import.meta.url));

/** The server's libraries. */
export const libraries = join(cache, version);

const java = (): number => {
  const { stderr } = spawnSync("java", ["-version"], { encoding: "utf8" });
  return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0);
};

const hasMaven = (): boolean => spawnSync("mvn", ["--version"]).status === 0;

/** What a real server of our own lacks on this machine, if anything. */
export const missingPart = (): string | undefined => {
  if (java() < 17) return "java 17 or later is not installed";
  return existsSync(libraries) || hasMaven() ? undefined : "Maven (mvn), which fetches Neo4j, is not installed";
};

const project = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>wenmai</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version><dependencies><dependency>
<groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency></dependencies></project>
`;

const maven = async (folder: string): Promise<void> => {
  const goal = ["dependency:copy-dependencies", `-DoutputDirectory=${join(folder, "lib")}`, "-DincludeScope=runtime"];
  const repository = `-Dmaven.repo.local=${join(folder, "repository")}`;
  await run("mvn", ["-q", "-B", "-f", join(folder, "pom.xml"), repository, ...goal], { timeout: 300_000 });
  if (readdirSync(join(folder, "lib")).length < 100) throw new Error("Maven brought fewer than 100 libraries");
};

const said = (error: unknown): string => {
  const { stdout = "", message = "" } = error as { stdout?: string; message?: string };
  return `${stdout}\n${message}`.split("\n").find((line) => line.includes("ERROR")) ?? message;
};

const withSecondTry = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`Neo4j ${version} could not be fetched with Maven, trying once more: ${said(error)}\n`);
    await work().catch((again: unknown) => {
      const remedy = "look at the network and at Maven's settings.xml, or give WENMAI_TEST_NEO4J=bolt://…";
      throw new Error(`Neo4j ${version} could not be fetched with Maven (${remedy}): ${said(again)}`);
    });
  }
};

/** Fetches the server's libraries from Maven Central, once for a checkout. */
export const fetchLibraries = async (): Promise<void> => {
  if (existsSync(libraries)) return;
  const folder = `${libraries}.fetched-by-${process.pid}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "pom.xml"), project);
  try {
    await withSecondTry(() => maven(folder));
    if (!existsSync(libraries)) renameSync(join(folder, "lib"), libraries);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
