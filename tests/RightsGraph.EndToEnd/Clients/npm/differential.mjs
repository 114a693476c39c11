// Generated documents and variables, valid and not: the server accepts and refuses what graphql-js 17 does, and answers
// what it accepts like a flattened, literal-only form of it.
// Usage: node differential.mjs ADDRESS COUNT|FROM-TO LIMITS
//
// What is not compared, or in another way, and why:
// - What the server refuses for a limit, with a code of LIMITS: graphql-js has no limits. One of them stands in the place
//   of its MaxIntrospectionDepthRule.
// - The introspection of deprecated directives: it is an experiment of graphql-js.
// - LocalDate, PartialDate and DateTime: the judge is told what they are, because no introspection tells.
// - A variable left out of a condition in `where` or `order`, which counts as null as with Hot Chocolate, also in the
//   flat form.
// - Null in a variable where a value has to be: its flat form is not valid.
// - Empty selection sets: graphql-js takes them, no edition does.
// - Control characters in block strings: the server's parser takes none.
// - Documents without an operation: the server finds so before it validates, graphql-js partly when it parses.
import { print } from 'graphql-17';
import { DocumentWriter } from './differential/documents.mjs';
import { judge } from './differential/judge.mjs';
import { mutate } from './differential/mutations.mjs';
import { Choices } from './differential/random.mjs';
import { schemaOf, send as sendTo } from './differential/schema.mjs';
import { Raw } from './differential/values.mjs';

const seed = 20261129;
const together = 8;

// eslint-disable-next-line no-control-regex -- they are what is looked for
const controlInBlockString = /"""(?:(?!""")[^])*?[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
const [address, limits] = [process.argv[2], new Set(process.argv[4].split(','))];
const [from, to] = process.argv[3].includes('-') ? process.argv[3].split('-').map(Number) : [0, Number(process.argv[3])];
const count = to - from;

const send = (body) => sendTo(address, body);
const schema = await schemaOf(address);
const {
  data: { entries, countries },
} = await send(
  JSON.stringify({
    query: '{ entries(first: 3) { nodes { id } } countries(first: 1) { nodes { id } } }',
  }),
);
const ids = [...entries.nodes, ...countries.nodes].map(({ id }) => id);

const json = (value) =>
  value instanceof Raw
    ? value.text
    : Array.isArray(value)
      ? `[${value.map(json).join(',')}]`
      : value !== null && typeof value === 'object'
        ? `{${Object.entries(value)
            .map(([name, member]) => `${JSON.stringify(name)}:${json(member)}`)
            .join(',')}}`
        : JSON.stringify(value);

const outcome = ({ data, errors }) =>
  JSON.stringify(
    {
      data,
      errors: errors?.map(({ message, path, extensions }) => ({ message, path, extensions })),
    },
    (key, value) => (key === 'id' && /^[0-9a-f]{32}$/.test(value) ? '' : value),
  );

const tally = { accepted: 0, refused: 0, limited: 0, 'without a flat form': 0 };
const problems = new Map();

async function compare(number) {
  const choices = new Choices(seed + number);
  let request = new DocumentWriter(schema, choices, ids).write();
  if (!choices.oneIn(3)) {
    request = mutate(schema, choices, request);
  }
  const body = `{"query":${JSON.stringify(request.document)},"variables":${json(request.variables)}}`;
  const { flat, refused } = judge(schema, request.document, JSON.parse(json(request.variables)));
  const answer = await send(body);
  const codes = (answer.errors ?? []).map(({ extensions: { code } }) => code);
  const report = (kind, more = '') => {
    const of = `${kind} ${refused ?? ''} ${answer.errors?.[0]?.message ?? ''}`
      .replace(/["'`$].*?["'`]|\d+/g, '…')
      .slice(0, 90);
    const known = problems.get(of) ?? {
      times: 0,
      text: `${kind}: ${refused ?? 'accepted'}\n${body}\n${JSON.stringify(answer).slice(0, 1500)}\n${more}`,
    };
    known.times++;
    problems.set(of, known);
  };
  if (answer.status >= 500 || codes.includes('INTERNAL')) {
    report('a fault');
  }
  if (codes.some((code) => limits.has(code)) || controlInBlockString.test(request.document)) {
    tally.limited++;
  } else if (refused) {
    tally.refused++;
    if ('data' in answer) {
      report('accepted');
    } else if (refused.startsWith('syntax') !== codes.includes('SYNTAX_ERROR') && codes[0] !== 'BAD_OPERATION') {
      report('refused otherwise');
    }
  } else if (!('data' in answer)) {
    report('refused');
  } else if (flat === null) {
    tally['without a flat form']++;
  } else {
    tally.accepted++;
    const query = print(flat);
    const literal = await send(JSON.stringify({ query }));
    if (!literal.errors?.some(({ extensions: { code } }) => limits.has(code)) && outcome(answer) !== outcome(literal)) {
      report('answered otherwise', `${query}\n${JSON.stringify(literal).slice(0, 1500)}`);
    }
  }
}

let next = from;
await Promise.all(
  Array.from({ length: together }, async () => {
    while (next < to) {
      const number = next++;
      try {
        await compare(number);
      } catch (problem) {
        throw new Error(`Document ${number}`, { cause: problem });
      }
    }
  }),
);

for (const [kind, { times, text }] of [...problems]
  .sort(([, one], [, other]) => other.times - one.times)
  .slice(0, 40)) {
  console.error(`${times} times ${kind}\n${text}\n`);
}
console.log(`Documents ${from} to ${to - 1}: ${JSON.stringify(tally)}`);
process.exitCode =
  problems.size === 0 && tally.accepted > count / 4 && tally.refused > count / 4 && tally.limited < count / 10 ? 0 : 1;
