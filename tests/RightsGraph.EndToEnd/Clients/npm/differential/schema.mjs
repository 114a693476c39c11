import { buildClientSchema, getIntrospectionQuery, validateSchema } from 'graphql-17';

export async function send(address, body) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  return { status: response.status, ...(await response.json()) };
}

/** What graphql-js makes of the introspection, with every option on that is no experiment. */
export async function schemaOf(address) {
  const { data, errors } = await send(
    address,
    JSON.stringify({
      query: getIntrospectionQuery({
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    }),
  );
  if (errors) {
    throw new Error(JSON.stringify(errors));
  }
  const schema = buildClientSchema(data);
  const problems = validateSchema(schema);
  if (problems.length > 0) {
    throw new Error(problems.join('\n'));
  }

  // A client's schema takes anything for a scalar that it does not know.
  for (const [name, read, ...kinds] of [
    ['LocalDate', date, 'StringValue'],
    ['PartialDate', partialDate, 'StringValue', 'IntValue'],
    ['DateTime', moment, 'StringValue'],
  ]) {
    Object.assign(schema.getType(name), {
      coerceInputValue: read,
      coerceInputLiteral: (node) => read(kinds.includes(node.kind) ? node.value : null),
    });
  }
  return schema;
}

function moment(value) {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,7})?(Z|[+-]\d{2}:\d{2})?$/;
  if (typeof value !== 'string' || !form.test(value) || Number.isNaN(Date.parse(value))) {
    throw new TypeError('no moment');
  }
  return value;
}

function date(value) {
  const day = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`);
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) {
    throw new TypeError('no date');
  }
  return value;
}

function partialDate(value) {
  const text = Number.isInteger(value) ? String(value) : value;
  const parts = typeof text === 'string' && /^(\d{4})(-\d{2})?(-\d{2})?$/.exec(text);
  if (!parts || parts[1] === '0000') {
    throw new TypeError('no day, month or year');
  }
  date(`${parts[1]}${parts[2] ?? '-01'}${parts[3] ?? '-01'}`);
  return value;
}
