// The same operation without what is resolved before its fields are: fragments inlined, conditions decided, variables
// put in as literals.
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql-17';

const nothing = { kind: Kind.NULL };

export function flatten(schema, document, operation, variables) {
  const fragments = new Map(
    document.definitions
      .filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const literals = new Map(
    operation.variableDefinitions?.map((definition) => {
      const {
        name: { value: name },
      } = definition.variable;
      return [name, Object.hasOwn(variables, name) ? { json: variables[name] } : { literal: definition.defaultValue }];
    }),
  );
  const literalOf = (variable, type) => {
    const { json, literal } = literals.get(variable.name.value);
    return json === undefined ? literal : toLiteral(json, type);
  };

  const value = (node, type, isCondition) => {
    switch (node.kind) {
      case Kind.VARIABLE:
        return literalOf(node, type);
      case Kind.LIST: {
        const item = isListType(unwrapped(type)) ? unwrapped(type).ofType : type;
        return { ...node, values: node.values.map((of) => value(of, item, isCondition) ?? nothing) };
      }
      case Kind.OBJECT: {
        const fields = getNamedType(type).getFields();

        // A condition whose variable is left out counts as null here: stated in docs, as Hot Chocolate has it.
        return {
          ...node,
          fields: node.fields
            .map((field) => {
              const given =
                value(field.value, fields[field.name.value].type, isCondition) ?? (isCondition ? nothing : undefined);
              return given && { ...field, value: given };
            })
            .filter(Boolean),
        };
      }
      default:
        return node;
    }
  };

  // With a condition that is null the flat form stays so, and is not valid.
  const conditionOf = ({ arguments: [{ value: of }] }) => (of.kind === Kind.VARIABLE ? literalOf(of, null) : of);
  const isMet = (directive) => conditionOf(directive).value === (directive.name.value === 'include');

  // @skip is looked at first, wherever it stands; where it leaves the node out, @include is not looked at.
  const unmet = ({ directives = [] }) =>
    ['skip', 'include']
      .map((name) => directives.find((directive) => directive.name.value === name))
      .find((directive) => directive && !isMet(directive));
  const unclear = (node) =>
    [unmet(node)]
      .filter((directive) => directive && conditionOf(directive).kind === Kind.NULL)
      .map((directive) => ({ ...directive, arguments: [{ ...directive.arguments[0], value: nothing }] }));
  const decided = (node) => unmet(node) === undefined || unclear(node).length > 0;

  const selections = (set) => {
    const kept = set.selections.filter(decided).map((node) => {
      const directives = unclear(node);
      switch (node.kind) {
        case Kind.FIELD:
          return { ...node, directives, selectionSet: node.selectionSet && selections(node.selectionSet) };
        case Kind.INLINE_FRAGMENT:
          return { ...node, directives, selectionSet: selections(node.selectionSet) };
        default: {
          const { typeCondition, selectionSet } = fragments.get(node.name.value);
          return { kind: Kind.INLINE_FRAGMENT, directives, typeCondition, selectionSet: selections(selectionSet) };
        }
      }
    });
    return { ...set, selections: kept.length > 0 ? kept : [absent] };
  };

  const inlined = {
    ...operation,
    description: undefined,
    variableDefinitions: [],
    directives: [],
    selectionSet: selections(operation.selectionSet),
  };
  const info = new TypeInfo(schema);
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      visit(
        inlined,
        visitWithTypeInfo(info, {
          Argument: (node) => {
            const given = value(node.value, info.getInputType(), ['where', 'order'].includes(node.name.value));
            return given ? { ...node, value: given } : null;
          },
        }),
      ),
    ],
  };
}

const absent = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
  directives: [
    {
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: 'skip' },
      arguments: [
        { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'if' }, value: { kind: Kind.BOOLEAN, value: true } },
      ],
    },
  ],
};

const unwrapped = (type) => (isNonNullType(type) ? type.ofType : type);

function toLiteral(json, type) {
  const of = type && unwrapped(type);
  if (json === null) {
    return nothing;
  }
  if (Array.isArray(json)) {
    return { kind: Kind.LIST, values: json.map((item) => toLiteral(item, of?.ofType)) };
  }
  switch (typeof json) {
    case 'boolean':
      return { kind: Kind.BOOLEAN, value: json };
    case 'number':
      return { kind: Number.isInteger(json) ? Kind.INT : Kind.FLOAT, value: String(json) };
    case 'string':
      return isEnumType(getNamedType(of)) ? { kind: Kind.ENUM, value: json } : { kind: Kind.STRING, value: json };
    default: {
      const object = isListType(of) ? getNamedType(of) : of;
      const fields = isInputObjectType(object) ? object.getFields() : {};
      return {
        kind: Kind.OBJECT,
        fields: Object.entries(json).map(([name, member]) => ({
          kind: Kind.OBJECT_FIELD,
          name: { kind: Kind.NAME, value: name },
          value: toLiteral(member, fields[name].type),
        })),
      };
    }
  }
}
