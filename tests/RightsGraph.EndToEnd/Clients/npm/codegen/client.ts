// What a frontend in TypeScript writes with the generated types. It is compiled, not run.
import type { ApolloClient } from '@apollo/client';
import type { EntriesOfPeriodQueryVariables } from './generated/operations.js';
import { EntriesOfPeriodDocument, RefetchDocument } from './generated/operations.js';
import type { Document, Entry } from './generated/schema.js';

export async function firstDate(client: ApolloClient, where: EntriesOfPeriodQueryVariables['where']) {
  const variables = { where, order: [{ date: 'DESC' as const }] };
  const { data } = await client.query({ query: EntriesOfPeriodDocument, variables });
  const date: string | undefined = data?.entries?.nodes?.[0]?.date;
  // @ts-expect-error The operation does not ask for a title.
  data?.entries?.nodes?.[0]?.title;
  return date;
}

export async function textOf(client: ApolloClient, id: string): Promise<string | null> {
  const { data } = await client.query({ query: RefetchDocument, variables: { id } });
  const node = data?.node;
  return node?.__typename === 'Summary' || node?.__typename === 'Entry' ? node.text : null;
}

export const withoutText: EntriesOfPeriodQueryVariables = { where: { text: { eq: null }, kind: { in: ['NEWS'] } } };

// @ts-expect-error An entry has no such condition.
export const wrong: EntriesOfPeriodQueryVariables = { where: { published: { eq: null } } };

export const yearOfAnEntry = (entry: Entry): number => entry.year;
export const yearOfADocument = (document: Document): number | null | undefined => document.year;
