// GraphQL Code Generator over the schema and the project's example operations.
import { generate } from '@graphql-codegen/cli';

const scalars = {
  strictScalars: true,
  scalars: { DateTime: 'string', LocalDate: 'string', PartialDate: 'string | number' },
};

await generate({
  schema: 'schema.graphql',
  documents: 'operations/*.graphql',
  silent: true,
  generates: {
    'codegen/generated/schema.ts': { plugins: ['typescript'], config: scalars },
    'codegen/generated/operations.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        ...scalars,
        useTypeImports: true,
        // Every other mode, and the client preset in all of its modes, doubles the backslashes of a string before it
        // parses it, and so fails on an operation that searches for a phrase.
        documentMode: 'graphQLTag',
        gqlImport: '@apollo/client#gql',
      },
    },
  },
});
