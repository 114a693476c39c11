// urql with its normalised cache, which knows the schema by introspection; once over POST and once over GET.
import assert from 'node:assert/strict';
import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { introspect } from './introspection.mjs';

console.warn = console.error = (...words) => assert.fail(`urql warns: ${words.join(' ')}`);

const url = `${process.argv[2]}/graphql`;
const schema = await introspect(url);

const entries = gql`
  query Entries($after: String, $where: EntryFilterInput) {
    entries(first: 3, after: $after, where: $where) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { id date country { id name } } }
    }
  }`;
const search = gql`
  query Search($query: String!, $after: String) {
    search(query: $query, first: 5, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor score node { id ... on Document { text } } }
    }
  }`;
const refetch = gql`query Refetch($id: ID!) { node(id: $id) { __typename id ... on Document { language } } }`;

async function ask(client, query, variables) {
  const { data, error } = await client.query(query, variables).toPromise();
  assert.equal(error, undefined, `${error}`);
  return data;
}

async function pageThrough(client, query, variables, field) {
  let page = (await ask(client, query, variables))[field];
  let pages = 1;

  while (page.pageInfo.hasNextPage) {
    assert.ok(pages++ < 100, 'Paging does not end.');
    page = (await ask(client, query, { ...variables, after: page.pageInfo.endCursor }))[field];
  }

  const ids = page.edges.map((edge) => edge.node.id);
  assert.ok(pages > 1, 'Everything was on the first page; nothing is shown about paging.');
  assert.equal(new Set(ids).size, ids.length, 'An item came twice.');
  assert.equal(ids.length, page.totalCount, 'The pages together do not hold totalCount items.');
  return ids;
}

async function use(method, preferGetMethod) {
  const methods = new Set();
  const client = new Client({
    url,
    preferGetMethod,
    fetch: (address, options) => {
      methods.add(options.method);
      return fetch(address, options);
    },
    exchanges: [
      cacheExchange({
        schema,
        keys: { Archive: () => null },
        resolvers: { Query: { entries: relayPagination(), search: relayPagination() } },
      }),
      fetchExchange,
    ],
  });

  const all = await pageThrough(client, entries, {}, 'entries');
  const some = await pageThrough(client, entries, { where: { date: { lt: '2014-01-01' } } }, 'entries');
  assert.ok(some.length < all.length, 'The filter kept everything.');
  await pageThrough(client, search, { query: 'Côte d’Ivoire "Kazakhstan" & government +Kazakhstan' }, 'search');

  const { node } = await ask(client, refetch, { id: all[0] });
  assert.equal(node.__typename, 'Entry');
  assert.equal(node.id, all[0]);

  const tooMany = await client.query(gql`{ archive { version } entries(first: 51) { totalCount } }`, {}).toPromise();
  assert.equal(tooMany.error?.networkError, undefined, `${tooMany.error}`);
  assert.equal(tooMany.error.graphQLErrors[0].extensions.code, 'HC0051');
  assert.ok(tooMany.data.archive.version > 0, 'What could be answered is lost.');

  const refused = await client.query(gql`{ archive { nothing } }`, {}, { requestPolicy: 'network-only' }).toPromise();
  assert.match(refused.error.graphQLErrors[0]?.message ?? `${refused.error}`, /'nothing' on type 'Archive'/);

  assert.deepEqual([...methods], [method]);
}

await use('POST', false);
await use('GET', 'force');
