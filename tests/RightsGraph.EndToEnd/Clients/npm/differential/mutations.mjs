// Changes of valid documents and variables, most of which make them invalid.
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
import { Raw } from './documents.mjs';

const token =
  /\s+|#[^\n\r]*|"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n\r])*"|\.\.\.|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\w+|[^]/g;

const tokens = [
  ...'{}()[]:!=@$&|.,é\u0007\uFEFF-#"'.split(''),
  '...',
  'query',
  'fragment',
  'on',
  'null',
  'true',
  'subscription',
  'mutation',
  '"\\uDE00"',
  '"\\uD83D"',
  '"\\u{D83D}"',
  '"\\u{1F600}"',
  '"\\u{110000}"',
  '"\\u{}"',
  '"\\u{0000041}"',
  '"\\q"',
  '"\\u12"',
  '"\t"',
  '"a\u0001"',
  '"\\uD83D\\uDE00"',
  '"\\uDE00\\uD83D"',
  '"\\uD83Dx"',
  '"a',
  '"""a',
  '"""a\u0001"""',
  '1a',
  '01',
  '1.',
  '.5',
  '1.5.2',
  '1..',
  '1e5',
  '2014.0',
  '2147483648',
  '-2147483649',
  '$v0',
  '$x',
  '@skip(if: true)',
  '@include(if: $v0)',
  '@skip',
  '@deprecated',
  '@oneOf',
  '@unknown',
  '@include(if: null)',
  '@skip(if: true, if: true)',
  '"""a"""',
  '"d"',
  'type T { a: Int }',
  'extend type Query { a: Int }',
  'schema { query: Query }',
  'directive @skip on FIELD',
  'scalar S',
  '"d" { __typename }',
  '"d" type T { "d" a("d" b: Int): Int }',
  'query Z { __typename }',
  'fragment Z on Query { __typename }',
  '{ __typename }',
  'year',
  'text',
  'id',
  'first: 1',
  'where: {}',
  '(first: 1)',
  '($x: Int)',
  '{ id }',
  '{}',
  '()',
  '[]',
];

const literals = [
  'null',
  '1',
  '2014.0',
  '"a"',
  '"2014-04-14"',
  '{}',
  '[]',
  '[null]',
  'ASC',
  'true',
  '{eq: 1}',
  '{eq: null}',
  '[[1]]',
  '[1, null]',
  '2147483648',
  '{and: [null]}',
  '{and: {}}',
  '{eq: "a", eq: "a"}',
  '[{}]',
  '-0',
  '1e1',
  '{in: ["a"]}',
  '{year: {in: [1, null]}}',
];

const jsons = [
  null,
  1,
  'a',
  true,
  [],
  {},
  [null],
  [[1]],
  new Raw('2014.0'),
  new Raw('2.014e3'),
  new Raw('2014.5'),
  2147483648,
  -2147483649,
  new Raw('1e400'),
  '2014-04-14',
  '2014-13-01',
  { eq: 1 },
  { and: [null] },
  { and: {} },
  { eq: null },
  { unknown: 1 },
  'ASC',
  'asc',
  [{}],
  ['a', null],
  7.5,
  '',
  { code: { eq: 'KAZ' } },
  '\u{1F600}',
  { length: 1 },
  { __proto__: null, constructor: 1 },
];

const directives = [
  '@skip(if: true)',
  '@include(if: true)',
  '@skip(if: $v0)',
  '@deprecated',
  '@deprecated(reason: "a")',
  '@unknown(a: 1)',
  '@specifiedBy(url: "a")',
  '@oneOf',
  '@skip',
  '@include(if: 1)',
  '@skip(unless: true)',
  '@include(if: null)',
];

export function mutate(schema, choices, { document, variables }) {
  const count = 1 + choices.below(2);
  for (let index = 0; index < count; index++) {
    const kind = choices.below(10);
    if (kind < 3) {
      document = mutateText(choices, document);
    } else if (kind < 8) {
      ({ document, variables } = mutateTree(schema, choices, document, variables));
    } else {
      variables = mutateVariables(choices, variables);
    }
  }
  return { document, variables };
}

function mutateText(choices, document) {
  const parts = document.match(token);
  const at = choices.below(parts.length);
  switch (choices.below(6)) {
    case 0:
      parts.splice(at, 1);
      break;
    case 1:
      parts.splice(at, 0, parts[choices.below(parts.length)]);
      break;
    case 2:
      parts[at] = parts[choices.below(parts.length)];
      break;
    case 3:
      parts.splice(at, 0, ' ', choices.of(tokens), ' ');
      break;
    case 4:
      parts[at] = choices.of(tokens);
      break;
    default:
      parts.splice(at, 0, choices.of(tokens));
  }
  return parts.join('');
}

function mutateTree(schema, choices, document, variables) {
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

function mutateVariables(choices, variables) {
  const names = Object.keys(variables);
  const chosen = choices.of([...names, 'v0', 'extra']);
  const value = variables[chosen];
  const changed = choices.of([
    () => undefined,
    () => choices.of(jsons),
    () => [value ?? null],
    () => (Array.isArray(value) ? [...value, choices.of(jsons)] : choices.of(jsons)),
    () =>
      value && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Raw)
        ? { ...value, [choices.of([...Object.keys(value), 'eq', 'nothing', 'and'])]: choices.of(jsons) }
        : choices.of(jsons),
  ])();
  const { [chosen]: _, ...others } = variables;
  return changed === undefined ? others : { ...others, [chosen]: changed };
}
