// Valid documents with their variables: aliases, fields that merge, fragments on objects and interfaces, conditions,
// arguments as literals and in variables, with defaults and without, introspection among the data.
import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql-17';
import { ValueWriter } from './values.mjs';

const most = { depth: 5, fields: 40 };

/** What experiments add to graphql-js' introspection stands in no edition. */
const experimental = new Set(['__Directive.isDeprecated', '__Directive.deprecationReason', '__Schema.directives']);

export class DocumentWriter extends ValueWriter {
  constructor(schema, choices, ids) {
    super(choices, ids);
    Object.assign(this, { schema, fields: 0, fragments: [], conditions: [] });
  }

  write() {
    const root = this.selection(this.schema.getQueryType(), most.depth);
    const operation =
      this.declarations.length > 0 || this.choices.oneIn(3)
        ? `${this.description()}query Q${this.declared()} ${root}`
        : root;
    const definitions = [...this.fragments.map(({ text }) => text), operation];
    return { document: definitions.reverse().join(this.gap()), variables: this.variables };
  }

  declared() {
    const { declarations } = this;
    return declarations.length === 0 ? '' : `(${declarations.join(this.choices.oneIn(2) ? ', ' : ' ')})`;
  }

  gap() {
    return this.choices.of(['\n', ' ', '\n# a comment \\u12 "\n', '\n\n, ']);
  }

  selection(type, depth) {
    const parts = Array.from({ length: 1 + this.choices.below(4) }, () => this.part(type, depth));
    if (this.choices.oneIn(4)) {
      parts.push(parts[0]);
    }
    return `{ ${parts.join(this.choices.oneIn(9) ? this.gap() : ' ')} }`;
  }

  part(type, depth) {
    switch (this.choices.below(8)) {
      case 0:
        return `${this.choices.of(['', '', 'name: '])}__typename${this.condition()}`;
      case 1:
        return depth > 0 ? this.inline(type, depth) : '__typename';
      case 2:
        return depth > 0 ? this.spread(type, depth) : '__typename';
      case 3:
        return type === this.schema.getQueryType() && this.choices.oneIn(6)
          ? this.introspection()
          : this.field(type, depth);
      default:
        return this.field(type, depth);
    }
  }

  introspection() {
    return this.choices.oneIn(2)
      ? `__schema${this.condition()} ${this.selection(this.schema.getType('__Schema'), 2)}`
      : `__type(name: ${this.value(this.schema.getType('String'), 'String!')}) ` +
          this.selection(this.schema.getType('__Type'), 2);
  }

  inline(type, depth) {
    if (this.choices.oneIn(4)) {
      return `...${this.condition()} ${this.selection(type, depth - 1)}`;
    }
    const on = this.within(type);
    return `... on ${on.name}${this.condition()} ${this.selection(on, depth - 1)}`;
  }

  spread(type, depth) {
    const on = this.within(type);
    const known = this.fragments.filter((fragment) => fragment.on === on);
    if (known.length > 0 && this.choices.oneIn(2)) {
      return `...${this.choices.of(known).name}${this.condition()}`;
    }
    const selection = this.selection(on, depth - 1);
    const name = this.choices.oneIn(20) ? `on${this.fragments.length}` : `F${this.fragments.length}`;
    this.fragments.push({ name, on, text: `${this.description()}fragment ${name} on ${on.name} ${selection}` });
    return `...${name}${this.condition()}`;
  }

  within(type) {
    return this.choices.of([
      type,
      ...(isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : []),
      ...(isAbstractType(type) ? this.schema.getPossibleTypes(type) : []),
    ]);
  }

  field(type, depth) {
    const possible = Object.values(type.getFields()).filter(
      (field) =>
        !experimental.has(`${type.name}.${field.name}`) &&
        ((depth > 0 && this.fields < most.fields) || isLeafType(getNamedType(field.type))),
    );
    if (possible.length === 0) {
      return '__typename';
    }
    this.fields++;
    const field = this.choices.of(possible);
    const named = getNamedType(field.type);
    const given = this.arguments(field);
    const selection = isLeafType(named) ? '' : ` ${this.selection(named, depth - 1)}`;
    return `${this.alias(type, field, given)}${field.name}${given}${this.condition()}${selection}`;
  }

  /** Mostly one that makes fields merge which may; now and then one by which they can't. */
  alias(type, field, given) {
    if (given === '' && !this.choices.oneIn(3) && type.name !== 'Query') {
      return '';
    }
    if (this.choices.oneIn(40)) {
      return this.choices.of(['year: ', 'text: ', 'id: ', 'a: ', '']);
    }
    this.lists ??= [];
    if (!this.lists.includes(given)) {
      this.lists.push(given);
    }
    return `${type.name.replace(/^__/, 'I')}_${field.name}_${this.lists.indexOf(given)}: `;
  }

  arguments(field) {
    const written = field.args
      .filter((argument) => isRequiredArgument(argument) || this.choices.oneIn(3))
      .map((argument) => `${argument.name}: ${this.value(argument.type, String(argument.type))}`);
    return written.length === 0 ? '' : `(${written.join(this.choices.oneIn(2) ? ', ' : ' ')})`;
  }

  condition() {
    const flag = () => this.choices.of(['true', 'false', null, null]) ?? this.flag();
    switch (this.choices.below(14)) {
      case 0:
        return ` @skip(if: ${flag()})`;
      case 1:
        return ` @include(if: ${flag()})`;
      case 2:
        return ` @skip(if: ${flag()}) @include(if: ${flag()})`;
      case 3:
        return ` @include(if: ${flag()}) @skip(if: ${flag()})`;
      default:
        return '';
    }
  }

  flag() {
    if (this.conditions.length > 0 && this.choices.oneIn(2)) {
      return this.choices.of(this.conditions);
    }
    const name = this.variable(this.schema.getType('Boolean'), 'Boolean!');
    this.conditions.push(name);
    return name;
  }
}
