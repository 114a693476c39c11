// What graphql-js makes of a document with its variables.
import {
  getOperationAST,
  getVariableValues,
  MaxIntrospectionDepthRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql-17';
import { flatten } from './flat.mjs';

/** The server has a limit of its own in its place. */
const rules = specifiedRules.filter((rule) => rule !== MaxIntrospectionDepthRule);

/** @returns why it is refused, or else its flattened form, null where that form would not be valid. */
export function judge(schema, document, variables) {
  let tree;
  try {
    tree = parse(document, { allowEmptySelectionSets: false });
  } catch (problem) {
    return { refused: `syntax: ${problem.message}` };
  }
  const [invalid] = validate(schema, tree, rules);
  if (invalid) {
    return { refused: `validation: ${invalid.message}` };
  }
  const operation = getOperationAST(tree);
  if (!operation) {
    return { refused: 'operation: none, or several' };
  }
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (errors) {
    return { refused: `variables: ${errors[0].message}` };
  }
  const flat = flatten(schema, tree, operation, variables);
  return { flat: validate(schema, flat, rules).length === 0 ? flat : null };
}
