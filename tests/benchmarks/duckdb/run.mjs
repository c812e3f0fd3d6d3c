// Runs the steps of a plan that pdc bench extract wrote: settings, loads, the scripts of extracts/Sql, copies.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const plan = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const instance = await DuckDBInstance.create(plan.database);
const connection = await instance.connect();
for (const { sql, read } of plan.steps) {
  try {
    if (read) await connection.runAndReadAll(sql);
    else await connection.run(sql);
  } catch (error) {
    console.error(`${error.message}\n${sql.slice(0, 300)}`);
    process.exit(1);
  }
}
connection.closeSync();
instance.closeSync();
