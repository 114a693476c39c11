// The audits of GraphQL over HTTP that the npm package graphql-http holds.
import { auditServer } from 'graphql-http';

const results = await auditServer({ url: `${process.argv[2]}/graphql`, fetchFn: fetch });
const notOk = results.filter((result) => result.status !== 'ok');

for (const { status, id, name, reason } of notOk) {
  console.error(`${status} ${id}: ${name}: ${reason}`);
}

console.log(`${results.length - notOk.length} of ${results.length} audits are ok.`);
process.exitCode = results.length > 0 && notOk.length === 0 ? 0 : 1;
