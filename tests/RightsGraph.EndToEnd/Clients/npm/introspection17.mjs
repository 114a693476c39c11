// The schema that graphql-js 17 builds of the whole introspection is the one that the server prints.
import { readFileSync } from 'node:fs';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql-17';
import { schemaOf } from './differential/schema.mjs';

const sorted = (schema) => printSchema(lexicographicSortSchema(schema));
const built = sorted(await schemaOf(process.argv[2]));
const printed = sorted(buildSchema(readFileSync('schema.graphql', 'utf8')));
if (built !== printed) {
  const [ours, theirs] = [built.split('\n'), printed.split('\n')];
  const line = ours.findIndex((text, index) => text !== theirs[index]);
  console.error(`Line ${line + 1} differs:\n${ours[line]}\n${theirs[line]}`);
  process.exitCode = 1;
}
