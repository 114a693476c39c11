const { graphql } = require('relay-runtime');

graphql`
  query SearchHitsQuery($query: String!, $where: SearchFilterInput, $count: Int!) {
    ...SearchHits_query @arguments(count: $count)
  }
`;

graphql`
  fragment SearchHits_query on Query
  @refetchable(queryName: "SearchHitsPaginationQuery")
  @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" }) {
    search(query: $query, where: $where, first: $count, after: $cursor)
      @connection(key: "SearchHits_search", filters: ["query", "where"]) {
      totalCount
      edges {
        score
        highlights {
          html
        }
        node {
          id
          ...Hit_document
        }
      }
    }
  }
`;
