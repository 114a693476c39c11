// Relay's runtime with the operations that its compiler made of components/.
import assert from 'node:assert/strict';
import runtime from 'relay-runtime';
import hitRefetchQuery from './components/__generated__/HitRefetchQuery.graphql.js';
import countryQuery from './components/__generated__/CountryEntriesQuery.graphql.js';
import countryFragment from './components/__generated__/CountryEntries_country.graphql.js';
import countryPaginationQuery from './components/__generated__/CountryEntriesPaginationQuery.graphql.js';
import searchQuery from './components/__generated__/SearchHitsQuery.graphql.js';
import searchFragment from './components/__generated__/SearchHits_query.graphql.js';
import searchPaginationQuery from './components/__generated__/SearchHitsPaginationQuery.graphql.js';

const { Environment, fetchQuery, getSingularSelector, Network, RecordSource, Store } = runtime;

console.warn = console.error = (...words) => assert.fail(`Relay warns: ${words.join(' ')}`);

async function ask({ text }, variables) {
  const answer = await fetch(`${process.argv[2]}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: text, variables }),
  });
  return answer.json();
}

const environment = new Environment({
  network: Network.create(ask),
  store: new Store(new RecordSource(), { gcReleaseBufferSize: 100 }),
});

const fetchAll = (query, variables) => fetchQuery(environment, query, variables).toPromise();

/** Pages as usePaginationFragment does: further pages join the first under the fragment's connection. */
async function pageThrough(fragment, reference, connectionOf, fetchNext) {
  const show = () => connectionOf(environment.lookup(getSingularSelector(fragment, reference)).data);
  let connection = show();
  let pages = 1;

  while (connection.pageInfo.hasNextPage) {
    assert.ok(pages++ < 100, 'Paging does not end.');
    await fetchNext(connection.pageInfo.endCursor);
    connection = show();
  }

  const ids = connection.edges.map((edge) => edge.node.id);
  assert.ok(pages > 1, 'Everything was on the first page; nothing is shown about paging.');
  assert.equal(new Set(ids).size, ids.length, 'An item came twice.');
  assert.equal(ids.length, connection.totalCount, 'The pages together do not hold totalCount items.');
  return ids;
}

const { country } = await fetchAll(countryQuery, { code: 'KAZ', count: 4 });
await pageThrough(countryFragment, country, (data) => data.entries, (cursor) =>
  fetchAll(countryPaginationQuery, { id: country.__id, count: 4, cursor }));

const search = { query: 'Kazakhstan government', where: { type: { eq: 'ENTRY' } }, count: 2 };
const root = await fetchAll(searchQuery, search);
const hits = await pageThrough(searchFragment, root, (data) => data.search, (cursor) =>
  fetchAll(searchPaginationQuery, { ...search, cursor }));

const { node } = await fetchAll(hitRefetchQuery, { id: hits[0] });
assert.equal(node.__id, hits[0]);
