const { graphql } = require('relay-runtime');

graphql`
  query CountryEntriesQuery($code: String!, $count: Int!) {
    country(code: $code) {
      ...CountryEntries_country @arguments(count: $count)
    }
  }
`;

graphql`
  fragment CountryEntries_country on Country
  @refetchable(queryName: "CountryEntriesPaginationQuery")
  @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" }) {
    name
    entries(first: $count, after: $cursor) @connection(key: "CountryEntries_entries") {
      totalCount
      edges {
        node {
          id
          date
          kind
          citation {
            label
          }
        }
      }
    }
  }
`;
