// Changes of a document's syntax tree.
import {
  getNamedType,
  getNullableType,
  isInputType,
  Kind,
  parse,
  parseValue,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql-17';
import { directives, jsons, literals } from './samples.mjs';

export function mutateTree(schema, choices, document, variables) {
  let tree;
  try {
    tree = parse(document, { noLocation: true, allowEmptySelectionSets: false });
  } catch {
    return { document, variables };
  }
  const found = [];
  const info = new TypeInfo(schema);
  visit(
    tree,
    visitWithTypeInfo(info, {
      enter: (node) => {
        found.push({ node, input: info.getInputType() });
      },
    }),
  );
  const chosen = choices.of(found.filter(({ node }) => node.kind !== Kind.NAME && node.kind !== Kind.DOCUMENT));
  const added = {};
  const replacement = change(schema, choices, tree, chosen, added);
  const changed = visit(tree, { leave: (node) => (node === chosen.node ? replacement : undefined) });
  if (added.definition) {
    changed.definitions = changed.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? { ...definition, variableDefinitions: [...(definition.variableDefinitions ?? []), added.definition] }
        : definition,
    );
  }
  let text = print(changed);
  if (added.text) {
    text += `\n${added.text}`;
  }
  return { document: text, variables: { ...variables, ...added.variables } };
}

const name = (value) => ({ kind: Kind.NAME, value });
const named = (value) => ({ kind: Kind.NAMED_TYPE, name: name(value) });

