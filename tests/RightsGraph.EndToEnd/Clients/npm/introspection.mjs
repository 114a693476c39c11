import { getIntrospectionQuery } from 'graphql';

export async function introspect(uri) {
  const answer = await fetch(uri, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
  });
  return (await answer.json()).data;
}

/** What Apollo Client wants to know of interfaces, as its documentation has it generated. */
export function possibleTypesOf({ __schema }) {
  return Object.fromEntries(
    __schema.types
      .filter((type) => type.possibleTypes)
      .map((type) => [type.name, type.possibleTypes.map((possible) => possible.name)]),
  );
}
