import graphql from '@graphql-eslint/eslint-plugin';

export default [
  {
    files: ['**/*.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,

      // The printer writes a description of one line between single quotation marks.
      '@graphql-eslint/description-style': ['error', { style: 'inline' }],

      // What can be fetched again has an id. These are parts of an answer, with no life of their own.
      '@graphql-eslint/strict-id-in-types': ['error', {
        exceptions: {
          types: ['Archive', 'Attachment', 'Citation', 'ExtraField', 'Highlight', 'HitReason', 'Mention', 'PageInfo',
            'SimilarHits', 'Suggestion', 'TextSpan', 'TimelineBucket'],
          suffixes: ['Connection', 'Edge', 'Facet', 'Facets', 'Reading'],
        },
      }],

      // `nodes` beside `edges` is Hot Chocolate's convention, and short lists that end of themselves need no pages.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
    },
  },
];