function change(schema, choices, tree, { node, input }, added) {
  const types = Object.keys(schema.getTypeMap());
  const fieldNames = [
    'id',
    'year',
    'text',
    'title',
    '__typename',
    'nodes',
    'country',
    'entries',
    'name',
    'nothing',
    '__schema',
  ];
  if (node.directives && choices.oneIn(6)) {
    const [directive] = parse(`{ a ${choices.of(directives)} }`, { noLocation: true }).definitions[0].selectionSet
      .selections[0].directives;
    return { ...node, directives: [...node.directives, directive] };
  }
  switch (node.kind) {
    case Kind.FIELD:
      return choices.of([
        () => ({ ...node, name: name(choices.of(fieldNames)) }),
        () => ({ ...node, alias: name(choices.of(fieldNames)) }),
        () => ({ ...node, alias: undefined }),
        () => ({ ...node, arguments: [] }),
        () => ({ ...node, selectionSet: undefined }),
        () => ({ ...node, selectionSet: parse('{ id }', { noLocation: true }).definitions[0].selectionSet }),
        () => null,
      ])();
    case Kind.SELECTION_SET:
      return {
        ...node,
        selections: [
          ...node.selections,
          choices.of([
            () => choices.of(node.selections),
            () => ({ ...choices.of(node.selections), alias: name(choices.of(fieldNames)) }),
            () =>
              parse(
                `{ ${choices.of([
                  '... on Document { year text }',
                  '... on Entry { text year }',
                  '... on Summary { text year }',
                  '... { id }',
                  '... on Node { id }',
                  '...F0',
                  '... on Entry { year: text }',
                  '... on Summary { text: title }',
                  'id: __typename',
                  '... on Country { id: name }',
                  'year: __typename',
                  '... on Document { related { year ... on Document { text } } }',
                ])} }`,
                { noLocation: true },
              ).definitions[0].selectionSet.selections[0],
          ])(),
        ],
      };
    case Kind.NAMED_TYPE:
      return named(choices.of([...types, 'Nothing']));
    case Kind.NON_NULL_TYPE:
      return choices.of([node.type, { kind: Kind.LIST_TYPE, type: node }]);
    case Kind.LIST_TYPE:
      return choices.of([node.type, { kind: Kind.NON_NULL_TYPE, type: node }]);
    case Kind.VARIABLE_DEFINITION:
      return choices.of([
        () => null,
        () => ({ ...node, variable: { ...node.variable, name: name(choices.of(['x', 'v0', 'v1'])) } }),
        () => ({ ...node, defaultValue: parseValue(choices.of(literals)) }),
        () => ({ ...node, defaultValue: undefined }),
        () => ({ ...node, type: { kind: Kind.LIST_TYPE, type: node.type } }),
        () =>
          node.type.kind === Kind.NON_NULL_TYPE
            ? { ...node, type: node.type.type }
            : { ...node, type: { kind: Kind.NON_NULL_TYPE, type: node.type } },
      ])();
    case Kind.VARIABLE:
      return choices.of([
        { ...node, name: name(choices.of(['x', 'v0', 'v1', 'v2'])) },
        parseValue(choices.of(literals)),
      ]);
    case Kind.ARGUMENT:
      return choices.of([
        () => null,
        () => ({ ...node, name: name(choices.of(['first', 'where', 'if', 'id', 'nothing', 'order'])) }),
        () => ({ ...node, value: fresh(schema, choices, input, added) }),
        () => ({ ...node, value: { kind: Kind.LIST, values: [node.value] } }),
        () => ({ ...node, value: parseValue(choices.of(literals)) }),
      ])();
    case Kind.OBJECT_FIELD:
      return choices.of([
        () => null,
        () => ({ ...node, name: name(choices.of(['eq', 'and', 'or', 'in', 'year', 'nothing'])) }),
        () => ({ ...node, value: fresh(schema, choices, input, added) }),
        () => ({ ...node, value: { kind: Kind.LIST, values: [node.value] } }),
      ])();
    case Kind.LIST:
      return {
        ...node,
        values: [
          ...node.values,
          choices.oneIn(2)
            ? fresh(schema, choices, input && getNullableType(input).ofType, added)
            : parseValue(choices.of(literals)),
        ],
      };
    case Kind.FRAGMENT_DEFINITION:
      return choices.of([
        () => null,
        () => ({ ...node, name: name(choices.of(['F0', 'F1', 'F9'])) }),
        () => ({
          ...node,
          selectionSet: {
            ...node.selectionSet,
            selections: [
              ...node.selectionSet.selections,
              { kind: Kind.FRAGMENT_SPREAD, name: node.name, directives: [] },
            ],
          },
        }),
      ])();
    case Kind.FRAGMENT_SPREAD:
      return choices.of([null, { ...node, name: name(choices.of(['F0', 'F1', 'F9'])) }]);
    case Kind.INLINE_FRAGMENT:
      return choices.of([
        null,
        { ...node, typeCondition: undefined },
        { ...node, typeCondition: named(choices.of(types)) },
      ]);
    case Kind.OPERATION_DEFINITION:
      added.text = choices.of([
        '',
        'query Z { __typename }',
        '{ __typename }',
        'fragment Z on Query { __typename }',
        'query Q { __typename }',
        'mutation M { __typename }',
        'subscription S { __typename }',
        'type T { a: Int }',
        'query Z($v: Int) { __typename }',
        'extend schema @oneOf',
        'enum E { A }',
      ]);
      return added.text === '' ? { ...node, operation: choices.of(['mutation', 'subscription']) } : node;
    case Kind.DIRECTIVE:
      return choices.of([null, { ...node, name: name(choices.of(['skip', 'include', 'deprecated', 'nothing'])) }]);
    default:
      return input || node.kind.endsWith('Value')
        ? choices.of([() => fresh(schema, choices, input, added), () => parseValue(choices.of(literals))])()
        : null;
  }
}

/** A new variable, of about the type that is expected. */
function fresh(schema, choices, input, added) {
  const type = input && isInputType(input) ? String(input) : 'Int';
  const inner = getNamedType(input)?.name ?? 'Int';
  const declared = choices.of([
    type,
    type,
    type.replace(/!$/, ''),
    `${type.replace(/!$/, '')}!`,
    `[${type}]`,
    inner,
    `[${inner}]`,
    `[${inner}!]!`,
    choices.of(['String', 'Int', 'Boolean', 'ID', 'Country', '[String!]']),
  ]);
  const byDefault = choices.of(['', '', ' = null', ` = ${choices.of(literals)}`, ' = "a"', ' = 1']);
  [added.definition] = parse(`query ($w: ${declared}${byDefault}) { a }`, {
    noLocation: true,
  }).definitions[0].variableDefinitions;
  added.variables = choices.oneIn(4) ? {} : { w: choices.of(jsons) };
  return { kind: Kind.VARIABLE, name: name('w') };
}
