// Apollo Client 4 with its own field policy for Relay's connections.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { filter, firstValueFrom } from 'rxjs';
import { introspect, possibleTypesOf } from './introspection.mjs';

// In development Apollo Client warns of what a cache cannot merge or an answer lacks.
console.warn = console.error = (...words) => assert.fail(`Apollo Client warns: ${words.join(' ')}`);

const uri = `${process.argv[2]}/graphql`;
const possibleTypes = possibleTypesOf(await introspect(uri));

// Each operation is asked for by its hash; only one that the server does not know yet is sent in full.
const hashed = new PersistedQueryLink({ sha256: (text) => createHash('sha256').update(text).digest('hex') });
let sentInFull = 0;
const counting = (address, options) => {
  sentInFull += String(options.body ?? '').includes('"query":') ? 1 : 0;
  return fetch(address, options);
};
const client = new ApolloClient({
  link: hashed.concat(new HttpLink({ uri, fetch: counting })),
  cache: new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          entries: relayStylePagination(['where', 'order']),
          search: relayStylePagination(['query', 'where', 'order']),
        },
      },
      Country: { fields: { entries: relayStylePagination(['where', 'order']) } },
    },
  }),
});

/** What the list shows once nothing is on its way to it. */
const settled = async (list) => (await firstValueFrom(list.pipe(filter((result) => !result.loading)))).data;

/** Pages to the end as a list with a "more" button does, and gives what such a list then shows. */
async function pageThrough(query, variables, connectionOf) {
  const list = client.watchQuery({ query, variables });
  const shown = list.subscribe(() => {});
  let data = await settled(list);
  let pages = 1;

  while (connectionOf(data).pageInfo.hasNextPage) {
    assert.ok(pages++ < 100, 'Paging does not end.');
    await list.fetchMore({ variables: { after: connectionOf(data).pageInfo.endCursor } });
    data = await settled(list);
  }

  shown.unsubscribe();
  const { edges, totalCount } = connectionOf(data);
  const ids = edges.map((edge) => edge.node.id);
  assert.ok(pages > 1, 'Everything was on the first page; nothing is shown about paging.');
  assert.equal(new Set(ids).size, ids.length, 'An item came twice.');
  assert.equal(ids.length, totalCount, 'The pages together do not hold totalCount items.');
  return ids;
}

async function throughEntries() {
  const query = gql`
    query Entries($first: Int!, $after: String, $where: EntryFilterInput, $order: [EntrySortInput!]) {
      entries(first: $first, after: $after, where: $where, order: $order) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { cursor node { id date } }
      }
    }`;
  const filtered = { where: { text: { neq: null } }, order: [{ date: 'ASC' }] };

  const all = await pageThrough(query, { first: 3 }, (data) => data.entries);
  const some = await pageThrough(query, { first: 3, ...filtered }, (data) => data.entries);

  assert.ok(some.length < all.length, 'The filter kept everything.');
  const atOnce = await client.query({ query, variables: { first: 50 }, fetchPolicy: 'no-cache' });
  assert.deepEqual(all, atOnce.data.entries.edges.map((edge) => edge.node.id), 'Paging changed the order.');
}

async function throughEntriesOfACountry() {
  const query = gql`
    query CountryEntries($code: String!, $after: String) {
      country(code: $code) {
        id
        entries(first: 4, after: $after) {
          totalCount
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          edges { cursor node { id } }
        }
      }
    }`;

  await pageThrough(query, { code: 'KAZ' }, (data) => data.country.entries);
}

async function throughSearch() {
  const query = gql`
    query Search($query: String!, $after: String, $where: SearchFilterInput, $order: SearchOrder! = RELEVANCE) {
      search(query: $query, first: 2, after: $after, where: $where, order: $order) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { cursor score highlights { html } node { id ... on Document { text } ... on Entry { date } } }
      }
    }`;

  for (const order of ['RELEVANCE', 'NEWEST', 'OLDEST']) {
    await pageThrough(query, { query: 'Kazakhstan government', order }, (data) => data.search);
  }

  const where = { type: { eq: 'ENTRY' } };
  await pageThrough(query, { query: 'Kazakhstan', where }, (data) => data.search);
}

async function refetchById() {
  const one = await client.query({ query: gql`{ entries(first: 1) { nodes { id date } } }` });
  const entry = one.data.entries.nodes[0];
  const again = await client.query({
    query: gql`
      query Refetch($id: ID!) {
        node(id: $id) { id ... on Document { language citation { label } } ... on Entry { date } }
      }`,
    variables: { id: entry.id },
    fetchPolicy: 'network-only',
  });

  assert.equal(again.data.node.__typename, 'Entry');
  assert.equal(again.data.node.date, entry.date);
  // Missing where the cache does not know that an Entry is a Document.
  assert.ok(again.data.node.citation.label);
  assert.equal(client.cache.identify(again.data.node), `Entry:${entry.id}`);
}

async function errorsArrive() {
  const tooMany = gql`{ archive { version } entries(first: 51) { totalCount } }`;
  const withData = await client.query({ query: tooMany, errorPolicy: 'all', fetchPolicy: 'no-cache' });
  assert.ok(CombinedGraphQLErrors.is(withData.error), `No GraphQL error, but ${withData.error}`);
  assert.deepEqual(withData.error.errors[0].path, ['entries']);
  assert.equal(withData.error.errors[0].extensions.code, 'HC0051');
  assert.match(withData.error.message, /at most 50/);
  assert.equal(withData.data.entries, null);
  assert.ok(withData.data.archive.version > 0, 'What could be answered is lost.');

  const refused = await client
    .query({ query: gql`{ archive { nothing } }`, fetchPolicy: 'no-cache' })
    .then(() => assert.fail('An unknown field was answered.'), (error) => error);
  assert.ok(CombinedGraphQLErrors.is(refused), `No GraphQL error, but ${refused}`);
  assert.match(refused.message, /'nothing' on type 'Archive'/);
}

/** A new document is sent once in full, and from then on by its hash alone. */
async function documentsAreSentOnce() {
  const ask = () => client.query({ query: gql`query Counts { archive { countryCount } }`, fetchPolicy: 'no-cache' });
  sentInFull = 0;
  await ask();
  await ask();
  await ask();
  assert.equal(sentInFull, 1);
}

assert.deepEqual(possibleTypes.Document.toSorted(), ['Entry', 'Summary']);
await throughEntries();
await throughEntriesOfACountry();
await throughSearch();
await refetchById();
await errorsArrive();
await documentsAreSentOnce();
