const { graphql } = require('relay-runtime');

graphql`
  fragment Hit_document on Document @refetchable(queryName: "HitRefetchQuery") {
    country {
      name
    }
    text
    ... on Entry {
      date
    }
  }
`;
